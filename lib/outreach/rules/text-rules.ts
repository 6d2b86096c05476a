import { type Action, isMessage } from '@/lib/outreach/journal/journal-entry';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { allUnresolved, type Source } from '@/lib/outreach/people/template';
import type { Tier } from '@/lib/outreach/quota/limits';

/** The longest message and InMail, in UTF-16 units. */
export const MESSAGE_MAX = 8_000;

/** Characters that may be searched for at a time. */
export const SEARCH_MAX = 200;

/** The longest note of an invitation, in UTF-16 units; Unipile's advice: 200 for a free account, 300 for all others. */
export const noteMax = (tier: Tier): number => (tier === 'free' ? 200 : 300);

/** Whatever leaves something to be seen by itself: no blank, no control, no joiner or other ignorable, no accent without its letter. */
const SEEN = /[^\p{White_Space}\p{Control}\p{Format}\p{Surrogate}\p{Mark}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether whoever gets this text would see nothing. */
export const isBlank = (text: string): boolean => !SEEN.test(text);

/** What is wrong with a text of characters alone that nobody sees, which is not left out unasked as one of spaces is; null for any other. */
export const unseenRefusal = (text: string): Refusal | null =>
  isBlank(text) && text.trim() !== '' ? { kind: 'text-unseen' } : null;

/** The text as it is sent: null where the action carries none or nothing that can be seen was typed. Otherwise unchanged. */
export function textToSend(action: Action, text: string | null): string | null {
  const carriesText = action === 'invite' || isMessage(action);
  return carriesText && text !== null && !isBlank(text) ? text : null;
}

/** Whether LinkedIn will show the text with fewer line breaks than it has: a run of blank lines becomes one. */
export const losesBlankLines = (text: string): boolean => /\n[^\S\n]*\n[^\S\n]*\n/.test(text.trim());

/**
 * What is wrong with a text (as `textToSend` gave it); null where it may go. Never shortens: it says by how much. `asItStands`: the words that
 * look like variables and were asked for as they stand.
 */
export function textRefusal(
  action: Action,
  text: string | null,
  tier: Tier,
  person?: Source,
  asItStands: readonly string[] = [],
): Refusal | null {
  if (text === null) return isMessage(action) ? { kind: 'text-empty' } : null;
  const max = action === 'invite' ? noteMax(tier) : MESSAGE_MAX;
  if (text.length > max) return { kind: 'text-too-long', max, over: text.length - max };
  return variableRefusal(text, person, asItStands);
}

/** A variable that would be sent unfilled; what was filled in from the person's profile does not count. */
export function variableRefusal(text: string, person?: Source, asItStands: readonly string[] = []): Refusal | null {
  const left = allUnresolved(text, person).find(({ written }) => !asItStands.includes(written));
  return left === undefined ? null : { kind: 'variable-unresolved', variable: left.variable };
}
