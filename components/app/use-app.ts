import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type Inbox, useInbox } from '@/components/inbox/use-inbox';
import { COMPOSER_BOX } from '@/components/person/composer-box';
import { hasTyped } from '@/components/person/has-typed';
import { type Screen, screenOf, type Target } from '@/components/person/screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import { usePerson } from '@/components/person/use-person';
import { waitOfOffer } from '@/components/person/wait-hint';
import { focusNoBox } from '@/components/ui/focus-no-box';
import { focusWhenThere } from '@/components/ui/focus-when-there';
import { useTick } from '@/components/ui/use-tick';
import { INBOX } from '@/lib/copy/inbox-copy';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import { TABS } from '@/lib/copy/person-copy';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { isCounting } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { EntryView } from '@/lib/protocol/send';
import type { SurfaceAbilities } from './app-bar';
import { aroundBox, overScreen, type StepBack, stepBackFrom, underTheKeys } from './step-back';
import { useConnection } from './use-connection';
import { targetKey, useFollowedTarget } from './use-followed-target';
import { useLeftSends } from './use-left-sends';
import { useShortcuts } from './use-shortcuts';
import { useTypedAhead } from './use-typed-ahead';

type Tab = (typeof TABS)[number]['id'];

/** A person, or the search for one, that was opened by hand, the tab that led there, and who had been opened before. */
interface Opened {
  readonly target: Target;
  readonly from: Tab;
  readonly before: Opened | null;
}

export interface AppProps {
  readonly ask: Ask;
  /** Who the tab shows; null until that is known. */
  readonly target: Target | null;
  readonly mount: 'popup' | 'sidepanel';
  /** UTC ms. */
  readonly now: () => number;
  /** At one of its sections, where one is named. */
  readonly openOptions: (section?: OptionsSection) => void;
  readonly close: () => void;
  readonly abilities?: SurfaceAbilities;
  /** True where the user asked for this surface to write with: the box for the text takes the focus. */
  readonly toWrite?: boolean;
}

/** The box to search with, on whatever tab. */
const SEARCH = 'search input';
/** The tabs that have one, and a tab whose code is not there yet. */
const SEARCHED: readonly Tab[] = ['inbox', 'activity'];
const COMING = '.tab-coming';
/** Holds the focus until what it belongs to is drawn. */
const CHOSEN_TAB = '.app-head [aria-selected="true"]';
/** What can be answered or withdrawn: not its button, which one key too many would press. */
const ANSWER = '.person-dock [tabindex="-1"]';
/** The box for a reply in the chat that is open. */
const REPLY = `.chat ${COMPOSER_BOX}`;
/** What belongs under the fingers after a step back: a row of today, else the box for a text. */
const BACK = '.today-main[data-start="true"] button, .today-empty, .composer[data-field="message"] textarea';
/** The box that takes an address, where nobody can be searched for yet. */
const ADDRESS = '.nobody input';
/** What stands below the tabs. */
const PANEL = '.app-panel';

const isRef = (target: Target | null): target is PersonRef => typeof target === 'object' && target !== null;

