import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
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
  objectOrNull,
  writtenText,
} from '@/lib/unipile/http/fields';
import { isoOf } from '@/lib/unipile/http/iso-of';
import { route } from '@/lib/unipile/http/route';
import type {
  AttachmentInput,
  ListMessagesInput,
  Message,
  QuotedMessage,
  Reaction,
  SendMessageInput,
} from '@/lib/unipile/shapes/message';
import { asStored } from '@/lib/unipile/v1/as-stored';
import { listPageOf, listPageQuery } from '@/lib/unipile/v1/list-page';
import { writeMessage } from './write-message';

const sent = z
  .object({ object: named('MessageSent'), message_id: idOrNull })
  .transform(({ message_id }) => ({ messageId: message_id }));

/** Sends a message, at most once. A null id means that it was accepted, but without proof. */
export function sendMessage(api: Api, input: SendMessageInput, signal: AbortSignal) {
  const { accountId, chatId, text, quotedId, attachments } = input;
  const fields = { account_id: api.unipileId(accountId), text, quote_id: quotedId };
  return writeMessage(api, { route: route`/chats/${chatId}/messages`, fields, files: attachments }, sent, signal);
}

/** Kinds that are a file; any other with an address, such as a shared post or a meeting, is a link of its kind. */
const FILES: ReadonlySet<string | null> = new Set(['img', 'image', 'video', 'audio', 'file']);

/** Where an attachment without a file leads; null for a file. */
const linkOf = (type: string | null, url: string | null): string | null => (FILES.has(type) ? null : url);

const attachment = z
  .object({
    id: idOrNull,
    type: line(40),
    file_name: fileName,
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
    size: body.file_size,
    unavailable: body.unavailable,
  }));

const reaction = z.object({ value: line(40), sender_id: idOrNull, is_sender: flag });

const counted = (reactions: readonly z.infer<typeof reaction>[]): Reaction[] =>
  [...Map.groupBy(reactions, ({ value }) => value)].flatMap(([value, all]) => {
    if (value === null) return [];
    const others = all.filter(({ is_sender }) => !is_sender);
    const senderIds = others.flatMap(({ sender_id }) => sender_id ?? []);
    return [{ value, count: all.length, own: others.length < all.length, senderIds }];
  });

const quoted = objectOrNull(z.object({ provider_id: idOrNull, sender_id: idOrNull, text: writtenText }));
const repliedTo = objectOrNull(z.object({ id: idOrNull, provider_id: idOrNull }));

function quotedIn(of: z.infer<typeof quoted>, to: z.infer<typeof repliedTo>): QuotedMessage | null {
  if (of === null && to === null) return null;
  const ids = new Set([to?.id, to?.provider_id, of?.provider_id].filter((one) => one != null));
  return { ids: [...ids], text: of?.text ?? null, senderId: of?.sender_id ?? null };
}

const message = z
  .object({
    id,
    provider_id: idOrNull,
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
    quoted,
    reply_to: repliedTo,
  })
  .transform(
    (body): Message => ({
      messageId: body.id,
      linkedInId: body.provider_id,
      accountId: body.account_id,
      chatId: body.chat_id,
      senderId: body.sender_id,
      text: body.text,
      at: body.timestamp,
      own: body.is_sender,
      seen: body.seen,
      hidden: body.hidden,
      deleted: body.deleted,
      edited: body.edited,
      isEvent: body.is_event,
      subject: body.subject,
      messageType: body.message_type,
      attachments: body.attachments,
      reactions: counted(body.reactions),
      quoted: quotedIn(body.quoted, body.reply_to),
    }),
  );

const page = listPageOf(message);

/** One page of a chat's messages, newest first. Lags 30 to 60 s behind LinkedIn: absence proves nothing before that. */
export function listMessages(
  api: Api,
  { accountId, chatId, senderId, before, after, ...which }: ListMessagesInput,
  signal: AbortSignal,
) {
  const query = listPageQuery(which, { sender_id: senderId, before: isoOf(before), after: isoOf(after) });
  const own = page.transform(asStored(api, accountId));
  return api.json({ method: 'GET', route: route`/chats/${chatId}/messages`, query }, own, signal);
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
