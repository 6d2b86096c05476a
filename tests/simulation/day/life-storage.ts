import type { createDisk } from '../browsers/disk';

/** A worker that may be dead, with its open databases. */
interface Holder {
  readonly dead: boolean;
  readonly databases: Set<IDBDatabase>;
}

const never = () => new Promise<never>(() => {});

/** Storage that does what it is told, and answers nobody who is dead. */
export const calm = (isDead: () => boolean): Parameters<ReturnType<typeof createDisk>['areas']>[0] => ({
  pause: async () => (isDead() ? never() : undefined),
  fate: () => 'done',
  readable: () => true,
});

/** The same storage as a life sees it. */
export const forLife = <T extends object>(area: T, isDead: () => boolean): T =>
  Object.fromEntries(
    Object.entries(area).map(([name, run]) => [
      name,
      (...args: unknown[]) => (isDead() ? never() : (run as (...given: unknown[]) => unknown)(...args)),
    ]),
  ) as T;

/** The databases as a life sees them: its connections end with it, and the dead begin no transaction. */
export function databasesFor(databases: IDBFactory, life: () => Holder): IDBFactory {
  return new Proxy(databases, {
    get(target, name) {
      const found = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      if (name !== 'open') return found.bind(target);
      return (...args: Parameters<IDBFactory['open']>) => {
        const opening = target.open(...args);
        opening.addEventListener('success', () => {
          const database = opening.result;
          if (life().dead) database.close();
          else life().databases.add(database);
        });
        return opening;
      };
    },
  });
}

/** How much is in all databases, as JSON. */
export async function bytesOf(databases: IDBFactory): Promise<number> {
  let bytes = 0;
  for (const { name = '' } of await databases.databases()) {
    const opening = databases.open(name);
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      bytes += JSON.stringify(all.result).length;
    }
    db.close();
  }
  return bytes;
}
