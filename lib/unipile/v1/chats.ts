import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { pictureHead } from '@/lib/unipile/http/body/picture-head';
import {
  countOrNull,
  flag,
  id,
  idOrNull,
  instant,
  line,
  listOf,
  named,
  numberOrNull,
  objectOrNull,
  oneOf,
} from '@/lib/unipile/http/fields';
import { isoOf } from '@/lib/unipile/http/iso-of';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type {
  Chat,
  ChatAttendee,
  ListChatsInput,
  ListChatsWithInput,
  OneChat,
  StartChatInput,
} from '@/lib/unipile/shapes/chat';
import type { PhotoInput, Picture } from '@/lib/unipile/shapes/photo';
import { asStored } from '@/lib/unipile/v1/as-stored';
import { listPageOf, listPageQuery } from './list-page';
import { writeMessage } from './messages/write-message';

const started = z
  .object({ object: named('ChatStarted'), chat_id: idOrNull, message_id: idOrNull })
  .transform(({ chat_id, message_id }) => ({ chatId: chat_id, messageId: message_id }));

/** Starts a chat, or continues the one that exists. Sent at most once. Null ids mean that it was accepted, but without proof. */
export function startChat(api: Api, input: StartChatInput, signal: AbortSignal) {
  const { accountId, attendeesIds, text, subject, attachments, linkedin } = input;
  const fields = {
    account_id: api.unipileId(accountId),
    attendees_ids: attendeesIds,
    text,
    subject,
    linkedin: linkedin && { api: linkedin.api, inmail: linkedin.inmail, invitation_id: linkedin.invitationId },
  };
  return writeMessage(api, { route: route`/chats`, fields, files: attachments }, started, signal);
}

const CONTENT_TYPES = ['inmail', 'sponsored', 'linkedin_offer'] as const;

const contentTypeIn = (value: unknown): Chat['contentType'] =>
  value == null || value === '' ? null : (oneOf(CONTENT_TYPES).parse(value) ?? 'other');

/** By the end of the folder's name; what a page is written comes with the page's id as well. */
const MAILBOXES = [
  ['_ORGANIZATION', 'company'],
  ['_RECRUITER', 'recruiter'],
  ['_SALES_NAVIGATOR', 'sales_navigator'],
] as const;

const mailboxIn = (folders: readonly string[]): Chat['mailbox'] =>
  MAILBOXES.find(([end]) => folders.some((folder) => folder.endsWith(end)))?.[1] ?? 'own';

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
    content_type: z.unknown().optional(),
    organization_id: idOrNull,
    mailbox_id: idOrNull,
    folder: listOf(z.string()),
  })
  .transform(
    (body): Chat => ({
      chatId: body.id,
      accountId: body.account_id,
      attendeeProviderId: body.attendee_provider_id,
      name: body.name,
      isGroup: body.type !== null && body.type !== 0,
      at: body.timestamp,
      /** The flag and the count can contradict each other: a chat is unread if either says so. */
      unreadCount: Math.max(body.unread_count ?? 0, body.unread ? 1 : 0),
      archived: body.archived,
      readOnly: body.read_only !== null && body.read_only !== 0,
      subject: body.subject,
      contentType: contentTypeIn(body.content_type),
      mailbox: (body.organization_id ?? body.mailbox_id) === null ? mailboxIn(body.folder) : 'company',
    }),
  );

const chatListPage = listPageOf(chat);

/** One page of an account's chats, newest first. */
export function listChats(
  api: Api,
  { accountId, unread, before, after, ...which }: ListChatsInput,
  signal: AbortSignal,
) {
  const filters = { unread, before: isoOf(before), after: isoOf(after) };
  const query = { account_id: api.unipileId(accountId), ...listPageQuery(which, filters) };
  const page = chatListPage.transform(asStored(api, accountId));
  return api.json({ method: 'GET', route: route`/chats`, query }, page, signal);
}

/** The same list: v1 finds no chat by its person. */
export const listChatsWith = (api: Api, { accountId, cursor, limit }: ListChatsWithInput, signal: AbortSignal) =>
  listChats(api, { accountId, cursor, limit }, signal);

/** One chat of an account; another account's chat, which the API hands out as well, is `not-found`. */
export async function getChat(
  api: Api,
  { accountId, chatId }: OneChat,
  signal: AbortSignal,
): Promise<Result<Chat, ApiProblem>> {
  const call = {
    method: 'GET',
    route: route`/chats/${chatId}`,
    query: { account_id: api.unipileId(accountId) },
  } as const;
  const answer = await api.json(call, chat, signal);
  if (answer.ok && answer.value.accountId !== api.unipileId(accountId)) return failed(bareProblem('not-found', 'none'));
  return answer.ok ? ok({ ...answer.value, accountId }) : answer;
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
  .transform(
    (body): ChatAttendee => ({
      attendeeId: body.id,
      accountId: body.account_id,
      providerId: body.provider_id,
      name: body.name,
      isSelf: body.is_self,
      occupation: body.specifics?.occupation ?? null,
      networkDistance: body.specifics?.network_distance ?? null,
      pendingInvitation: body.specifics?.pending_invitation ?? false,
    }),
  );

const attendeeListPage = listPageOf(attendee);

/** Everybody in a chat; one page holds them all. */
export function listChatAttendees(api: Api, { chatId }: OneChat, signal: AbortSignal) {
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
  const query = { account_id: api.unipileId(accountId), ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/chat_attendees`, query }, attendeeListPage, signal);
}

/** Several times the largest photo that LinkedIn hands out (800 px). */
const MOST_BYTES = 2 ** 20;

/**
 * The photo of somebody in a chat, through Unipile. How the answer names its type is not documented
 * (reference/chatattendeescontroller_getattendeeprofilepicture), so it is told by its first bytes.
 */
export async function getPhoto(
  api: Api,
  { attendeeId }: PhotoInput,
  signal: AbortSignal,
): Promise<Result<Picture, ApiProblem>> {
  const to = route`/chat_attendees/${attendeeId}/picture`;
  const answer = await api.bytes({ method: 'GET', route: to }, signal, MOST_BYTES);
  if (!answer.ok) return answer;
  const { bytes, status } = answer.value;
  const head = pictureHead(bytes);
  return head ? ok({ ...head, bytes }) : failed(bareProblem('unreadable-answer', 'none', status));
}

const patched = z.object({ object: z.literal('ChatPatched') }).transform(() => null);

/** Marks a chat as read or unread. */
export function setChatReadStatus(
  api: Api,
  { chatId, read }: OneChat & { readonly read: boolean },
  signal: AbortSignal,
) {
  const body = { action: 'setReadStatus', value: read };
  return api.json({ method: 'PATCH', route: route`/chats/${chatId}`, body }, patched, signal);
}
