import { decodeProviderId } from '@/lib/linkedin/provider-id';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { Account } from '@/lib/unipile/shapes/account';
import type { Chat } from '@/lib/unipile/shapes/chat';
import type { Message } from '@/lib/unipile/shapes/message';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import type { WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import type { Notice, NoticingMemory } from './memory';

/** What noticing finds, in the shapes of Unipile's own webhooks. */
export type NoticedEvent =
  | (Extract<WebhookEvent, { messageId: string }> & { readonly kind: 'message_received' })
  | Extract<WebhookEvent, { kind: 'new_relation' | 'account_status' }>;

/** How many ids of told events are remembered, and how many notices can wait. */
const TOLD_MAX = 500;
const NOTICES_MAX = 50;

/** Statuses in which an account can do nothing until the user acts. */
const STOPPED: ReadonlySet<string> = new Set<Account['status']>(['CREDENTIALS', 'PERMISSIONS', 'ERROR', 'STOPPED']);

const ACCOUNT_NOTICE = 'account';
/** The id of the notice that somebody wrote in a chat. */
export const messageNotice = (chatId: string) => `message:${chatId}`;
const RELATION = 'relation:';
const relationNotice = (providerId: string) => RELATION + idKey(providerId);

/** The id as it is made now: 0.1.0 wrote a relation's with the provider id as it was listed. */
function oneId(id: string): string {
  const providerId = id.startsWith(RELATION) ? id.slice(RELATION.length) : '';
  return decodeProviderId(providerId) ? relationNotice(providerId) : id;
}

/** A message as `message_received` would have brought it; `senderName` as the chat's people are known here. */
export function messageEvent(
  accountId: string,
  { chatId, isGroup }: Chat,
  { messageId, text, at, own, messageType, senderId }: Message,
  senderName: string | null,
): NoticedEvent {
  const sender = { providerId: senderId, name: senderName, publicIdentifier: null };
  return { kind: 'message_received', accountId, chatId, messageId, text, at, own, isGroup, messageType, sender };
}

/** A relation as `new_relation` would have brought it. */
export function relationEvent(accountId: string, relation: RelationItem, fullName: string): NoticedEvent {
  const { providerId, publicIdentifier, pictureUrl } = relation;
  return { kind: 'new_relation', accountId, providerId, publicIdentifier, fullName, pictureUrl };
}

/** The event of a changed account status; null where it did not change, or was not known before. */
export function statusEvent(
  accountId: string,
  before: Account['status'] | null,
  now: Account['status'],
): NoticedEvent | null {
  const news = before === null ? STOPPED.has(now) : before !== now;
  return news ? { kind: 'account_status', accountId, status: now } : null;
}

/** Identifies an event that is repeated; null for one that never is. */
function eventId(event: NoticedEvent): string | null {
  if (event.kind === 'message_received') return `message:${event.messageId}`;
  return event.kind === 'new_relation' ? relationNotice(event.providerId) : null;
}

/** The notice of an event; null for what the user knows already: own messages, and the note of an invitation. */
function noticeOf(event: NoticedEvent, invited: ReadonlySet<string>, now: number): Notice | null {
  switch (event.kind) {
    case 'message_received': {
      if (event.own || event.messageType === 'INVITATION') return null;
      const { providerId, name } = event.sender;
      return { id: messageNotice(event.chatId), kind: 'message', providerId, name, at: event.at ?? now };
    }
    case 'new_relation': {
      const kind = invited.has(idKey(event.providerId)) ? 'accepted' : 'relation';
      return {
        id: relationNotice(event.providerId),
        kind,
        providerId: event.providerId,
        name: event.fullName,
        at: now,
      };
    }
    case 'account_status':
      return STOPPED.has(event.status)
        ? { id: ACCOUNT_NOTICE, kind: 'account', providerId: null, name: null, at: now }
        : null;
  }
}

/**
 * The memory after events, and what of them is to be told now. Each event counts once however often it comes. `invited`: those
 * whom the user invited from here, by `idKey`.
 */
export function afterEvents(
  memory: NoticingMemory,
  events: readonly NoticedEvent[],
  { invited, now }: { readonly invited: ReadonlySet<string>; readonly now: number },
): { readonly memory: NoticingMemory; readonly fresh: readonly Notice[] } {
  const told = new Set(memory.told.map(oneId));
  const fresh = new Map<string, Notice>();
  for (const event of events) {
    const id = eventId(event);
    if (id !== null && told.has(id)) continue;
    if (id !== null) told.add(id);
    const notice = noticeOf(event, invited, now);
    if (notice) fresh.set(notice.id, notice);
  }
  const others = memory.notices.filter(({ id }) => !fresh.has(oneId(id)));
  return {
    memory: {
      ...memory,
      told: [...told].slice(-TOLD_MAX),
      notices: [...others, ...fresh.values()].slice(-NOTICES_MAX),
    },
    fresh: [...fresh.values()],
  };
}

/** The memory without what is outdated: chats that were read elsewhere, an account that runs again. */
export function withoutOutdated(
  memory: NoticingMemory,
  now: { readonly readChats?: readonly string[] },
): NoticingMemory {
  const outdated = new Set((now.readChats ?? []).map(messageNotice));
  if (memory.status !== null && !STOPPED.has(memory.status)) outdated.add(ACCOUNT_NOTICE);
  return withoutNotices(memory, outdated);
}

/** The memory without the notices of these ids. */
export const withoutNotices = (memory: NoticingMemory, ids: ReadonlySet<string>): NoticingMemory => ({
  ...memory,
  notices: memory.notices.filter(({ id }) => !ids.has(id)),
});
