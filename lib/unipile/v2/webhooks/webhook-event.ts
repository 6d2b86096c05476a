import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import { flag, id, idOrNull, instant, objectOrNull, writtenText } from '@/lib/unipile/http/fields';
import type { AccountStatusEvent, MessageEvent, WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import { accountStatus } from '@/lib/unipile/v2/accounts/account-status';
import { user } from '@/lib/unipile/v2/person';
import { eventOfType } from './event-types';

const envelope = z.object({
  type: z.string().min(1).max(100),
  account_id: idOrNull,
  payload: z.unknown().optional(),
});

const message = z
  .object({
    id: idOrNull,
    message_id: idOrNull,
    chat_id: id,
    text: writtenText,
    timestamp: instant,
    is_sender: flag,
    sender_id: idOrNull,
    sender: objectOrNull(user),
  })
  .transform(({ id: own, message_id, ...rest }) => ({ ...rest, messageId: own ?? message_id }));

const related = z
  .object({ member_id: idOrNull, user_id: idOrNull, user: objectOrNull(user) })
  .transform(({ member_id, user_id, user: someone }) => ({
    providerId: someone?.providerId ?? member_id ?? user_id,
    publicIdentifier: someone?.publicIdentifier ?? null,
    fullName: someone?.fullName ?? null,
    pictureUrl: someone?.pictureUrl ?? null,
  }));

const STATUSES: Readonly<Record<string, AccountStatusEvent['status']>> = {
  creation_success: 'CREATION_SUCCESS',
  deleted: 'DELETED',
  reconnected: 'RECONNECTED',
  sync_success: 'SYNC_SUCCESS',
};

const STATUS = 'account.status.';

/** What became of an account; null for an event of another kind. */
function statusIn(type: string, event: string | null): AccountStatusEvent['status'] | null {
  if (type.startsWith(STATUS)) return accountStatus(type.slice(STATUS.length));
  return event !== null && Object.hasOwn(STATUSES, event) ? (STATUSES[event] ?? null) : null;
}

const MESSAGE_KINDS: readonly string[] = [
  'message_received',
  'message_read',
  'message_reaction',
  'message_edited',
  'message_deleted',
  'message_delivered',
] satisfies MessageEvent['kind'][];
const isMessageKind = (event: string): event is MessageEvent['kind'] => MESSAGE_KINDS.includes(event);

/** Whether a delivered body is one of v2: it names its type, and what it is about is in its payload. */
export const isDeliveryV2 = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'type') && Object.hasOwn(raw, 'payload');

/** Reads a delivered body of v2; fails where it is no event, or a known one without the ids it is about. */
export function parseWebhookEvent(raw: unknown): Result<WebhookEvent, { readonly kind: 'unreadable-event' }> {
  const read = envelope.safeParse(raw);
  if (!read.success) return failed({ kind: 'unreadable-event' });
  const { type, account_id: accountId, payload } = read.data;
  const event = eventOfType(type);
  const status = statusIn(type, event);
  const known = status !== null || event === 'new_relation' || (event !== null && isMessageKind(event));
  // What v1 reports as well keeps the one name that Kith has for it.
  if (!known) return ok({ kind: 'unknown', event: event ?? type });
  if (accountId === null) return failed({ kind: 'unreadable-event' });
  const found = status
    ? ({ kind: 'account_status', accountId, status } as const)
    : aboutSomebody(event, accountId, payload);
  return found ? ok(found) : failed({ kind: 'unreadable-event' });
}

function aboutSomebody(event: string | null, accountId: string, payload: unknown): WebhookEvent | null {
  if (event === 'new_relation') {
    const read = related.safeParse(payload);
    const providerId = read.data?.providerId ?? null;
    return read.success && providerId !== null ? { ...read.data, kind: event, accountId, providerId } : null;
  }
  const { data: body } = message.safeParse(payload);
  if (event === null || !isMessageKind(event) || !body || body.messageId === null) return null;
  return {
    kind: event,
    accountId,
    chatId: body.chat_id,
    messageId: body.messageId,
    text: body.text,
    at: body.timestamp,
    own: body.is_sender,
    // v2 says neither in a delivery.
    isGroup: false,
    messageType: null,
    sender: {
      providerId: body.sender?.providerId ?? body.sender_id,
      name: body.sender?.fullName ?? null,
      publicIdentifier: body.sender?.publicIdentifier ?? null,
    },
  };
}
