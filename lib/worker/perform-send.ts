import type { JournalEntry } from '@/lib/outreach/journal-entry';
import type { SendAnswer } from '@/lib/outreach/send-ports';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/api-problem';
import type { UnipileClient } from '@/lib/unipile/client';
import { bareProblem } from '@/lib/unipile/exchange';
import { collect } from '@/lib/unipile/pages';

type Performed = Promise<Result<SendAnswer, ApiProblem>>;

const RECEIVED_PAGES = 20;

/** Sends the one request of an entry. */
export function performSend(client: UnipileClient, entry: JournalEntry): Performed {
  switch (entry.action) {
    case 'invite':
      return invite(client, entry);
    case 'message':
      return entry.target.chatId === null ? startChat(client, entry) : sendMessage(client, entry, entry.target.chatId);
    case 'inmail':
      return startChat(client, entry);
    case 'withdraw':
      return withdraw(client, entry);
    case 'accept':
    case 'decline':
      return answerInvitation(client, entry, entry.action);
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
  return ok({ ids: { ...NO_IDS, invitationId: answer.value.invitationId }, usage: answer.value.usage });
}

async function startChat(client: UnipileClient, entry: JournalEntry): Performed {
  const { accountId, person, text, subject, action } = entry;
  const answer = await client.startChat({
    accountId,
    attendeesIds: [person.providerId],
    text: text ?? '',
    ...(subject !== null && { subject }),
    ...(action === 'inmail' && { linkedin: { inmail: true } }),
  });
  return answer.ok ? ok({ ids: { ...NO_IDS, ...answer.value }, usage: null }) : answer;
}

async function sendMessage(client: UnipileClient, entry: JournalEntry, chatId: string): Performed {
  const answer = await client.sendMessage({ accountId: entry.accountId, chatId, text: entry.text ?? '' });
  return answer.ok ? ok({ ids: { ...NO_IDS, chatId, messageId: answer.value.messageId }, usage: null }) : answer;
}

async function withdraw(client: UnipileClient, { accountId, target }: JournalEntry): Performed {
  if (target.invitationId === null) return failed(bareProblem('not-found', 'none'));
  const { invitationId } = target;
  const answer = await client.cancelInvitation({ accountId, invitationId });
  return answer.ok ? ok({ ids: { ...NO_IDS, invitationId }, usage: null }) : answer;
}

/** The answer must repeat the invitation's secret, which is read just before and kept nowhere. */
async function answerInvitation(client: UnipileClient, entry: JournalEntry, action: 'accept' | 'decline'): Performed {
  const { accountId, target } = entry;
  const listed = await collect((cursor) => client.listReceivedInvitations({ accountId, cursor }), {
    maxPages: RECEIVED_PAGES,
  });
  if (!listed.ok) return listed;
  const invitation = listed.value.items.find(({ invitationId }) => invitationId === target.invitationId);
  if (!invitation?.sharedSecret) return failed(bareProblem('not-found', 'none'));
  const { invitationId, sharedSecret } = invitation;
  const answer = await client.handleReceivedInvitation({ accountId, invitationId, sharedSecret, action });
  return answer.ok ? ok({ ids: { ...NO_IDS, invitationId }, usage: null }) : answer;
}
