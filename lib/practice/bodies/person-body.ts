import { uniqueId } from '../world/ids.ts';
import type { AccountRecord, PersonRecord } from '../world/records.ts';
import { isRelation, type World } from '../world/world.ts';

export const fullName = (someone: PersonRecord): string => `${someone.firstName} ${someone.lastName}`;

export const profileUrl = (someone: PersonRecord): string =>
  `https://www.linkedin.com/in/${encodeURIComponent(someone.slug ?? someone.providerId)}`;

/** Unipile's own id of a person in the chats of one account. */
export const attendeeId = (account: AccountRecord, providerId: string): string =>
  uniqueId('attendee', account.id, providerId);

/** Distance as chats and webhooks spell it; null for the account's owner. */
export function networkDistance(world: World, account: AccountRecord, someone: PersonRecord): string | null {
  if (someone.providerId === account.providerId) return null;
  if (isRelation(world, account.id, someone.providerId)) return 'DISTANCE_1';
  if (someone.distance === 'OUT_OF_NETWORK') return 'OUT_OF_NETWORK';
  return someone.distance === 'SECOND_DEGREE' ? 'DISTANCE_2' : 'DISTANCE_3';
}
