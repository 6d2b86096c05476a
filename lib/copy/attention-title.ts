import type { Notice } from '@/lib/outreach/noticing/memory';
import { listWords } from './language/list-words';
import { say, words } from './language/say';
import { sayCount } from './language/say-count';
import { numberWords } from './number-words';

/** What waits for the user: sends that can still be undone, unconfirmed ones, and how many notices of each kind. */
export interface Waiting {
  readonly held: { readonly counting: number; readonly openEnded: number };
  readonly sends: number;
  readonly notices: Readonly<Record<Notice['kind'], number>>;
}

/** On the toolbar button while something can be undone, as that is what the button is for then; four letters fit. */
export const BADGE_WORDS = words({ undo: 'badge_undo' });

/** The title of the toolbar button: what waits for the user, in words. */
export function attentionTitle({ held, sends, notices }: Waiting): string {
  const waiting = [
    held.counting > 0 && sayCount('badge_held', held.counting),
    held.openEnded > 0 && say('badge_open_ended', { count: numberWords(held.openEnded) }),
    sends > 0 && sayCount('badge_unknown', sends),
    notices.stopped > 0 && sayCount('badge_stopped', notices.stopped),
    notices.account > 0 && say('badge_account'),
    notices.message > 0 && sayCount('badge_message', notices.message),
    notices.accepted > 0 && sayCount('badge_accepted', notices.accepted),
    notices.relation > 0 && sayCount('badge_relation', notices.relation),
  ].filter((part) => part !== false);
  return waiting.length === 0 ? say('name') : say('badge_title', { waiting: listWords(waiting) });
}
