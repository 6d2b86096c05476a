import type { STEP_WORDS } from '@/lib/copy/person-copy';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Screen } from './screen';

/** A way on or back that is not a send. */
export type Step = keyof typeof STEP_WORDS;

/** The main button and the way out of a screen; null where the screen's own form is the main button. */
export interface Ways {
  readonly main: Step | null;
  readonly out: Step;
}

const BY_OPTIONS: Ways = { main: 'options', out: 'again' };
const BY_PROBLEM: Partial<Record<ProblemKind, Ways>> = {
  'key-refused': BY_OPTIONS,
  'account-disconnected': BY_OPTIONS,
  'account-unknown': BY_OPTIONS,
  'no-linkedin-account': BY_OPTIONS,
  'host-not-permitted': BY_OPTIONS,
  'not-found': { main: 'address', out: 'again' },
  'person-refused': { main: 'address', out: 'again' },
  'limit-reached': { main: 'options', out: 'activity' },
};

const BY_SCREEN: Record<Exclude<Screen['kind'], 'problem' | 'paused'>, Ways> = {
  setup: { main: 'setup', out: 'close' },
  'not-a-person': { main: null, out: 'activity' },
  self: { main: 'address', out: 'activity' },
  yourself: { main: 'address', out: 'activity' },
  reading: { main: 'address', out: 'activity' },
  sending: { main: null, out: 'activity' },
  unconfirmed: { main: 'settle', out: 'activity' },
  limit: { main: 'options', out: 'activity' },
  invite: { main: null, out: 'again' },
  'invited-you': { main: null, out: 'again' },
  pending: { main: null, out: 'again' },
  connected: { main: null, out: 'again' },
  withdrawn: { main: 'address', out: 'activity' },
  'cannot-invite': { main: 'address', out: 'activity' },
  unclear: { main: 'again', out: 'activity' },
};

/** Where the user can go from a screen. */
export function waysOf(screen: Screen): Ways {
  switch (screen.kind) {
    case 'problem':
      return BY_PROBLEM[screen.problem.kind] ?? { main: 'again', out: 'activity' };
    case 'paused':
      // A pause with an end is waited out; one without ends on the user's word.
      return screen.pause.until === null ? { main: 'resume', out: 'activity' } : { main: 'activity', out: 'address' };
    default:
      return BY_SCREEN[screen.kind];
  }
}
