import type { Action } from '@/lib/outreach/journal/journal-entry';
import type { Relation } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';

/** Which relations each action is for. InMail is for anybody but the viewer. */
const FITTING: Readonly<Record<Action, readonly Relation[]>> = {
  invite: ['none'],
  message: ['connected'],
  inmail: ['none', 'pending', 'invited-you', 'connected'],
  withdraw: ['pending'],
  accept: ['invited-you'],
  decline: ['invited-you'],
};

/** What stands in the way of an action, by the relation that the API gives; null where it fits. */
export function relationRefusal(action: Action, relation: Relation): Refusal | null {
  if (FITTING[action].includes(relation)) return null;
  switch (relation) {
    case 'self':
      return { kind: 'yourself' };
    case 'unknown':
      return { kind: 'relation-unknown' };
    default:
      return misfit(action, relation);
  }
}

function misfit(action: Action, relation: 'connected' | 'pending' | 'invited-you' | 'none'): Refusal {
  if (action === 'message') return { kind: 'not-connected' };
  if (relation === 'connected') return { kind: 'already-connected' };
  if (action !== 'invite') return { kind: 'not-pending' };
  return { kind: relation === 'invited-you' ? 'invited-you' : 'already-pending' };
}
