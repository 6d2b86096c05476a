import { refuse } from '../http/api-error.ts';
import { familyOf } from './ids.ts';
import { pendingInvitation, withdrewRecently } from './network.ts';
import type { AccountRecord, PersonRecord } from './records.ts';
import { isRelation, type World } from './world.ts';

/** What an invitation is asked with. */
interface Asked {
  readonly providerId: string;
  readonly note: string | null;
  readonly email: string | null;
}

function checkForm({ providerId, note }: Asked, account: AccountRecord): void {
  if (familyOf(providerId) !== 'member') {
    refuse('invalid_parameters', { detail: "User ID does not match provider's expected format." });
  }
  if (note === null) return;
  const spent = account.noteLimit !== null && account.notesUsed >= account.noteLimit;
  if (note.length > account.noteMax || spent) refuse('too_many_characters');
}

function checkPerson(account: AccountRecord, someone: PersonRecord, email: string | null): void {
  if (someone.providerId === account.providerId) refuse('invalid_recipient');
  const refusal = someone.inviteRefusal ?? someone.readRefusal;
  if (refusal !== null) refuse(refusal);
  if (someone.needsEmail && email === null) refuse('cannot_invite_attendee');
}

function checkHistory(world: World, account: AccountRecord, providerId: string): void {
  if (isRelation(world, account.id, providerId)) refuse('already_connected');
  if (!world.flags.dedupe) return;
  const pending =
    pendingInvitation(world, account.id, providerId, 'sent') ??
    pendingInvitation(world, account.id, providerId, 'received');
  if (pending !== null) refuse(world.flags.pendingSlug);
  if (withdrewRecently(world, account.id, providerId)) refuse('already_invited_recently');
}

/** The person an invitation may go to; refuses the request otherwise. LinkedIn's own limit is looked at last. */
export function checkInvitation(world: World, account: AccountRecord, asked: Asked): PersonRecord {
  checkForm(asked, account);
  const someone = world.people.get(asked.providerId) ?? refuse('invalid_recipient');
  checkPerson(account, someone, asked.email);
  checkHistory(world, account, asked.providerId);
  if (account.invitationsUsed >= account.invitationLimit) refuse(world.flags.overLimitSlug);
  return someone;
}

const MARKS = [95, 90, 75, 50];

/** The mark of LinkedIn's limit, in percent, that the latest invitation reached; null where it reached none. */
export function usageCrossed({ invitationsUsed, invitationLimit }: AccountRecord): number | null {
  const before = ((invitationsUsed - 1) / invitationLimit) * 100;
  const after = (invitationsUsed / invitationLimit) * 100;
  return MARKS.find((mark) => before < mark && mark <= after) ?? null;
}
