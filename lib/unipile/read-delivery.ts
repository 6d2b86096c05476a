import type { Result } from '@/lib/result';
import type { SignatureVerdict } from './shapes/signature-verdict';
import type { WebhookEvent } from './shapes/webhook-event';
import { parseWebhookEvent as parseV1 } from './v1/webhooks/webhook-event';
import { verdictOn } from './v2/webhooks/signature';
import { isDeliveryV2, parseWebhookEvent as parseV2 } from './v2/webhooks/webhook-event';

/** Reads the body that Unipile delivered to a webhook; fails where it is no event at all, or a known one without the ids it is about. */
export const readDelivery = (raw: unknown): Result<WebhookEvent, { readonly kind: 'unreadable-event' }> =>
  isDeliveryV2(raw) ? parseV2(raw) : parseV1(raw);

/** What the signature of a delivery is worth; v1 signs none. */
export const checkSignature = (given: Parameters<typeof verdictOn>[0]): Promise<SignatureVerdict> => verdictOn(given);
