import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useActivity } from '@/components/activity/use-activity';
import { useInbox } from '@/components/inbox/use-inbox';
import { type Screen, screenOf, type Target } from '@/components/person/screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import { usePerson } from '@/components/person/use-person';
import { waitOfOffer } from '@/components/person/wait-hint';
import { focusWhenThere } from '@/components/ui/focus-when-there';
import { useTick } from '@/components/ui/use-tick';
import type { OptionsSection } from '@/lib/copy/options/options-sections';
import { TABS } from '@/lib/copy/person-copy';
import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';
import type { SurfaceAbilities } from './app-bar';
import { targetKey, useFollowedTarget } from './use-followed-target';
import { useShortcuts } from './use-shortcuts';

type Tab = 'person' | 'inbox' | 'invitations' | 'activity';

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
/** The box for a text to the person who is shown. */
const COMPOSER = '.composer textarea';
/** Holds the focus until what it belongs to is drawn. */
const CHOSEN_TAB = '.app-head [aria-selected="true"]';
/** The box that takes an address, where nobody can be searched for yet. */
const ADDRESS = '.nobody input';

const isRef = (target: Target | null): target is PersonRef => typeof target === 'object' && target !== null;

/** Everything the popup and the side panel do besides drawing. */
export function useApp({ ask, target, mount, now, openOptions, close, abilities, toWrite = false }: AppProps) {
  const [tab, chooseTab] = useState<Tab>('person');
  const [opened, open] = useState<Target | null>(null);
  const connection = useConnection(ask);
  const root = useRef<HTMLDivElement>(null);
  const [sheetOpen, showSheet] = useState(false);
  const [paletteOpen, showPalette] = useState(false);
  const held = useRef(false);
  const followed = useFollowedTarget(target, held.current);
  const where = opened ?? followed.shown;
  const { session, state } = usePerson(ask, isRef(where) ? where : null, mount);
  const activity = useActivity(ask, tab === 'activity');
  const accountId = (connection?.ok && connection.value.account?.accountId) || null;
  const inbox = useInbox({ ask, mount, accountId, shown: tab === 'inbox', now, onWorkerWord: abilities?.onWorkerWord });

  const screen: Screen = screenOf({ target: where, connection, reading: state.reading, now: now() });
  const counting = screen.kind === 'sending' && screen.entry.state === 'held';
  useTick(counting || waitOfOffer(screen, state, now()) !== null);
  held.current = screen.kind === 'sending';

  // The inbox may have sent the text that is shown here.
  useEffect(() => {
    if (tab === 'person') void session?.lookAgain();
  }, [tab]);
  // A person opened here by hand is replaced by whomever the tab shows next.
  useEffect(() => open(null), [targetKey(followed.shown)]);

  const focus = (selector: string, meanwhile?: string) =>
    root.current && focusWhenThere(root.current, selector, meanwhile);
  useEffect(() => {
    if (toWrite) focus(COMPOSER);
  }, [toWrite]);

  const [writing, askToWrite] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (writing > 0) focus(COMPOSER, CHOSEN_TAB);
  }, [writing]);

  const stepBack = (): boolean => {
    if (sheetOpen) showSheet(false);
    else if (tab === 'inbox' && inbox.chatId !== null) inbox.open(null);
    else if (tab !== 'person') {
      chooseTab('person');
      focus('.composer textarea, .app-head [role="tab"]');
    } else if (opened !== null) open(null);
    else return false;
    return true;
  };
  const search = () => {
    if (!root.current?.querySelector(SEARCH)) steps.address();
    focus(SEARCH, ADDRESS);
  };
  const goToTab = (at: number): boolean => {
    const chosen = TABS[at];
    if (chosen) chooseTab(chosen.id);
    root.current?.querySelectorAll<HTMLElement>('.app-head [role="tab"]')[at]?.focus();
    return chosen !== undefined;
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
    activity: () => chooseTab('activity'),
    address: () => {
      chooseTab('person');
      open('not-a-person');
    },
    close,
  };

  const openPerson = (person: Target) => {
    chooseTab('person');
    open(person);
  };

  return {
    root,
    connection,
    sheet: { open: sheetOpen, show: showSheet },
    palette: { open: paletteOpen, show: showPalette },
    goToTab,
    focus,
    elsewhere: followed.elsewhere,
    tab,
    chooseTab,
    screen,
    state,
    session,
    activity,
    inbox,
    open,
    /** Null where the screen has a search of its own. */
    search: tab === 'person' && screen.kind !== 'setup' && screen.kind !== 'not-a-person' ? search : null,
    openPerson,
    searchAnywhere: search,
    /** Opens a person with the focus in the box for a text, as soon as that is there. */
    writeTo: (person: Target) => {
      openPerson(person);
      askToWrite(undefined);
    },
    take: (step: ScreenAction) => steps[step](),
    /** Leaves a tab that could not be drawn: for the person's, or from the person's for the search. */
    withoutTab: () => (tab === 'person' ? steps.address() : chooseTab('person')),
  };
}

function useConnection(ask: Ask): Answer<'connection'> | null {
  const [connection, setConnection] = useState<Answer<'connection'> | null>(null);
  useEffect(() => {
    void ask('connection', {}).then(setConnection);
  }, [ask]);
  return connection;
}
