import type { StoredItem } from '@/lib/storage/stored-item';

/** What the browser's session is called. */
export interface SessionName {
  /** The same for every worker of the session. Where it cannot be stored it is this worker's alone, and what waits for the user ends with it. */
  read(): Promise<string>;
  /** To be called once everything is erased: a next worker could not learn the name that was. */
  erase(): Promise<void>;
}

export function createSessionName(item: StoredItem<string>, newId: () => string): SessionName {
  let name: Promise<string> | null = null;
  const named = () => item.change((stored) => stored || newId()).catch(() => newId());
  return {
    read() {
      name ??= named();
      return name;
    },
    async erase() {
      name = null;
      await item.erase();
    },
  };
}
