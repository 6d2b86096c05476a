import { browser } from 'wxt/browser';
import type { Target } from '@/components/person/screen';
import { drawSurface, rememberMount, showOptions } from '@/entrypoints/popup/draw-surface';
import { tabInFront, targetAt } from '@/entrypoints/popup/tab-in-front';
import type { OptionsSection } from '@/lib/copy/options/options-sections';

const openOptions = (section?: OptionsSection) => void showOptions(section);

/** Opens the popup instead, from the next click on the toolbar button on as well. */
async function openAsPopup(): Promise<void> {
  await rememberMount('popup');
  await browser.action.openPopup();
  window.close();
}

const draw = (target: Target | null) =>
  drawSurface({ mount: 'sidepanel', target, openOptions, changeMount: () => void openAsPopup() });

const follow = () => void tabInFront().then(({ target }) => draw(target));

draw(null);
if (location.hash.startsWith('#/')) {
  // In a tab of its own, opened on one person (a click on a notification): it follows no other.
  draw(targetAt(`https://www.linkedin.com${location.hash.slice(1)}`));
} else {
  follow();
  browser.tabs.onActivated.addListener(follow);
  browser.tabs.onUpdated.addListener((_, { url, status }) => {
    if (url !== undefined || status === 'complete') follow();
  });
}
