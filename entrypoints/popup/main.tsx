import type { Target } from '@/components/person/screen';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import { openSidePanel } from '@/lib/worker/chrome/side-panel';
import { drawSurface, rememberMount, showOptions } from './draw-surface';
import { tabInFront } from './tab-in-front';

/** Where the worker opens the popup for the command that invites (`commands.ts`). */
const toWrite = location.hash === '#invite';

const openOptions = (section?: OptionsSection) => void showOptions(section).then(() => window.close());

/** Opens the side panel instead, from the next click on the toolbar button on as well. Nothing is awaited before it. */
function openInSidePanel(windowId: number): void {
  const opened = openSidePanel(windowId);
  void Promise.all([opened, rememberMount('sidepanel')]).then(() => window.close());
}

const draw = (target: Target | null, windowId: number | null) =>
  drawSurface({
    mount: 'popup',
    target,
    toWrite,
    openOptions,
    ...(windowId !== null && { changeMount: () => openInSidePanel(windowId) }),
  });

draw(null, null);
void tabInFront().then(({ target, windowId }) => draw(target, windowId));
