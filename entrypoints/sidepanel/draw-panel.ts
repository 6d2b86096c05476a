import type { Target } from '@/components/person/screen';
import { createDrawSurface, rememberMount, showOptions } from '@/entrypoints/popup/draw-surface';
import { type TabInFront, tabInFront } from '@/entrypoints/popup/tab-in-front';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import type { AskAhead } from '@/lib/protocol/messaging/ask-ahead';

const openOptions = (section?: OptionsSection) => void showOptions(section);

/** Opens the popup instead, from the next click on the toolbar button on as well. */
async function openAsPopup(): Promise<void> {
  await rememberMount('popup');
  await chrome.action.openPopup();
  window.close();
}

/** Draws the side panel: at once, and with whomever the tab shows once that is known. In a tab of its own it follows no other. */
export function drawPanel(tab: Promise<TabInFront>, ahead: AskAhead): void {
  const drawSurface = createDrawSurface(ahead);
  const draw = (target: Target | null) =>
    drawSurface({ mount: 'sidepanel', target, openOptions, changeMount: () => void openAsPopup() });
  const follow = () => void tabInFront().then(({ target }) => draw(target));

  draw(null);
  void tab.then(({ target, isOwn }) => {
    draw(target);
    if (isOwn) return;
    chrome.tabs.onActivated.addListener(follow);
    chrome.tabs.onUpdated.addListener((_, { url, status }) => {
      if (url !== undefined || status === 'complete') follow();
    });
  });
}
