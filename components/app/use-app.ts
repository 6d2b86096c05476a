import { useEffect, useReducer, useState } from 'preact/hooks';
import {
  createPersonSession,
  NEW_PERSON,
  type PersonSession,
  type PersonState,
} from '@/components/person/person-session';
import { type Screen, screenOf, type Target } from '@/components/person/screen';
import type { Step } from '@/components/person/ways';
import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { Answer } from '@/lib/protocol/answers';
import type { Ask } from '@/lib/protocol/ask';
import { type ActivitySession, type ActivityState, createActivitySession, NEW_ACTIVITY } from './activity-session';

type Tab = 'person' | 'activity';

export interface AppProps {
  readonly ask: Ask;
  /** Who the tab shows; null until that is known. */
  readonly target: Target | null;
  readonly mount: 'popup' | 'sidepanel';
  /** UTC ms. */
  readonly now: () => number;
  readonly openOptions: () => void;
  readonly close: () => void;
}

/** How often a countdown is redrawn; nothing ticks without one. */
const TICK_MS = 250;

const isRef = (target: Target | null): target is PersonRef => typeof target === 'object' && target !== null;

/** Everything the popup and the side panel do besides drawing. */
export function useApp({ ask, target, mount, now, openOptions, close }: AppProps) {
  const [tab, chooseTab] = useState<Tab>('person');
  const [opened, open] = useState<Target | null>(null);
  const connection = useConnection(ask);
  const where = opened ?? target;
  const { session, state } = usePerson(ask, isRef(where) ? where : null, mount);
  const activity = useActivity(ask, tab === 'activity');

  const screen: Screen = screenOf({ target: where, connection, reading: state.reading, now: now() });
  useTick(screen.kind === 'sending' && screen.entry.state === 'held');

  const stepBack = (): boolean => {
    if (tab !== 'person') chooseTab('person');
    else if (opened !== null) open(null);
    else return false;
    return true;
  };
  useEscape(stepBack);

  const steps: Record<Step, () => void> = {
    again: () => void session?.readAgain(),
    resume: () => void session?.resume(),
    settle: () => void session?.settle(),
    options: openOptions,
    setup: openOptions,
    activity: () => chooseTab('activity'),
    address: () => {
      chooseTab('person');
      open('not-a-person');
    },
    close,
  };

  return {
    tab,
    chooseTab,
    screen,
    state,
    session,
    activity,
    open,
    take: (step: Step) => steps[step](),
  };
}

function useConnection(ask: Ask): Answer<'connection'> | null {
  const [connection, setConnection] = useState<Answer<'connection'> | null>(null);
  useEffect(() => {
    void ask('connection', {}).then(setConnection);
  }, [ask]);
  return connection;
}

interface OpenPerson {
  readonly key: string;
  readonly session: PersonSession;
  readonly state: PersonState;
}

/** The session of one person. What is drawn is always of `ref`: the state of somebody else is never handed on. */
function usePerson(ask: Ask, ref: PersonRef | null, surface: AppProps['mount']) {
  const [person, setPerson] = useState<OpenPerson | null>(null);
  const key = ref && personKey(ref);
  useEffect(() => {
    if (!ref || key === null) return;
    const session = createPersonSession({
      ask,
      ref,
      surface,
      changed: (state) => setPerson((shown) => (shown?.session === session ? { ...shown, state } : shown)),
    });
    setPerson({ key, session, state: NEW_PERSON });
    void session.start();
    const leaving = new AbortController();
    const { signal } = leaving;
    // A popup closes without warning: what was typed last is written when it hides, not when it is gone.
    const flush = () => void session.flush();
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    window.addEventListener('online', () => void session.readIfOffline(), { signal });
    return () => {
      leaving.abort();
      session.end();
    };
  }, [ask, key, surface]);
  const shown = person?.key === key ? person : null;
  return { session: shown?.session ?? null, state: shown?.state ?? NEW_PERSON };
}

/** The journal, while it is looked at. */
function useActivity(ask: Ask, shown: boolean): { session: ActivitySession | null; state: ActivityState } {
  const [state, setState] = useState(NEW_ACTIVITY);
  const [session, setSession] = useState<ActivitySession | null>(null);
  useEffect(() => {
    if (!shown) return;
    const opened = createActivitySession({ ask, changed: setState });
    setSession(opened);
    return opened.end;
  }, [ask, shown]);
  return { session, state };
}

function useTick(ticking: boolean): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => tick(undefined), TICK_MS);
    return () => clearInterval(timer);
  }, [ticking]);
}

/** Esc steps back; where there is nothing to step back from, it is Chrome's, which closes the popup. */
function useEscape(stepBack: () => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && stepBack()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
