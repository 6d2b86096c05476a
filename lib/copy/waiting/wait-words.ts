import { ACTION_WORDS } from '@/lib/copy/person-copy';
import type { Action } from '@/lib/outreach/journal/journal-entry';
import { secondsSpan } from './seconds-span';

/** The list of what waits to leave. */
export const QUEUE_WORDS = {
  list: 'Waiting to leave',
  cancel: 'Cancel',
} as const;

const TOWARDS = {
  invite: 'to',
  message: 'to',
  inmail: 'to',
  withdraw: 'of the invitation to',
  accept: 'of the invitation from',
  decline: 'of the invitation from',
} satisfies Record<Action, string>;

/** "Invitation to Jane Doe in 34 s"; without the time once it is leaving. */
export const waitingWords = (action: Action, name: string, seconds: number): string => {
  const what = `${ACTION_WORDS[action]} ${TOWARDS[action]} ${name}`;
  return seconds > 0 ? `${what} in ${seconds} s` : what;
};

/** Before the click, where the gap after the last send makes the next one wait. */
export const waitHint = (span: { readonly from: number; readonly to: number }, now: number): string =>
  `It will leave in ${secondsSpan(span, now)}, to keep a gap after your last one.`;
