import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// `wxt/browser` picks up the global when it is first imported, which is after this file.
Object.assign(globalThis, { chrome: fakeBrowser });

beforeEach(() => {
  fakeBrowser.reset();
  // Not implemented by the fake: Chrome 130's cheap listing of keys.
  Object.assign(fakeBrowser.storage.local, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
  });
  const { local, sync, session } = fakeBrowser.storage;
  for (const area of [local, sync, session]) Object.assign(area, { setAccessLevel: async () => undefined });
});
