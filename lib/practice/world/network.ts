import { invitationId, uniqueId } from './ids.ts';
import type { AccountRecord, InvitationRecord, PersonRecord, RelationRecord } from './records.ts';
import { stamp, type World } from './world.ts';

/** Three weeks: how long LinkedIn refuses a new invitation after a withdrawal. */
const WITHDRAWAL_MS = 21 * 24 * 3_600_000;

/** The pending invitation between an account and a person, in one direction. */
export const pendingInvitation = (
  world: World,
  accountId: string,
  providerId: string,
  direction: InvitationRecord['direction'],
): InvitationRecord | null =>
  world.invitations.find(
    (one) =>
      one.accountId === accountId &&
      one.providerId === providerId &&
      one.direction === direction &&
      one.status === 'pending',
  ) ?? null;

/** Whether the account withdrew an invitation to this person less than three weeks ago. */
export const withdrewRecently = (world: World, accountId: string, providerId: string): boolean =>
  world.invitations.some(
    (one) =>
      one.accountId === accountId &&
      one.providerId === providerId &&
      one.status === 'withdrawn' &&
      world.now() < (one.endedAt ?? 0) + WITHDRAWAL_MS,
  );

/** Makes a pending invitation; a sent one counts towards LinkedIn's own limits. */
export function addInvitation(
  world: World,
  account: AccountRecord,
  someone: PersonRecord,
  direction: InvitationRecord['direction'],
  note: string | null,
  since: { at: number; shownFrom: number } = stamp(world),
): InvitationRecord {
  const id = invitationId(world.seed, account.id, world.invitations.length);
  const invitation: InvitationRecord = {
    id,
    accountId: account.id,
    providerId: someone.providerId,
    direction,
    note,
    sharedSecret: uniqueId('secret', id),
    status: 'pending',
    endedAt: null,
    shownUntil: null,
    ...since,
  };
  world.invitations.push(invitation);
  if (direction === 'sent') {
    account.invitationsUsed += 1;
    account.notesUsed += note === null ? 0 : 1;
  }
  return invitation;
}

/** Ends a pending invitation; it goes on showing for as long as evidence lags. */
export function endInvitation(
  world: World,
  invitation: InvitationRecord,
  status: 'accepted' | 'declined' | 'withdrawn',
): void {
  const { at, shownFrom } = stamp(world);
  invitation.status = status;
  invitation.endedAt = at;
  invitation.shownUntil = shownFrom;
}

/** Makes the person a 1st-degree connection of the account and tells of it. */
export function connect(world: World, account: AccountRecord, someone: PersonRecord): RelationRecord {
  const relation = { accountId: account.id, providerId: someone.providerId, ...stamp(world) };
  world.relations.push(relation);
  world.around.connected(account, someone);
  return relation;
}
