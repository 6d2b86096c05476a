import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { loadPalette } from '@/components/app/palette-host';
import { Surface } from '@/components/app/surface';
import type { Target } from '@/components/person/screen';
import { followLanguage } from '@/components/ui/language';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import { createAsk } from '@/lib/protocol/messaging/ask';
import type { WorkerWord } from '@/lib/protocol/messaging/request';
import { createSteadyAsk } from '@/lib/protocol/messaging/steady-ask';

interface SurfaceOnPage {
  readonly mount: 'popup' | 'sidepanel';
  /** Who the tab shows; null until that is known. */
  readonly target: Target | null;
  readonly toWrite?: boolean;
  readonly openOptions: (section?: OptionsSection) => void;
  /** Left out where there is no other place to show Kith in. */
  readonly changeMount?: () => void;
}

let last: SurfaceOnPage | null = null;
let speaks = false;

followLanguage(() => {
  speaks = true;
  if (last) draw(last);
});

/** Draws Kith on this page, once its language is there; popup and side panel differ in nothing but these. */
export function drawSurface(props: SurfaceOnPage): void {
  last = props;
  if (speaks) draw(props);
}

function draw({ changeMount, ...shown }: SurfaceOnPage): void {
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <Surface
      {...shown}
      steadyAsk={createSteadyAsk}
      onWorkerWord={onWorkerWord}
      now={Date.now}
      close={closePage}
      abilities={{ commands: commandKeys, ...(changeMount && { changeMount }) }}
    />,
    root,
  );
  requestIdleCallback(() => void loadPalette());
}

/** Lets the toolbar button open Kith there from now on. */
export const rememberMount = (mount: 'popup' | 'sidepanel') => createAsk()('mount.choose', { mount });

/** Opens the options, at one of their sections where one is named. */
export const showOptions = async (section?: OptionsSection): Promise<void> => {
  if (section === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
};

const closePage = () => window.close();

/** The worker says nothing to its surfaces but where to look again. */
function onWorkerWord(look: () => void, word: WorkerWord = 'look-again'): () => void {
  const listener = (said: unknown) => {
    if (said === word) look();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

const commandKeys = async () =>
  (await browser.commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
