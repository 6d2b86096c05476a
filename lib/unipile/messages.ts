import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import {
  countOrNull,
  flag,
  httpsUrlOrNull,
  id,
  idOrNull,
  instant,
  line,
  listOf,
  named,
  writtenText,
} from '@/lib/unipile/http/fields';
import { isoOf } from '@/lib/unipile/http/iso-of';
import { type ListPageInput, listPageOf, listPageQuery } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import { type OutgoingFile, writeMessage } from './write-message';

const sent = z
  .object({ object: named('MessageSent'), message_id: idOrNull })
  .transform(({ message_id }) => ({ messageId: message_id }));

/** A message in a chat that exists. `accountId` guards against writing from another account of the key. */
export interface SendMessageInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly text?: string | undefined;
  readonly attachments?: readonly OutgoingFile[] | undefined;
}

/** Sends a message, at most once. A null id means that it was accepted, but without proof. */
export function sendMessage(api: Api, { accountId, chatId, text, attachments }: SendMessageInput, signal: AbortSignal) {
  const fields = { account_id: accountId, text };
  return writeMessage(api, { route: route`/chats/${chatId}/messages`, fields, files: attachments }, sent, signal);
}

/** Kinds that are a file; any other with an address, such as a shared post or a meeting, is a link of its kind. */
const FILES: ReadonlySet<string | null> = new Set(['img', 'image', 'video', 'audio', 'file']);

/** Where an attachment without a file leads; null for a file. */
const linkOf = (type: string | null, url: string | null): string | null => (FILES.has(type) ? null : url);

/** What people answered a message with, each emoji or name of one once, and how many did. */
export interface Reaction {
  readonly value: string;
  readonly count: number;
}

const attachment = z
  .object({
    id: idOrNull,
    type: line(40),
    file_name: line(200),
    mimetype: line(100),
    file_size: countOrNull,
    unavailable: flag,
    url: httpsUrlOrNull,
  })
  .refine(({ id: one, type, url }) => one !== null || linkOf(type, url) !== null)
  .transform((body) => ({
    attachmentId: body.id ?? body.url ?? '',
    type: body.type,
    link: linkOf(body.type, body.url),
    fileName: body.file_name,
    mimeType: body.mimetype,
    /** Bytes. */
    size: body.file_size,
    unavailable: body.unavailable,
  }));

const reaction = z.object({ value: line(40) });

function counted(reactions: readonly z.infer<typeof reaction>[]): Reaction[] {
  const counts = new Map<string, number>();
  for (const { value } of reactions) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

const message = z
  .object({
    id,
    account_id: idOrNull,
    chat_id: idOrNull,
    sender_id: idOrNull,
    text: writtenText,
    timestamp: instant,
    is_sender: flag,
    seen: flag,
    hidden: flag,
    deleted: flag,
    edited: flag,
    is_event: flag,
    subject: line(300),
    message_type: line(40),
    attachments: listOf(attachment),
    reactions: listOf(reaction),
  })
  .transform((body) => ({
    messageId: body.id,
    accountId: body.account_id,
    chatId: body.chat_id,
    /** Provider id of who wrote it. */
    senderId: body.sender_id,
    text: body.text,
    /** UTC ms. */
    at: body.timestamp,
    own: body.is_sender,
    seen: body.seen,
    hidden: body.hidden,
    deleted: body.deleted,
    edited: body.edited,
    /** Something that happened in the chat, such as somebody joining, rather than a message. */
    isEvent: body.is_event,
    subject: body.subject,
    /** `MESSAGE`, `INVITATION` (the note of one), `INMAIL`, …: an open set. */
    messageType: body.message_type,
    attachments: body.attachments,
    reactions: counted(body.reactions),
  }));

/** One message of a chat. */
export type Message = z.infer<typeof message>;

const page = listPageOf(message);

/** Which messages: `before` and `after` are UTC ms, both exclusive; `senderId` is a provider id. */
export interface ListMessagesInput extends ListPageInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly senderId?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/** One page of a chat's messages, newest first. Lags 30 to 60 s behind LinkedIn: absence proves nothing before that. */
export function listMessages(
  api: Api,
  { chatId, senderId, before, after, ...which }: ListMessagesInput,
  signal: AbortSignal,
) {
  const query = listPageQuery(which, { sender_id: senderId, before: isoOf(before), after: isoOf(after) });
  return api.json({ method: 'GET', route: route`/chats/${chatId}/messages`, query }, page, signal);
}

/** Which file: v2 needs all four, v1 only the last two. */
export interface AttachmentInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly attachmentId: string;
}

/** Reads one file of a message, at most 16 MB. The content type is the server's word, not to be trusted for display. */
export async function getAttachment(
  api: Api,
  { messageId, attachmentId }: AttachmentInput,
  signal: AbortSignal,
): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string | null }, ApiProblem>> {
  const call = { method: 'GET', route: route`/messages/${messageId}/attachments/${attachmentId}` } as const;
  const answer = await api.bytes(call, signal);
  return answer.ok ? ok({ bytes: answer.value.bytes, contentType: answer.value.contentType }) : answer;
}
