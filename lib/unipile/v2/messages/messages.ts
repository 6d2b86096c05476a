import { z } from 'zod';
import { ok } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import {
  countOrNull,
  fileName,
  flag,
  httpsUrlOrNull,
  id,
  idOrNull,
  instant,
  line,
  listOf,
  named,
  numberOrNull,
  objectOrNull,
  writtenText,
} from '@/lib/unipile/http/fields';
import { isoOf } from '@/lib/unipile/http/iso-of';
import { route } from '@/lib/unipile/http/route';
import type { AttachmentInput, ListMessagesInput, SendMessageInput } from '@/lib/unipile/shapes/message';
import { readListPage } from '@/lib/unipile/v2/list-page';
import { user } from '@/lib/unipile/v2/person';
import { outgoing, sentMessage } from './outgoing';

const sent = z
  .object({ object: named('MessageSent'), message_id: sentMessage })
  .transform(({ message_id }) => message_id);

/** Sends a message, at most once. A null id means that it was accepted, but without proof. */
export async function sendMessage(api: Api, input: SendMessageInput, signal: AbortSignal) {
  const { accountId, chatId, text = '', quotedId, attachments } = input;
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/messages/send`;
  const body = { text, ...(quotedId !== undefined && { quote_id: quotedId }), ...(await outgoing(attachments)) };
  return api.json({ method: 'POST', route: to, body }, sent, signal);
}

/** A post, a story or a page that somebody passed on: `media_type` says which. */
const SHARED = 'shared_content';

const reactionCount = z.object({ reaction: line(40), count: countOrNull });

const quoted = objectOrNull(z.object({ id: idOrNull, text: writtenText, sender: objectOrNull(user) }));

const attachment = z
  .object({
    id,
    type: line(40),
    filename: fileName,
    mimetype: line(100),
    file_size: numberOrNull,
    size: numberOrNull,
    is_unavailable: flag,
    media_type: line(40),
    url: httpsUrlOrNull,
  })
  .transform((body) => ({
    attachmentId: body.id,
    type: body.type === SHARED ? (body.media_type ?? body.type) : body.type,
    link: body.type === SHARED ? body.url : null,
    fileName: body.filename,
    mimeType: body.mimetype,
    size: body.file_size ?? body.size,
    unavailable: body.is_unavailable,
  }));

const message = z
  .object({
    id,
    chat_id: idOrNull,
    sender_id: idOrNull,
    sender: objectOrNull(user),
    text: writtenText,
    timestamp: instant,
    is_sender: flag,
    is_seen: flag,
    is_hidden: flag,
    is_deleted: flag,
    is_edited: flag,
    is_event: flag,
    specifics: objectOrNull(z.object({ subject: line(300) })),
    attachments: listOf(attachment),
    reactions_counter: listOf(reactionCount),
    quoted,
  })
  .transform((body) => ({
    messageId: body.id,
    linkedInId: body.id,
    chatId: body.chat_id,
    senderId: body.sender_id ?? body.sender?.providerId ?? null,
    text: body.text,
    at: body.timestamp,
    own: body.is_sender,
    seen: body.is_seen,
    hidden: body.is_hidden,
    deleted: body.is_deleted,
    edited: body.is_edited,
    isEvent: body.is_event,
    subject: body.specifics?.subject ?? null,
    // v2 does not say what kind of message it is.
    messageType: null,
    attachments: body.attachments,
    reactions: body.reactions_counter.flatMap(({ reaction, count }) =>
      reaction === null ? [] : [{ value: reaction, count: count ?? 1, own: null, senderIds: [] }],
    ),
    quoted: body.quoted && {
      ids: body.quoted.id === null ? [] : [body.quoted.id],
      text: body.quoted.text,
      senderId: body.quoted.sender?.providerId ?? null,
    },
  }));

/** One page of a chat's messages. The order is documented nowhere: within a page, newest first. */
export async function listMessages(api: Api, input: ListMessagesInput, signal: AbortSignal) {
  const { accountId, chatId, senderId, before, after, ...which } = input;
  const query = which.cursor ? {} : { user_id: senderId, before: isoOf(before), after: isoOf(after) };
  const item = message.transform((one) => ({ ...one, accountId }));
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/messages`;
  const read = await readListPage(api, { route: to, item, query }, which, signal);
  if (!read.ok) return read;
  return ok({ ...read.value, items: read.value.items.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)) });
}

/** Reads one file of a message, at most 16 MB. */
export async function getAttachment(api: Api, input: AttachmentInput, signal: AbortSignal) {
  const { accountId, chatId, messageId, attachmentId } = input;
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/messages/${messageId}/attachments/${attachmentId}`;
  const answer = await api.bytes({ method: 'GET', route: to, cached: true }, signal);
  return answer.ok ? ok({ bytes: answer.value.bytes, contentType: answer.value.contentType }) : answer;
}
