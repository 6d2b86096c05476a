import { afterEach, beforeEach, vi } from 'vitest';
import { mountPageControl } from '@/components/page/mount-page-control';
import { createPanel } from '@/components/page/panel/create-panel';
import { createRest } from '@/components/page/rest/create-rest';
import type { PageParts } from '@/components/page/script-meeting';
import { createTemplateList } from '@/components/page/templates/create-template-list';
import { speak } from '@/lib/copy/language/say';
import { createReadPage } from '@/lib/linkedin/read-page';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PageWord } from '@/lib/protocol/messaging/request';
import type { PageView } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';
import type { Answer, Answers, RequestInput } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { glanceOf } from '@/lib/worker/page/glance';
import { KNOWN } from './page-looks';

type Name = Extract<keyof Answers, `page.${string}`>;
type Bringing = { readonly bring?: readonly (keyof PageParts)[] };

const PARTS: PageParts = {
  panel: createPanel,
  reader: createReadPage,
  rest: createRest,
  templates: createTemplateList,
};

type Reply = Answers[Name] | ToldProblem;

/** What the happy-dom window has beyond a browser's. */
const happy = window as Omit<typeof window, 'navigation'> as typeof window & {
  happyDOM: { setURL(url: string): void };
};

/** Where every button stands. */
const BOX = new DOMRect(24, 700, 120, 32);

const attachShadow = Element.prototype.attachShadow;

