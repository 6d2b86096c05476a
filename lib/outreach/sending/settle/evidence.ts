import { once } from '@/lib/once';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { RelationDetail } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Listing, MessageRecord, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { saysOf, type TurningAction } from '@/lib/outreach/rules/relation-details';
import type { SendApi } from '@/lib/outreach/sending/ports';
import type { Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { lookForMessage, MESSAGES_FROM_MS, soonestOf } from './message-evidence';
import type { Finding } from './settle-rules';

const UNCLEAR: Finding = { kind: 'unclear' };

type Read<T> = Promise<Result<Listing<T>, ApiProblem>>;

/** The lists of one round of looking, each read at most once. */
export interface EvidenceSources {
  sent(): Read<PendingInvitation>;
  received(): Read<PendingInvitation>;
  /** The relation detail by the profile, read anew; `unread` where it cannot be. */
  relationDetail(entry: JournalEntry): Promise<RelationDetail>;
  messages(entry: JournalEntry): Read<MessageRecord>;
}

/** Opens a round of looking at an account. */
export function openEvidenceSources(api: SendApi, accountId: string): EvidenceSources {
  return {
    sent: once(() => api.sentInvitations(accountId)),
    received: once(() => api.receivedInvitations(accountId)),
    relationDetail: async ({ person }) => {
      const read = await api.person(accountId, { kind: 'provider-id', value: person.providerId }, { fresh: true });
      return read.ok && isSamePerson(read.value, person) ? read.value.relationDetail : 'unread';
    },
    messages: (entry) => {
      const chatId = entry.ids.chatId ?? entry.target.chatId;
      return api.messagesSince(accountId, entry.person, chatId, soonestOf(entry) - MESSAGES_FROM_MS);
    },
  };
}

/** Looks for what an entry left on LinkedIn. `known`: ids of messages that other entries account for. */
export async function lookFor(
  entry: JournalEntry,
  sources: EvidenceSources,
  known: ReadonlySet<string>,
): Promise<Finding> {
  switch (entry.action) {
    case 'invite':
      return lookForInvitation(entry, sources);
    case 'withdraw':
      return lookForWithdrawal(entry, sources);
    case 'message':
    case 'inmail': {
      const read = await sources.messages(entry);
      return read.ok ? lookForMessage(entry, read.value, known) : UNCLEAR;
    }
    case 'accept':
    case 'decline':
      return lookForReply(entry, entry.action, sources);
  }
}

/** The pending invitation to or from a person, where the list has it. */
export const invitationOf = (
  { items }: Listing<PendingInvitation>,
  { person }: Pick<JournalEntry, 'person'>,
): PendingInvitation | null => items.find((item) => isSamePerson(item, person)) ?? null;

/** An invitation that was accepted or ignored has left the list, so the profile is asked as well. */
async function lookForInvitation(entry: JournalEntry, sources: EvidenceSources): Promise<Finding> {
  const sent = await sources.sent();
  const pending = sent.ok ? invitationOf(sent.value, entry) : null;
  if (pending) return { kind: 'happened', source: 'sent-list', ids: { invitationId: pending.invitationId } };
  const says = await profileSays(entry, 'invite', sources);
  if (says === 'happened') return { kind: 'happened', source: 'profile' };
  const absent = says === 'as-if-undone' && sent.ok && sent.value.complete;
  return absent ? { kind: 'absence', happened: false, source: 'sent-list' } : UNCLEAR;
}

/** List and profile must agree, since a pending invitation also vanishes when it is accepted. */
async function lookForWithdrawal(entry: JournalEntry, sources: EvidenceSources): Promise<Finding> {
  const sent = await sources.sent();
  if (!sent.ok) return UNCLEAR;
  const listed = invitationOf(sent.value, entry) !== null;
  const gone = !listed && sent.value.complete;
  return byProfile(await profileSays(entry, 'withdraw', sources), 'sent-list', { listed, gone });
}

async function lookForReply(
  entry: JournalEntry,
  action: 'accept' | 'decline',
  sources: EvidenceSources,
): Promise<Finding> {
  const says = await profileSays(entry, action, sources);
  if (says === 'happened' || says === 'never') return { kind: says, source: 'profile' };
  const received = await sources.received();
  if (!received.ok) return UNCLEAR;
  const listed = received.value.items.some(({ invitationId }) => invitationId === entry.target.invitationId);
  return byProfile(says, 'received-list', { listed, gone: !listed && received.value.complete });
}

/** What a profile and a list say together of a send that ends an invitation: absence counts where both agree. */
function byProfile(
  says: ReturnType<typeof saysOf>,
  source: 'sent-list' | 'received-list',
  { listed, gone }: { readonly listed: boolean; readonly gone: boolean },
): Finding {
  switch (says) {
    case 'happened':
    case 'never':
      return { kind: says, source: 'profile' };
    case 'as-if-done':
      return gone ? { kind: 'absence', happened: true, source } : UNCLEAR;
    case 'as-if-undone':
      return listed ? { kind: 'absence', happened: false, source } : UNCLEAR;
    case 'nothing':
      return UNCLEAR;
  }
}

const profileSays = async (entry: JournalEntry, action: TurningAction, sources: EvidenceSources) =>
  saysOf(action, await sources.relationDetail(entry), entry.before?.relationDetail ?? null);
