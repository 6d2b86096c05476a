import { render } from 'preact';
import { Surface } from '@/components/app/surface';
import type { Target } from '@/components/person/screen';
import { followLanguage } from '@/components/ui/language';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import { kithNow } from '@/lib/own-clock';
import { createAsk } from '@/lib/protocol/messaging/ask';
import type { AskAhead } from '@/lib/protocol/messaging/ask-ahead';
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

/** Draws Kith on this page. */
type DrawSurface = (props: SurfaceOnPage) => void;

/** The one of this page, in its language once that is there; popup and side panel differ in nothing but what they hand it. */
export function createDrawSurface(ahead: AskAhead): DrawSurface {
  let last: SurfaceOnPage | null = null;
  let speaks = false;
  // What was asked ahead was asked for the account that is shown first.
  let runtime: AskAhead['runtime'] | undefined = ahead.runtime;
  const steadyAsk = (changed: () => void) => {
    const first = runtime;
    runtime = undefined;
    return createSteadyAsk(changed, first);
  };
  const draw = ({ changeMount, ...shown }: SurfaceOnPage): void => {
    const root = document.getElementById('root');
    if (!root) return;
    render(
      <Surface
        {...shown}
        steadyAsk={steadyAsk}
        onWorkerWord={onWorkerWord}
        now={kithNow}
        close={closePage}
        abilities={{ commands: commandKeys, whenIdle, ...(changeMount && { changeMount }) }}
      />,
      root,
    );
  };
  followLanguage(() => {
    speaks = true;
    if (last) draw(last);
  });
  return (props) => {
    last = props;
    if (speaks) draw(props);
  };
}

/** Lets the toolbar button open Kith there from now on. */
export const rememberMount = (mount: 'popup' | 'sidepanel') => createAsk()('mount.choose', { mount });

/** Opens the options, at one of their sections where one is named. */
export const showOptions = async (section?: OptionsSection): Promise<void> => {
  if (section === undefined) await chrome.runtime.openOptionsPage();
  else await chrome.tabs.create({ url: chrome.runtime.getURL(`/options.html#${section}`) });
};

const closePage = () => window.close();

const whenIdle = (task: () => void) => void requestIdleCallback(task);

/** The worker says nothing to its surfaces but where to look again. */
function onWorkerWord(look: () => void, word: WorkerWord = 'look-again'): () => void {
  const listener = (said: unknown) => {
    if (said === word) look();
  };
  chrome.runtime.onMessage.addListener(listener);
  return () => chrome.runtime.onMessage.removeListener(listener);
}

const commandKeys = async () =>
  (await chrome.commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
