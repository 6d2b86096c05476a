import { IDBFactory } from 'fake-indexeddb';

/** How a write goes: `lost` rejects and did nothing, `torn` rejects although everything was written. */
export type WriteFate = 'done' | 'lost' | 'torn';

/** The part of `chrome.storage` that Kith uses. */
export interface Area {
  get(keys: string | readonly string[] | null): Promise<Record<string, unknown>>;
  getKeys(): Promise<string[]>;
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

/** What a browser keeps while its worker comes and goes. */
export interface Disk {
  readonly local: ReadonlyMap<string, string>;
  readonly databases: IDBFactory;
  /** The storage as one life of the worker sees it; `pause` takes the time of a call and never returns to a dead one. */
  areas(deps: { pause(): Promise<void>; fate(): WriteFate; readable(): boolean }): {
    readonly local: Area;
    readonly session: Area;
  };
}

export function createDisk(): Disk {
  const local = new Map<string, string>();
  const session = new Map<string, string>();
  const areas: Disk['areas'] = ({ pause, fate, readable }) => {
    const areaOf = (items: Map<string, string>): Area => {
      const write = async (change: () => void) => {
        await pause();
        const decided = fate();
        // All of it at once, or nothing.
        if (decided !== 'lost') change();
        await pause();
        if (decided !== 'done') throw new Error('The storage cannot be written.');
      };
      return {
        async get(keys) {
          await pause();
          if (!readable()) throw new Error('The storage cannot be read.');
          const wanted = keys === null ? [...items.keys()] : [keys].flat();
          const found = wanted.filter((key) => items.has(key as string)) as string[];
          return Object.fromEntries(found.map((key) => [key, JSON.parse(items.get(key) ?? 'null')]));
        },
        getKeys: async () => [...items.keys()],
        set(values) {
          const packed = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)] as const);
          return write(() => {
            for (const [key, value] of packed) items.set(key, value);
          });
        },
        remove: (keys) =>
          write(() => {
            for (const key of [keys].flat()) items.delete(key as string);
          }),
        clear: () => write(() => items.clear()),
      };
    };
    return { local: areaOf(local), session: areaOf(session) };
  };
  return { local, databases: new IDBFactory(), areas };
}
