import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, Relation } from '@/lib/outreach/journal/person';
import type { Listing, MessageRecord, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Finding } from './settle-rules';

const MINUTE_MS = 60_000;

/** The server's clock may be this far behind ours: a message from before that is not the one that was sent. */
const CLOCKS_DIFFER_MS = 2 * MINUTE_MS;

/** A message of the same words this old may be the one, by clocks that differ much: it keeps absence from being proven. */
const DOUBTFUL_MS = 24 * 60 * MINUTE_MS;

const UNCLEAR: Finding = { kind: 'unclear' };

type Read<T> = Promise<Result<Listing<T>, ApiProblem>>;

/** The lists of one round of looking, each read at most once. */
export interface Lookout {
  sent(): Read<PendingInvitation>;
  received(): Read<PendingInvitation>;
  relation(entry: JournalEntry): Promise<Relation>;
  messages(entry: JournalEntry): Read<MessageRecord>;
}

/** Opens a round of looking at an account. A person who cannot be read is `unknown`. */
export function createLookout(api: SendApi, accountId: string): Lookout {
  return {
    sent: once(() => api.sentInvitations(accountId)),
    received: once(() => api.receivedInvitations(accountId)),
    relation: async ({ person: { providerId } }) => {
      const read = await api.person(accountId, { kind: 'provider-id', value: providerId }, { fresh: true });
      return read.ok && isSame(read.value, providerId) ? read.value.relation : 'unknown';
    },
    messages: (entry) => {
      const chatId = entry.ids.chatId ?? entry.target.chatId;
      return api.messagesSince(accountId, entry.person, chatId, (entry.sentAt ?? entry.at) - DOUBTFUL_MS);
    },
  };
}

/** Looks for what an unconfirmed entry left on LinkedIn. `known`: ids of messages that other entries account for. */
export async function lookFor(entry: JournalEntry, lookout: Lookout, known: ReadonlySet<string>): Promise<Finding> {
  switch (entry.action) {
    case 'invite':
      return lookForInvitation(entry, lookout);
    case 'withdraw':
      return lookForWithdrawal(entry, lookout);
    case 'message':
    case 'inmail':
      return lookForMessage(entry, await lookout.messages(entry), known);
    case 'accept':
    case 'decline':
      return lookForReply(entry, lookout);
  }
}

/** The pending invitation to or from a person, where the list has it. */
export const invitationOf = (
  { items }: Listing<PendingInvitation>,
  { person }: JournalEntry,
): PendingInvitation | null =>
  items.find((item) =>
    item.providerId === null
      ? item.publicIdentifier !== null && item.publicIdentifier === person.publicIdentifier
      : item.providerId === person.providerId,
  ) ?? null;

/** An accepted invitation has left the list, so the relation speaks too. */
async function lookForInvitation(entry: JournalEntry, lookout: Lookout): Promise<Finding> {
  const sent = await lookout.sent();
  const pending = sent.ok ? invitationOf(sent.value, entry) : null;
  if (pending) return { kind: 'happened', source: 'sent-list', ids: { invitationId: pending.invitationId } };
  const relation = await lookout.relation(entry);
  if (relation === 'pending' || relation === 'connected') return { kind: 'happened', source: 'profile' };
  const clear = sent.ok && sent.value.complete && (relation === 'none' || relation === 'invited-you');
  return clear ? { kind: 'no-trace', source: 'sent-list' } : UNCLEAR;
}

/** List and profile must agree, since a pending invitation also vanishes when it is accepted. */
async function lookForWithdrawal(entry: JournalEntry, lookout: Lookout): Promise<Finding> {
  const sent = await lookout.sent();
  if (!sent.ok) return UNCLEAR;
  const listed = invitationOf(sent.value, entry) !== null;
  const relation = await lookout.relation(entry);
  if (relation === 'connected' || (listed && relation === 'pending')) return { kind: 'no-trace', source: 'sent-list' };
  return !listed && sent.value.complete && relation === 'none' ? { kind: 'happened', source: 'sent-list' } : UNCLEAR;
}

async function lookForReply(entry: JournalEntry, lookout: Lookout): Promise<Finding> {
  const relation = await lookout.relation(entry);
  if (relation === 'connected') {
    return entry.action === 'accept'
      ? { kind: 'happened', source: 'profile' }
      : { kind: 'no-trace', source: 'profile' };
  }
  const received = await lookout.received();
  if (!received.ok) return UNCLEAR;
  const waiting = received.value.items.some(({ invitationId }) => invitationId === entry.target.invitationId);
  if (waiting && relation === 'invited-you') return { kind: 'no-trace', source: 'received-list' };
  const gone = !waiting && received.value.complete && relation === 'none';
  return gone && entry.action === 'decline' ? { kind: 'happened', source: 'received-list' } : UNCLEAR;
}

function lookForMessage(
  entry: JournalEntry,
  read: Result<Listing<MessageRecord>, ApiProblem>,
  known: ReadonlySet<string>,
): Finding {
  if (!read.ok) return UNCLEAR;
  const own = read.value.items.filter(
    ({ own, invitationNote, messageId }) => own && !invitationNote && !known.has(messageId),
  );
  const alike = own.filter(({ text }) => text === null || sameWords(text, entry.text ?? ''));
  const [found] = alike
    .filter(({ text, at }) => text !== null && at >= (entry.sentAt ?? entry.at) - CLOCKS_DIFFER_MS)
    .sort((a, b) => a.at - b.at);
  if (found) {
    return { kind: 'happened', source: 'messages', ids: { messageId: found.messageId, chatId: found.chatId } };
  }
  return read.value.complete && alike.length === 0 ? { kind: 'no-trace', source: 'messages' } : UNCLEAR;
}

/** LinkedIn trims and folds space. */
const sameWords = (a: string, b: string) => folded(a) === folded(b);
const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const isSame = (person: Person, providerId: string) => person.providerId === providerId;

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
