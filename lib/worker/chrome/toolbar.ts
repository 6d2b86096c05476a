import { chosenMountItem } from '@/lib/storage/own-data/chosen-mount-item';

/** Lets the toolbar button open what the user chose. To be called at each start: Chrome is not relied on to remember it. */
export async function applyChosenMount(): Promise<void> {
  const mount = await chosenMountItem.read();
  // Firefox has a sidebar instead, and its linter takes even the asking for a mistake.
  if (!import.meta.env.FIREFOX)
    await chrome.sidePanel?.setPanelBehavior({ openPanelOnActionClick: mount === 'sidepanel' });
}
