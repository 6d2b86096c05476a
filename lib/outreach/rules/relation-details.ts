import type { Action } from '@/lib/outreach/journal/journal-entry';
import type { Relation, RelationDetail } from '@/lib/outreach/journal/person';

/**
 * What a profile says of an unconfirmed send to its person.
 * `happened`: only the send can have caused it. `happened-if-new`: the same, unless the profile said so before the send.
 * `never`: it is impossible after the send. `as-if-done`, `as-if-undone`: it looks so, but might while lists lag; a list must
 * agree, and time must pass. `nothing`: both are possible.
 */
export type Says = 'happened' | 'happened-if-new' | 'never' | 'as-if-done' | 'as-if-undone' | 'nothing';

/** The sends that a profile can say something of. */
const TURNING_ACTIONS = ['invite', 'withdraw', 'accept', 'decline'] as const;
export type TurningAction = (typeof TURNING_ACTIONS)[number];

export const isTurning = (action: Action): action is TurningAction =>
  (TURNING_ACTIONS as readonly Action[]).includes(action);

/** What one relation detail means: for the relation, and for each kind of send whose outcome is open. */
interface Meaning extends Readonly<Record<TurningAction, Says>> {
  readonly relation: Relation;
}

const meaning = (relation: Relation, invite: Says, withdraw: Says, accept: Says, decline: Says): Meaning => ({
  relation,
  invite,
  withdraw,
  accept,
  decline,
});

/**
 * What each relation detail means. An ignored invitation did arrive: the sender's list drops it, and LinkedIn takes no new one for
 * about three weeks. A withdrawn one had arrived as well, before it was taken back.
 */
export const RELATION_DETAIL_MEANS = {
  self: meaning('self', 'nothing', 'nothing', 'nothing', 'nothing'),
  'first-degree': meaning('connected', 'happened', 'never', 'happened', 'never'),
  'no-invitation': meaning('none', 'as-if-undone', 'as-if-done', 'nothing', 'as-if-done'),
  'sent-pending': meaning('pending', 'happened', 'as-if-undone', 'nothing', 'nothing'),
  'sent-ignored': meaning('none', 'happened-if-new', 'nothing', 'nothing', 'nothing'),
  'sent-withdrawn': meaning('none', 'happened-if-new', 'happened-if-new', 'nothing', 'nothing'),
  'received-pending': meaning('invited-you', 'as-if-undone', 'as-if-done', 'as-if-undone', 'as-if-undone'),
  'received-ignored': meaning('none', 'as-if-undone', 'as-if-done', 'never', 'happened-if-new'),
  'received-withdrawn': meaning('none', 'as-if-undone', 'as-if-done', 'never', 'nothing'),
  unclear: meaning('unknown', 'nothing', 'nothing', 'nothing', 'nothing'),
  unread: meaning('unknown', 'nothing', 'nothing', 'nothing', 'nothing'),
} as const satisfies Record<RelationDetail, Meaning>;

/** What a profile says of a send; `before`: the relation detail when the send was asked for, where that is known. */
export function saysOf(
  action: TurningAction,
  relationDetail: RelationDetail,
  before: RelationDetail | null,
): Exclude<Says, 'happened-if-new'> {
  const says: Says = RELATION_DETAIL_MEANS[relationDetail][action];
  if (says !== 'happened-if-new') return says;
  return before === null || before === relationDetail ? 'nothing' : 'happened';
}