/** Everything the popup and the side panel do besides drawing. */
export function useApp({ ask, target, mount, now, openOptions, close, abilities, toWrite = false }: AppProps) {
  const [chosen, choose] = useState<Tab | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const connection = useConnection(ask);
  const root = useRef<HTMLDivElement>(null);
  const [sheetOpen, showSheet] = useState(false);
  const [paletteOpen, showPalette] = useState(false);
  const held = useRef(false);
  const followed = useFollowedTarget(target, held.current);
  const where = opened?.target ?? followed.shown;
  const isSetUp = !(connection?.ok && connection.value.account === null);
  /** Where the surface opens: on the person, and where there is nobody on who needs the user. */
  const home: Tab = where === 'not-a-person' && opened === null && isSetUp ? 'today' : 'person';
  const tab = chosen ?? home;
  const took = useRef<(entry: EntryView) => void>(() => undefined);
  const onSend = (entry: EntryView) => took.current(entry);
  const onWorkerWord = abilities?.onWorkerWord;
  const { session, state } = usePerson({ ask, ref: isRef(where) ? where : null, mount, now, onSend, onWorkerWord });
  const accountId = (connection?.ok && connection.value.account?.accountId) || null;
  const inbox = useInbox({
    ask,
    mount,
    accountId,
    shown: tab === 'inbox',
    now,
    onSend,
    onWorkerWord,
  });

  const screen: Screen = screenOf({ target: where, connection, reading: state.reading, now: now() });
  const counting = screen.kind === 'sending' && isCounting(screen.entry);
  useTick(counting || waitOfOffer(screen, state, now()) !== null);
  const leaveBox = () => focusNoBox(root.current?.querySelector<HTMLElement>(PANEL) ?? null);
  const ahead = useTypedAhead({ ask, accountId, target: where, screen, session, root });
  held.current = screen.kind === 'sending' || state.busy || hasTyped(state.drafts) || ahead.isBegun;
  // What keeps the surface with somebody is known only once it is drawn.
  useEffect(followed.look, [held.current]);
  const shown = { providerId: shownOf(tab, screen, inbox), leaving: tab === 'person' && followed.elsewhere };
  const leftSends = useLeftSends(ask, shown, onWorkerWord);
  took.current = leftSends.take;

  // The inbox may have sent the text that is shown here.
  useEffect(() => {
    if (tab === 'person') void session?.lookAgain();
  }, [tab]);
  // A person opened here by hand is replaced by whomever the tab shows next.
  const followedKey = targetKey(followed.shown);
  const before = useRef(followedKey);
  const giveUpFocus = useRef(() => {});
  // Before what is drawn for them can take the focus, which is no more theirs than the keys that come next.
  useLayoutEffect(() => {
    const isOther = before.current !== null && before.current !== followedKey;
    before.current = followedKey;
    if (!isOther) return;
    setOpened(null);
    choose((now) => (now === 'person' ? null : now));
    if (followed.isChosen() || (chosen !== null && chosen !== 'person')) return;
    giveUpFocus.current();
    leaveBox();
  }, [followedKey]);

  const focus = (selector: string, meanwhile?: string) => {
    if (root.current) giveUpFocus.current = focusWhenThere(root.current, selector, meanwhile);
  };
  useEffect(() => {
    if (toWrite) focus(COMPOSER_BOX);
  }, [toWrite]);

  /** What gets the focus once this is drawn, and what until it is there. */
  const wanted = useRef<string | null>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const focusNext = (selector: string) => {
    wanted.current = selector;
    drawAgain(undefined);
  };
  useEffect(() => {
    if (wanted.current !== null) focus(wanted.current, CHOSEN_TAB);
    wanted.current = null;
  });

  /** Back to the tab that led here. */
  const returnTo = (from: Tab) => {
    choose(from === 'person' ? null : from);
    focusNext(BACK);
  };
  const repliesFrom = useRef<Tab | null>(null);
  const leaveChat = () => {
    inbox.open(null);
    if (repliesFrom.current !== null) returnTo(repliesFrom.current);
    repliesFrom.current = null;
  };
  const back: Record<StepBack, () => void> = {
    sheet: () => showSheet(false),
    over: () => overScreen()?.hidePopover(),
    box: () => aroundBox()?.focus(),
    chat: leaveChat,
    tab: () => returnTo('person'),
    opened: () => {
      setOpened(opened?.before ?? null);
      returnTo(opened?.from ?? 'person');
    },
  };
  const stepBack = (): boolean => {
    const step = stepBackFrom({
      sheet: sheetOpen,
      ...underTheKeys(),
      chat: tab === 'inbox' && inbox.chatId !== null,
      tab: tab !== home,
      opened: opened !== null,
    });
    if (step !== null) back[step]();
    return step !== null;
  };
  const search = () => {
    if (root.current?.querySelector(COMING) && SEARCHED.includes(tab)) return focus(SEARCH, CHOSEN_TAB);
    if (!root.current?.querySelector(SEARCH)?.checkVisibility()) steps.address();
    focus(SEARCH, ADDRESS);
  };
  const goToTab = (at: number): boolean => {
    const named = TABS[at];
    if (named) choose(named.id);
    root.current?.querySelectorAll<HTMLElement>('.app-head [role="tab"]')[at]?.focus();
    return named !== undefined;
  };
  useShortcuts({
    back: stepBack,
    help: () => {
      showSheet(true);
      return true;
    },
    palette: () => {
      showSheet(false);
      showPalette(true);
      return true;
    },
    search: () => {
      search();
      return true;
    },
    tab: goToTab,
  });

  const steps: Record<ScreenAction, () => void> = {
    again: () => void session?.readAgain(),
    resume: () => void session?.resume(),
    settle: () => void session?.settle(),
    reconnect: () => void ask('connection.reconnect', {}),
    options: () => openOptions(),
    setup: () => openOptions(),
    activity: () => choose('activity'),
    address: () => openPerson('not-a-person'),
    newAddress: () => {
      const problem = screen.kind === 'problem' ? screen.problem : state.refused?.problem;
      if (problem?.kind === 'other-address') openPerson({ kind: 'public-identifier', value: problem.found });
    },
    close,
  };

  function openPerson(target: Target) {
    setOpened({ target, from: tab, before: opened });
    choose('person');
  }
  function openChat(chatId: string) {
    repliesFrom.current = tab === 'inbox' ? null : tab;
    inbox.open(chatId);
    choose('inbox');
  }
  /** The same with the focus where it belongs, as soon as that is there. */
  const openOn = (selector: string) => (target: Target) => {
    openPerson(target);
    focusNext(selector);
  };
  const writeTo = openOn(COMPOSER_BOX);

  return {
    root,
    connection,
    sheet: { open: sheetOpen, show: showSheet },
    palette: { open: paletteOpen, show: showPalette },
    goToTab,
    focus,
    elsewhere: followed.elsewhere,
    followTab: followed.follow,
    leftSends,
    tab,
    chooseTab: (named: Tab) => choose(named),
    screen,
    state,
    session,
    ahead,
    inbox,
    /** Null where the screen has a search of its own. */
    search: tab === 'person' && screen.kind !== 'setup' && screen.kind !== 'not-a-person' ? search : null,
    openPerson,
    searchAnywhere: search,
    writeTo,
    lastToday: useRef<string | null>(null),
    /** Where the list of today leads. */
    leads: {
      open: openPerson,
      write: writeTo,
      answer: openOn(ANSWER),
      reply: (chatId: string) => {
        openChat(chatId);
        focusNext(REPLY);
      },
    },
    openChat,
    /** The way out of the open chat: to the tab that led to it. */
    chatBack: {
      words: wordsBackTo(repliesFrom.current),
      leave: leaveChat,
      isElsewhere: repliesFrom.current !== null,
    },
    take: (step: ScreenAction) => steps[step](),
    /** Leaves a tab that could not be drawn: for the person's, or from the person's for the search. */
    withoutTab: () => (tab === 'person' ? steps.address() : choose('person')),
  };
}

/** The way out of a chat, by the tab that led to it; null for its own. */
const wordsBackTo = (tab: Tab | null): string =>
  tab === null ? INBOX.back : tab === 'today' ? INBOX.backToToday : INBOX.backOut;

/** Whose sends the screen tells of. */
function shownOf(tab: Tab, screen: Screen, inbox: Inbox): string | null {
  if (tab === 'person') return 'view' in screen ? screen.view.person.providerId : null;
  return tab === 'inbox' ? (inbox.opened?.chat.attendeeProviderId ?? null) : null;
}
