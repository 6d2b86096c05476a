import { familyOf } from '@/lib/linkedin/provider-id';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { areOfTwo, isSamePerson } from '@/lib/outreach/journal/same-person';
import type { SendRequest } from '@/lib/outreach/sending/ports';
import { failed, ok, type Result } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { collect } from '@/lib/unipile/http/list-pages';
import type { Account } from '@/lib/unipile/shapes/account';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';
import type { Active } from '@/lib/worker/account/connection';
import { accountRuns } from './account-runs';
import { type Seat, seatOf } from './inmail-seat';

type Files = readonly OutgoingFile[];
type Performed = ReturnType<SendRequest>;

const RECEIVED_PAGES = 20;

/** How long may be read before the request; with the request's own 24 s an entry is closed within the minute the engine allows. */
const READING_MS = 30_000;

/**
 * Checks that the account runs and is still its owner's, reads what the entry's one request needs, and returns a function that sends
 * it, with its files. Until that is called nothing has been sent.
 */
export async function prepareSend(
  { client, account }: Pick<Active, 'client' | 'account'>,
  entry: JournalEntry,
  files: Files,
  tellOfOther: (account: Account) => Promise<void>,
): Promise<Result<SendRequest, ApiProblem>> {
  const reading = AbortSignal.timeout(READING_MS);
  const running = await accountRuns(client, account, tellOfOther, reading);
  return running.ok ? request(client, entry, files, reading) : running;
}

async function request(
  client: UnipileClient,
  entry: JournalEntry,
  files: Files,
  reading: AbortSignal,
): Promise<Result<SendRequest, ApiProblem>> {
  const { chatId } = entry.target;
  switch (entry.action) {
    case 'invite':
      return ok(() => invite(client, entry));
    case 'message':
    case 'inmail':
      return chatId === null ? startChat(client, entry, files) : ok(() => sendMessage(client, entry, chatId, files));
    case 'withdraw':
      return withdraw(client, entry);
    case 'accept':
    case 'decline':
      return answerInvitation(client, entry, entry.action, reading);
  }
}

const NO_IDS = { invitationId: null, chatId: null, messageId: null };

async function invite(client: UnipileClient, entry: JournalEntry): Performed {
  const { accountId, person, text, email } = entry;
  const answer = await client.inviteUser({
    accountId,
    providerId: person.providerId,
    ...(text !== null && { message: text }),
    ...(email !== null && { userEmail: email }),
  });
  if (!answer.ok) return answer;
  const { invitationId, usage, invitedId = null } = answer.value;
  // Whom it went to, only LinkedIn's lists can tell where the answer names somebody else.
  if (areOfTwo(invitedId, person.providerId)) return failed(bareProblem('unreadable-answer', 'unknown'));
  return ok({ ids: { ...NO_IDS, invitationId }, usage });
}

async function startChat(
  client: UnipileClient,
  entry: JournalEntry,
  attachments: Files,
): Promise<Result<SendRequest, ApiProblem>> {
  const { accountId, text, subject, action } = entry;
  const seat = action === 'inmail' ? await inMailSeat(client, accountId) : ok(null);
  if (!seat.ok) return seat;
  const recipient = await idFor(client, entry, seat.value ?? 'classic');
  if (!recipient.ok) return recipient;
  return ok(async () => {
    const answer = await client.startChat({
      accountId,
      attendeesIds: [recipient.value],
      text: text ?? '',
      ...(subject !== null && { subject }),
      attachments,
      ...(seat.value && { linkedin: seat.value === 'classic' ? { inmail: true } : { api: seat.value } }),
    });
    return answer.ok ? ok({ ids: { ...NO_IDS, ...answer.value }, usage: null }) : answer;
  });
}

/** Which of the account's products pays: read just before, since the entry may have waited. */
async function inMailSeat(client: UnipileClient, accountId: string) {
  const balance = await client.getInMailBalance({ accountId });
  return balance.ok ? ok(seatOf(balance.value)?.api ?? 'classic') : balance;
}

const FAMILY_OF_SEAT = { sales_navigator: 'lead', recruiter: 'recruiter' } as const;

/**
 * The person's id in the product that sends: each product has ids of its own and accepts no others. Unipile mixes up profiles that are
 * read at once, so the answer must be about this person.
 */
async function idFor(
  client: UnipileClient,
  { accountId, person }: JournalEntry,
  api: Seat['api'],
): Promise<Result<string, ApiProblem>> {
  if (api === 'classic') return ok(person.providerId);
  const identifier = person.publicIdentifier ?? person.providerId;
  const profile = await client.getProfile({ accountId, identifier, linkedinApi: api });
  if (!profile.ok) return profile;
  const { providerId } = profile.value;
  const isTheirs = familyOf(providerId) === FAMILY_OF_SEAT[api] && isSamePerson(profile.value, person);
  return isTheirs ? ok(providerId) : failed(bareProblem('person-refused', 'none'));
}

async function sendMessage(client: UnipileClient, entry: JournalEntry, chatId: string, attachments: Files): Performed {
  const { accountId, text, target } = entry;
  const { quotedId } = target;
  const answer = await client.sendMessage({ accountId, chatId, text: text ?? '', quotedId, attachments });
  return answer.ok ? ok({ ids: { ...NO_IDS, chatId, ...answer.value }, usage: null }) : answer;
}

function withdraw(client: UnipileClient, { accountId, target, person }: JournalEntry): Result<SendRequest, ApiProblem> {
  const { invitationId } = target;
  if (invitationId === null) return failed(bareProblem('invitation-gone', 'none'));
  return ok(async () => {
    const answer = await client.cancelInvitation({ accountId, invitationId, providerId: person.providerId });
    // A gateway may repeat a DELETE, and the repetition finds the invitation gone: the lists tell what happened.
    if (!answer.ok && answer.problem.kind === 'not-found') return failed({ ...answer.problem, effect: 'unknown' });
    return answer.ok ? ok({ ids: { ...NO_IDS, invitationId }, usage: null }) : answer;
  });
}

/** The answer must repeat the invitation's secret, which is read just before and kept nowhere. */
async function answerInvitation(
  client: UnipileClient,
  entry: JournalEntry,
  action: 'accept' | 'decline',
  signal: AbortSignal,
): Promise<Result<SendRequest, ApiProblem>> {
  const { accountId, target } = entry;
  const listed = await collect((cursor) => client.listReceivedInvitations({ accountId, cursor }, { signal }), {
    maxPages: RECEIVED_PAGES,
  });
  if (!listed.ok) return listed;
  const invitation = listed.value.items.find(({ invitationId }) => invitationId === target.invitationId);
  if (!invitation) return failed(bareProblem(listed.value.complete ? 'invitation-gone' : 'unreadable-answer', 'none'));
  const { invitationId, sharedSecret } = invitation;
  return ok(async () => {
    const answer = await client.handleReceivedInvitation({ accountId, invitationId, sharedSecret, action });
    if (!answer.ok && answer.problem.kind === 'not-found')
      return failed({ ...answer.problem, kind: 'invitation-gone' });
    return answer.ok ? ok({ ids: { ...NO_IDS, invitationId }, usage: null }) : answer;
  });
}
