import { refuse } from '../http/api-error.ts';
import { nestedField, type RequestBody } from '../http/request-body.ts';
import { familyOf, type IdFamily } from './ids.ts';
import { pendingInvitation } from './network.ts';
import type { AccountRecord, PersonRecord } from './records.ts';
import { findPerson, isRelation, type World } from './world.ts';

const MAX_FILE_BYTES = 15 * 1024 * 1024;

/** JSON is refused where the flags say so; an empty message and a file over 15 MB always are. */
export function checkContent(world: World, body: RequestBody, text: string | null): void {
  if (body.kind === 'json' && world.flags.jsonRefused) refuse('unsupported_media_type');
  if (body.files.some((file) => file.bytes.byteLength > MAX_FILE_BYTES)) refuse('content_too_large');
  if (!text && body.files.length === 0) refuse('invalid_message');
}

const FAMILIES: Readonly<Record<string, IdFamily>> = { sales_navigator: 'lead', recruiter: 'recruiter' };

/** The people a chat may be opened with; refuses the request where an id is not of the product that sends, or nobody's. */
export function recipients(world: World, ids: readonly string[], api: unknown = 'classic'): PersonRecord[] {
  const family = FAMILIES[String(api)] ?? 'member';
  if (ids.some((id) => familyOf(id) !== family)) {
    refuse('invalid_parameters', { detail: "User ID does not match provider's expected format." });
  }
  return ids.map((id) => {
    const someone = findPerson(world, id) ?? refuse('invalid_recipient');
    return someone.readRefusal === null ? someone : refuse(someone.readRefusal);
  });
}

/** Whether the body asks for an InMail: `linkedin[inmail]=true`, or one of the paid APIs. */
export function asksForInMail(body: RequestBody): boolean {
  const flag = nestedField(body, 'linkedin', 'inmail');
  const api = nestedField(body, 'linkedin', 'api');
  return flag === true || flag === 'true' || api === 'sales_navigator' || api === 'recruiter';
}

/** Takes an InMail credit, unless the person's profile is open to everybody. */
export function spendCredit(account: AccountRecord, someone: PersonRecord, api: unknown): void {
  const seat = account.inMailSeat === 'premium' ? 'classic' : account.inMailSeat;
  if (account.inMailCredits === null || seat !== (api ?? 'classic')) refuse('feature_not_subscribed');
  if (someone.isOpenProfile) return;
  if (!someone.canSendInMail) refuse('not_allowed_inmail');
  if (account.inMailCredits === 0) refuse('insufficient_credits');
  account.inMailCredits -= 1;
}

/** Only relations can be written to, and who sent the invitation that the message answers. */
export function checkConnected(
  world: World,
  account: AccountRecord,
  everybody: readonly PersonRecord[],
  invitationId: unknown,
): void {
  for (const { providerId } of everybody) {
    const answered = pendingInvitation(world, account.id, providerId, 'received')?.id === invitationId;
    if (!isRelation(world, account.id, providerId) && !answered) refuse('no_connection_with_recipient');
  }
}