/** A page, a worker that answers what it is told to, and eyes that see every button unless told otherwise. */
function createRig(address: string, alive: () => boolean) {
  const asked: { readonly name: string; readonly input: unknown }[] = [];
  const replies = new Map<Name, (Reply | Promise<Reply>)[]>([
    ['page.settings', [null]],
    ['page.draft.read', ['']],
    ['page.draft.write', [null]],
  ]);
  const roots: ShadowRoot[] = [];
  const observers = new Set<(entries: unknown[]) => void>();
  const stop = new AbortController();
  const words: ((word: PageWord) => void)[] = [];
  let seen = true;
  /** What the worker has brought, and whether it can. */
  const parts: Partial<PageParts> = {};
  let brings: true | ToldProblem | 'nothing' = true;

  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: unknown[]) => void) {
        observers.add(tell);
      }
      observe(target: Element) {
        this.tell([{ target, isVisible: seen, boundingClientRect: BOX }]);
      }
      unobserve() {}
      disconnect() {
        observers.delete(this.tell);
      }
    },
  );
  happy.HTMLElement.prototype.getBoundingClientRect = () => BOX;
  happy.document.hasFocus = () => true;
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('navigation', new EventTarget());
  happy.happyDOM.setURL(address);

  /** The last reply stands for all that follow; a follow without one waits, as the worker does. */
  const nextReply = (name: Name): Reply | Promise<Reply> => {
    const queue = replies.get(name) ?? [];
    const [first = new Promise<Reply>(() => {})] = queue;
    if (queue.length > 1) queue.shift();
    return first;
  };
  /** With the rest comes what is known by then: no more than there was at a glance. */
  let looked: Reply | Promise<Reply> | null = null;
  const lookReply = (isRest: boolean) => {
    if (isRest && typeof brings === 'object') return brings;
    looked = isRest && looked ? looked : nextReply('page.look');
    return looked;
  };
  const ask = (async (name: Name, input: Bringing) => {
    asked.push({ name, input });
    const looks = name === 'page.look' || name === 'page.glance';
    const reply = await (looks ? lookReply(name === 'page.look' && input.bring !== undefined) : nextReply(name));
    if (typeof reply === 'object' && reply !== null && 'kind' in reply) return failed(reply);
    for (const part of (brings === true && input.bring) || []) Object.assign(parts, { [part]: PARTS[part] });
    if (name !== 'page.glance') return ok(reply) as Answer<Name>;
    speak((reply as PageView).speech);
    return ok(glanceOf(reply as PageView, input as RequestInput<'page.glance'>));
  }) as Ask;

  const card = () => roots.at(-1)?.querySelector('.card') ?? null;
  const buttons = () => [...(card()?.querySelectorAll('button') ?? [])].filter((button) => !button.closest('.panel'));
  // happy-dom keeps what ARIA calls a button beside its attributes.
  const named = (button: Element) => button.ariaLabel ?? button.textContent ?? '';
  const trusted = <E extends Event>(event: E): E =>
    Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: happy.performance.now() } });
  const wait = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  return {
    asked: (name: Name) => asked.filter((one) => one.name === name).map(({ input }) => input),
    replies: (name: Name, ...list: (Reply | Promise<Reply>)[]) => void replies.set(name, list),
    async start() {
      const onWord = (listener: (word: PageWord) => void) => void words.push(listener);
      mountPageControl({
        document,
        window: happy,
        ask,
        parts,
        alive,
        onWord,
        now: () => happy.performance.now(),
        life: stop,
      });
      await wait();
    },
    /** The worker says a word to every page that listens. */
    async hear(word: PageWord) {
      for (const listener of words) listener(word);
      await wait();
    },
    /** What was brought into the page so far. */
    brought: () => Object.keys(parts),
    /** From now on the worker brings what the page asks for, or nothing, or says why not. */
    bring(what: typeof brings) {
      brings = what;
    },
    listening: () => words.length,
    stop: () => stop.abort(),
    wait,
    /** LinkedIn's own navigation: no new document. */
    async goTo(url: string) {
      happy.happyDOM.setURL(url);
      happy.navigation.dispatchEvent(new Event('currententrychange'));
      await wait();
    },
    /** From now on every button is seen, or covered. */
    see(value: boolean) {
      seen = value;
      for (const target of buttons())
        for (const tell of observers) tell([{ target, isVisible: seen, boundingClientRect: BOX }]);
    },
    watching: () => observers.size,
    /** The pointer or the keyboard reaches the control. */
    async near(event: 'pointerenter' | 'pointerdown' | 'focusin' = 'pointerenter') {
      card()?.dispatchEvent(new Event(event));
      await wait();
    },
    language: () => [card()?.getAttribute('lang'), card()?.getAttribute('dir')],
    host: () => document.documentElement.querySelector(':scope > div'),
    status: () => card()?.querySelector('[role=status]')?.textContent ?? null,
    statusIsQuiet: () => card()?.querySelector('[role=status]')?.ariaLive === 'off',
    buttons: () => buttons().map(named),
    links: () => [...(card()?.querySelectorAll('a') ?? [])].map((link) => [link.textContent, link.href]),
    note: () => card()?.querySelector('textarea') ?? null,
    focused: () => roots.at(-1)?.activeElement ?? null,
    nameOf: named,
    /** Presses a button once it was in sight for a second. */
    async press(name: string, { afterMs = 1_000, real = true, focus = true } = {}) {
      await wait(afterMs);
      const button = buttons().find((one) => named(one) === name);
      if (!button) throw new Error(`No button "${name}" among ${buttons().map(named).join(', ')}`);
      if (focus) button.focus();
      const click = new MouseEvent('click', { bubbles: true });
      button.dispatchEvent(real ? trusted(click) : click);
      await wait(300);
    },
    async key(key: string, init: KeyboardEventInit = {}, real = true) {
      await wait(1_000);
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      document.documentElement.lastElementChild?.dispatchEvent(real ? trusted(event) : event);
      await wait(300);
    },
    /** A key that is pressed in the control; the event tells whether it may still do what it does in a browser. */
    async strike(key: string, init: KeyboardEventInit = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      document.documentElement.lastElementChild?.dispatchEvent(trusted(event));
      await wait();
      return event;
    },
    focus: (name: string) =>
      buttons()
        .find((one) => named(one) === name)
        ?.focus(),
    async keyUp(key: string) {
      document.documentElement.lastElementChild?.dispatchEvent(
        trusted(new KeyboardEvent('keyup', { key, bubbles: true })),
      );
      await wait();
    },
    /** The keys that the buttons tell. */
    keys: () => buttons().map((button) => button.getAttribute('aria-keyshortcuts')),
    /** The listed templates, each with its button and why it has none. */
    templates: () =>
      [...(card()?.querySelectorAll('.panel:not([hidden]) .template') ?? [])].map((item) =>
        [...item.children].map(({ textContent }) => textContent),
      ),
    /** Takes a template, once its button was in sight for as long as this. */
    async choose(name: string, { afterMs = 1_000, real = true } = {}) {
      await wait(afterMs);
      const button = [...(card()?.querySelectorAll('.panel button') ?? [])].find((one) => one.textContent === name);
      const click = new MouseEvent('click', { bubbles: true });
      button?.dispatchEvent(real ? trusted(click) : click);
      await wait(300);
    },
    /** Types a text; what a script puts there does not announce itself first. */
    async type(text: string, { real = true } = {}) {
      const note = card()?.querySelector('textarea');
      if (!note) throw new Error('No note is open');
      const host = document.documentElement.querySelector(':scope > div');
      if (real) host?.dispatchEvent(trusted(new Event('beforeinput', { bubbles: true })));
      note.value = text;
      host?.dispatchEvent(trusted(new Event('input', { bubbles: true })));
      await wait();
    },
  };
}

/** The page that is open now; each test opens one of its own. */
export let rig: ReturnType<typeof createRig>;

interface Opening {
  readonly address?: string;
  /** What the worker answers a look with. */
  readonly look?: PageView;
  /** Whether the extension that put the control there is still the one that runs. */
  readonly alive?: () => boolean;
}

/** Opens a page, in which nothing of Kith runs before its start. */
export function openPage({
  address = 'https://www.linkedin.com/in/jane-doe/',
  look = KNOWN,
  alive = () => true,
}: Opening = {}) {
  rig = createRig(address, alive);
  rig.replies('page.look', look);
}

/** Opens a page for each test of a file, on a clock that only the test moves, and closes it again. */
export function useRig(opening: Opening = {}) {
  beforeEach(() => {
    vi.useFakeTimers();
    openPage(opening);
  });
  afterEach(() => {
    rig.stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}
