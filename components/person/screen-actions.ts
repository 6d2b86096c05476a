import type { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { Screen } from './screen';

/** Something that leads on or back without sending. */
export type ScreenAction = keyof typeof SCREEN_ACTION_WORDS;

/** The main button and the way out of a screen; null where the screen's own form is the main button. */
export interface ScreenActions {
  readonly main: ScreenAction | null;
  readonly out: ScreenAction;
}

const BY_OPTIONS: ScreenActions = { main: 'options', out: 'again' };
const BY_PROBLEM: Partial<Record<ProblemKind, ScreenActions>> = {
  'key-refused': BY_OPTIONS,
  'key-gone': BY_OPTIONS,
  'account-gone': BY_OPTIONS,
  'account-disconnected': { main: 'reconnect', out: 'again' },
  'account-unknown': BY_OPTIONS,
  'account-owner-changed': BY_OPTIONS,
  'no-linkedin-account': BY_OPTIONS,
  'host-not-permitted': BY_OPTIONS,
  'host-closed': BY_OPTIONS,
  'another-person': { main: 'address', out: 'again' },
  'other-address': { main: 'newAddress', out: 'again' },
  'address-unproven': { main: 'address', out: 'again' },
  'not-found': { main: 'address', out: 'again' },
  'person-refused': { main: 'address', out: 'again' },
  'limit-reached': { main: 'options', out: 'activity' },
};

const BY_SCREEN: Record<Exclude<Screen['kind'], 'problem' | 'paused'>, ScreenActions> = {
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
  'not-again': { main: 'address', out: 'activity' },
  'cannot-invite': { main: 'address', out: 'activity' },
  unclear: { main: 'again', out: 'activity' },
};

/** Where the user can go from a screen. */
export function actionsOfScreen(screen: Screen): ScreenActions {
  switch (screen.kind) {
    case 'problem':
      return BY_PROBLEM[screen.problem.kind] ?? { main: 'again', out: 'activity' };
    case 'paused':
      // A pause with an end is waited out; one without is ended by the user.
      return screen.pause.until === null ? { main: 'resume', out: 'activity' } : { main: 'activity', out: 'address' };
    default:
      return BY_SCREEN[screen.kind];
  }
}
