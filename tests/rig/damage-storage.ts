import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { RigBrowser } from './browser.ts';

type Profile = Pick<RigBrowser, 'profile' | 'extensionId'>;

/** Where Chromium keeps `chrome.storage.local`: a LevelDB of its own for each extension. */
const folderOf = ({ profile, extensionId }: Profile) =>
  join(profile, 'Default', 'Local Extension Settings', extensionId);

const filesOf = (profile: Profile, name: RegExp): string[] =>
  readdirSync(folderOf(profile))
    .filter((file) => name.test(file))
    .map((file) => join(folderOf(profile), file));

/** What happens to a profile between two runs; the browser is closed meanwhile. */
export const DAMAGES = {
  /** The last send is gone with all that was written after it, and the rest looks whole. */
  cutLog(profile: Profile) {
    for (const log of filesOf(profile, /\.log$/)) {
      const text = readFileSync(log, 'latin1');
      const keys = [...text.matchAll(/entry:[^"{]+?:([\da-f-]{36})/g)];
      const last = keys.at(-1)?.[1];
      const cut = keys.find(([, id]) => id === last)?.index;
      if (cut === undefined) throw new Error('There is no send in the log that could be lost.');
      truncateSync(log, cut);
    }
  },
  /** As where the browser needs room: every database goes, `chrome.storage` stays. */
  loseDatabases({ profile, extensionId }: Profile) {
    for (const kind of ['leveldb', 'blob'])
      rmSync(join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.${kind}`), {
        recursive: true,
        force: true,
      });
  },
  loseAll(profile: Profile) {
    rmSync(folderOf(profile), { recursive: true });
  },
  /** Every read and write fails from now on. */
  loseManifest(profile: Profile) {
    for (const manifest of filesOf(profile, /^MANIFEST-/)) rmSync(manifest);
  },
} as const;
