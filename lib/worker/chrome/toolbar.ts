import type { MountAnswers } from '@/lib/protocol/mount-answers';
import type { Handlers } from '@/lib/protocol/serve';
import { ok } from '@/lib/result';
import { chosenMountItem } from '@/lib/storage/own-data/chosen-mount-item';

/** Lets the toolbar button open what the user chose. To be called at each start: Chrome is not relied on to remember it. */
export async function applyChosenMount(): Promise<void> {
  const mount = await chosenMountItem.read();
  await chrome.sidePanel?.setPanelBehavior({ openPanelOnActionClick: mount === 'sidepanel' });
}

/** What may be asked about where Kith shows. */
export const createMountRequests = (apply: () => Promise<void>): Pick<Handlers, keyof MountAnswers> => ({
  async 'mount.choose'({ mount }) {
    await chosenMountItem.write(mount);
    await apply();
    return ok(null);
  },
});
