import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import {
  flag,
  httpsUrlOrNull,
  id,
  idOrNull,
  instant,
  line,
  objectOrNull,
  oneOf,
  publicIdentifier,
  writtenText,
} from '@/lib/unipile/http/fields';
import { SESSION_STATUSES } from '@/lib/unipile/shapes/account';
import type {
  AccountStatusEvent,
  MessageEvent,
  NewRelationEvent,
  WebhookEvent,
} from '@/lib/unipile/shapes/webhook-event';

const MESSAGE_EVENTS = [
  'message_received',
  'message_read',
  'message_reaction',
  'message_edited',
  'message_deleted',
  'message_delivered',
] as const;

const STATUSES = [
  ...SESSION_STATUSES,
  'CREATION_SUCCESS',
  'CREATION_FAIL',
  'RECONNECTED',
  'SYNC_SUCCESS',
  'DELETED',
] as const;

const sender = z.object({
  attendee_provider_id: idOrNull,
  attendee_name: line(200),
  attendee_public_identifier: publicIdentifier,
});

const messageEvent = z
  .object({
    event: z.enum(MESSAGE_EVENTS),
    account_id: id,
    account_info: objectOrNull(z.object({ user_id: idOrNull })),
    chat_id: id,
    message_id: id,
    message: writtenText,
    timestamp: instant,
    is_sender: flag,
    is_group: flag,
    message_type: line(40),
    sender: objectOrNull(sender),
  })
  .transform((body): MessageEvent => {
    const owner = body.account_info?.user_id ?? null;
    const senderId = body.sender?.attendee_provider_id ?? null;
    return {
      kind: body.event,
      accountId: body.account_id,
      chatId: body.chat_id,
      messageId: body.message_id,
      text: body.message,
      at: body.timestamp,
      own: body.is_sender || (owner !== null && owner === senderId),
      isGroup: body.is_group,
      messageType: body.message_type,
      sender: {
        providerId: senderId,
        name: body.sender?.attendee_name ?? null,
        publicIdentifier: body.sender?.attendee_public_identifier ?? null,
      },
    };
  });

const newRelation = z
  .object({
    event: z.literal('new_relation'),
    account_id: id,
    user_provider_id: id,
    user_public_identifier: publicIdentifier,
    user_full_name: line(200),
    user_picture_url: httpsUrlOrNull,
  })
  .transform(
    (body): NewRelationEvent => ({
      kind: body.event,
      accountId: body.account_id,
      providerId: body.user_provider_id,
      publicIdentifier: body.user_public_identifier,
      fullName: body.user_full_name,
      pictureUrl: body.user_picture_url,
    }),
  );

const accountStatus = z.object({ AccountStatus: z.object({ account_id: id, message: oneOf(STATUSES) }) }).transform(
  ({ AccountStatus: { account_id, message } }): AccountStatusEvent => ({
    kind: 'account_status',
    accountId: account_id,
    status: message ?? 'UNKNOWN',
  }),
);

/** Reads a delivered body; fails where it is no event at all, or a known one without the ids it is about. */
export function parseWebhookEvent(raw: unknown): Result<WebhookEvent, { readonly kind: 'unreadable-event' }> {
  const named = z.object({ event: line(100) }).safeParse(raw);
  if (!named.success) return failed({ kind: 'unreadable-event' });
  const event = named.data.event;
  const schema = schemaOf(event, raw as object);
  if (schema === null) return ok({ kind: 'unknown', event });
  const read = schema.safeParse(raw);
  return read.success ? ok(read.data) : failed({ kind: 'unreadable-event' });
}

function schemaOf(event: string | null, raw: object): z.ZodType<WebhookEvent> | null {
  if (Object.hasOwn(raw, 'AccountStatus')) return accountStatus;
  if (event === 'new_relation') return newRelation;
  return MESSAGE_EVENTS.some((known) => known === event) ? messageEvent : null;
}
