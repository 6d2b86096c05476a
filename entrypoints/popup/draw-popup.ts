import type { Target } from '@/components/person/screen';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import type { AskAhead } from '@/lib/protocol/messaging/ask-ahead';
import { openSidePanel } from '@/lib/worker/chrome/side-panel';
import { createDrawSurface, rememberMount, showOptions } from './draw-surface';
import type { TabInFront } from './tab-in-front';

/** Where the worker opens the popup for the command that invites (`commands.ts`). */
const toWrite = location.hash === '#invite';

const openOptions = (section?: OptionsSection) => void showOptions(section).then(() => window.close());

/** Opens the side panel instead, from the next click on the toolbar button on as well. Nothing is awaited before it. */
function openInSidePanel(windowId: number): void {
  const opened = openSidePanel(windowId);
  void Promise.all([opened, rememberMount('sidepanel')]).then(() => window.close());
}

/** Draws the popup: at once, and with the person once it is known whom the tab shows. */
export function drawPopup(tab: Promise<TabInFront>, ahead: AskAhead): void {
  const drawSurface = createDrawSurface(ahead);
  const draw = (target: Target | null, windowId: number | null) =>
    drawSurface({
      mount: 'popup',
      target,
      toWrite,
      openOptions,
      ...(windowId !== null && { changeMount: () => openInSidePanel(windowId) }),
    });
  draw(null, null);
  void tab.then(({ target, windowId }) => draw(target, windowId));
}
