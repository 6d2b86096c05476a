import type { Result } from '@/lib/result';
import { readHearing } from './http/body/newer-words';
import { type UnreadAnswer, unreadAnswer } from './http/body/unread-answer';
import { route } from './http/route';
import type { SignatureVerdict } from './shapes/signature-verdict';
import type { WebhookEvent } from './shapes/webhook-event';
import { sourceOf } from './shapes/webhook-sources';
import { parseWebhookEvent as parseV1 } from './v1/webhooks/webhook-event';
import { verdictOn } from './v2/webhooks/signature';
import { isDeliveryV2, parseWebhookEvent as parseV2 } from './v2/webhooks/webhook-event';

/** Reads the body that Unipile delivered to a webhook; fails where it is no event at all, or a known one without the ids it is about. */
export const readDelivery = (raw: unknown): Result<WebhookEvent, { readonly kind: 'unreadable-event' }> =>
  isDeliveryV2(raw) ? parseV2(raw) : parseV1(raw);

/** What may be kept of a delivery that says something new, or cannot be read; null where all that it says is known. */
export function unreadDelivery(raw: unknown): UnreadAnswer | null {
  const { read, newer } = readHearing(() => readDelivery(raw));
  const event = read.ok && read.value.kind === 'unknown' ? read.value.event : null;
  const words = event !== null && sourceOf(event) === null ? [event, ...newer] : newer;
  if (read.ok && words.length === 0) return null;
  const delivered = { method: 'POST', route: route`/delivery` } as const;
  return unreadAnswer(isDeliveryV2(raw) ? 'v2' : 'v1', delivered, { status: 200, body: raw, newer: words });
}

/** What the signature of a delivery is worth; v1 signs none. */
export const checkSignature = (given: Parameters<typeof verdictOn>[0]): Promise<SignatureVerdict> => verdictOn(given);
