import type { StoredItem } from '@/lib/storage/stored-item';

/**
 * Names the browser's session, the same for every worker in it. Where that cannot be stored, the name is this worker's alone, and what
 * waits for the user ends with it.
 */
export function createSessionName(item: StoredItem<string>, newId: () => string): () => Promise<string> {
  let name: Promise<string> | null = null;
  const named = () => item.change((stored) => stored || newId()).catch(() => newId());
  return () => {
    name ??= named();
    return name;
  };
}
