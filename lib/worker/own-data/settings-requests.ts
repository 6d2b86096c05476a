import { isNews, NEWS } from '@/lib/copy/guide/news';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { GuideView, MOUNTS, SETTINGS_REQUESTS } from '@/lib/protocol/settings';
import { ok } from '@/lib/result';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import { withGuide } from '@/lib/worker/own-data/version-seen';
import { changedSettings, settingsView } from '@/lib/worker/sending/send-settings';
import type { Sends } from '@/lib/worker/sending/sends';

const NOT_COUNTED = { lines: [], pause: null } as const;

/** What the extension's own pages may ask about the user's settings. */
export function createSettingsRequests(deps: {
  readonly connection: Pick<Connection, 'account'>;
  readonly sends: Pick<Sends, 'quota'>;
  readonly settings: StoredItem<StoredSettings>;
  readonly chosenMount: StoredItem<(typeof MOUNTS)[number]>;
  /** Lets the toolbar button open what was chosen. */
  applyMount(): Promise<void>;
  erasePhotos(): Promise<void>;
}): HandlersOf<typeof SETTINGS_REQUESTS> {
  const { connection, sends, settings, chosenMount, applyMount, erasePhotos } = deps;

  const shown = async (stored: StoredSettings) => {
    const [account, quota] = await Promise.all([connection.account(), sends.quota()]);
    return settingsView(stored, account, quota.ok ? quota.value : NOT_COUNTED);
  };

  return {
    'settings.read': async () => ok(await shown(await settings.read())),
    async 'settings.change'(change) {
      const account = await connection.account();
      const changed = await settings.change((stored) => changedSettings(stored, change, account?.accountId ?? null));
      if (change.photos === false) await erasePhotos();
      return ok(await shown(changed));
    },
    guide: async () => ok(guideView(await settings.read())),
    async 'guide.over'({ what }) {
      const over = what === 'steps' ? { stepsOver: true } : { newsSeen: NEWS.version };
      return ok(guideView(await settings.change((stored) => withGuide(stored, over))));
    },
    async 'mount.choose'({ mount }) {
      await chosenMount.write(mount);
      await applyMount();
      return ok(null);
    },
  };
}

const guideView = ({ guide }: StoredSettings): GuideView => ({
  steps: !guide?.stepsOver,
  news: isNews(guide?.newsSeen ?? null),
});
