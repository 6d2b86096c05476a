import { z } from 'zod';
import { failed, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';
import {
  countOrNull,
  flag,
  id,
  idOrNull,
  instant,
  line,
  named,
  numberOrNull,
  objectOrNull,
  oneOf,
} from '@/lib/unipile/http/fields';
import { isoOf } from '@/lib/unipile/http/iso-of';
import { type ListPageInput, listPageOf, listPageQuery } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import { type OutgoingFile, writeMessage } from './write-message';

const started = z
  .object({ object: named('ChatStarted'), chat_id: idOrNull, message_id: idOrNull })
  .transform(({ chat_id, message_id }) => ({ chatId: chat_id, messageId: message_id }));

/** The first message to somebody. Several attendees make one group chat that all of them see. */
export interface StartChatInput {
  readonly accountId: string;
  readonly attendeesIds: readonly [string, ...string[]];
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly attachments?: readonly OutgoingFile[] | undefined;
  readonly linkedin?: {
    readonly api?: 'classic' | 'recruiter' | 'sales_navigator' | undefined;
    readonly inmail?: boolean | undefined;
    /** To answer a received invitation that is pending. */
    readonly invitationId?: string | undefined;
  };
}

/** Starts a chat, or continues the one that exists. Sent at most once. Null ids mean that it was accepted, but without proof. */
export function startChat(api: Api, input: StartChatInput, signal: AbortSignal) {
  const { accountId, attendeesIds, text, subject, attachments, linkedin } = input;
  const fields = {
    account_id: accountId,
    attendees_ids: attendeesIds,
    text,
    subject,
    linkedin: linkedin && { api: linkedin.api, inmail: linkedin.inmail, invitation_id: linkedin.invitationId },
  };
  return writeMessage(api, { route: route`/chats`, fields, files: attachments }, started, signal);
}

const CONTENT_TYPES = ['inmail', 'sponsored', 'linkedin_offer'] as const;

const chat = z
  .object({
    object: named('Chat'),
    id,
    account_id: id,
    attendee_provider_id: idOrNull,
    name: line(200),
    type: numberOrNull,
    timestamp: instant,
    unread: flag,
    unread_count: countOrNull,
    archived: flag,
    read_only: numberOrNull,
    subject: line(300),
    content_type: oneOf(CONTENT_TYPES),
  })
  .transform((body) => ({
    chatId: body.id,
    /** To be compared: a key sees the chats of every account. */
    accountId: body.account_id,
    /** The other person; null in a group. */
    attendeeProviderId: body.attendee_provider_id,
    name: body.name,
    isGroup: body.type !== null && body.type !== 0,
    /** Of the last message, UTC ms. Lags 30 to 60 s behind LinkedIn, as every chat and message read does. */
    at: body.timestamp,
    /** The flag and the count can contradict each other: a chat is unread if either says so. */
    unreadCount: Math.max(body.unread_count ?? 0, body.unread ? 1 : 0),
    archived: body.archived,
    readOnly: body.read_only !== null && body.read_only !== 0,
    subject: body.subject,
    contentType: body.content_type,
  }));

/** A conversation of an account. */
export type Chat = z.infer<typeof chat>;

const chatListPage = listPageOf(chat);

/** Which chats: `before` and `after` are UTC ms, both exclusive. */
export interface ListChatsInput extends ListPageInput {
  readonly accountId: string;
  readonly unread?: boolean | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/** One page of an account's chats, newest first. */
export function listChats(
  api: Api,
  { accountId, unread, before, after, ...which }: ListChatsInput,
  signal: AbortSignal,
) {
  const filters = { unread, before: isoOf(before), after: isoOf(after) };
  const query = { account_id: accountId, ...listPageQuery(which, filters) };
  return api.json({ method: 'GET', route: route`/chats`, query }, chatListPage, signal);
}

/** One chat of an account; another account's chat, which the API hands out as well, is `not-found`. */
export async function getChat(
  api: Api,
  { accountId, chatId }: { readonly accountId: string; readonly chatId: string },
  signal: AbortSignal,
): Promise<Result<Chat, ApiProblem>> {
  const call = { method: 'GET', route: route`/chats/${chatId}`, query: { account_id: accountId } } as const;
  const answer = await api.json(call, chat, signal);
  return answer.ok && answer.value.accountId !== accountId ? failed(bareProblem('not-found', 'none')) : answer;
}

const DISTANCES = ['SELF', 'DISTANCE_1', 'DISTANCE_2', 'DISTANCE_3', 'OUT_OF_NETWORK'] as const;

const attendee = z
  .object({
    id,
    account_id: idOrNull,
    provider_id: idOrNull,
    name: line(200),
    is_self: flag,
    specifics: objectOrNull(
      z.object({ occupation: line(300), network_distance: oneOf(DISTANCES), pending_invitation: flag }),
    ),
  })
  .transform((body) => ({
    attendeeId: body.id,
    accountId: body.account_id,
    providerId: body.provider_id,
    name: body.name,
    isSelf: body.is_self,
    occupation: body.specifics?.occupation ?? null,
    networkDistance: body.specifics?.network_distance ?? null,
    pendingInvitation: body.specifics?.pending_invitation ?? false,
  }));

const attendeeListPage = listPageOf(attendee);

/** Everybody in a chat; one page holds them all. */
export function listChatAttendees(
  api: Api,
  { chatId }: { readonly accountId: string; readonly chatId: string },
  signal: AbortSignal,
) {
  return api.json({ method: 'GET', route: route`/chats/${chatId}/attendees` }, attendeeListPage, signal);
}

/**
 * One page of everybody in any chat of an account, in no order. From Unipile's own store; the operation is in its SDK
 * (unipile-node-sdk 1.9.3, `getAllAttendees`).
 */
export function listAttendees(
  api: Api,
  { accountId, ...which }: ListPageInput & { readonly accountId: string },
  signal: AbortSignal,
) {
  const query = { account_id: accountId, ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/chat_attendees`, query }, attendeeListPage, signal);
}

const patched = z.object({ object: z.literal('ChatPatched') }).transform(() => null);

/** Marks a chat as read or unread. */
export function setChatReadStatus(
  api: Api,
  { chatId, read }: { readonly accountId: string; readonly chatId: string; readonly read: boolean },
  signal: AbortSignal,
) {
  const body = { action: 'setReadStatus', value: read };
  return api.json({ method: 'PATCH', route: route`/chats/${chatId}`, body }, patched, signal);
}
