import { afterEach, expect, test, vi } from 'vitest';
import { removeLeavingFolder } from '@/lib/storage/leaving-folder';

afterEach(() => vi.unstubAllGlobals());

/** The extension's own folder with these entries. */
function folderOf(...names: string[]) {
  const entries = new Set(names);
  const root = {
    async *keys() {
      yield* [...entries];
    },
    async removeEntry(name: string, { recursive }: { recursive: boolean }) {
      if (!recursive) throw new DOMException('The folder is not empty.', 'InvalidModificationError');
      if (!entries.delete(name)) throw new DOMException('There is none.', 'NotFoundError');
    },
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
  return entries;
}

test('what 0.1.0 left of a request is removed with its folder, and nothing else', async () => {
  const entries = folderOf('leaving', 'others');
  await removeLeavingFolder();
  expect([...entries]).toEqual(['others']);
});

test('it may be done again, and where 0.1.0 never was', async () => {
  folderOf();
  await removeLeavingFolder();
  await removeLeavingFolder();
});
