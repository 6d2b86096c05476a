import type { Result } from '@/lib/result';
import type { WebhookEvent } from './shapes/webhook-event';
import { parseWebhookEvent } from './v1/webhooks/webhook-event';

/** Reads the body that Unipile delivered to a webhook; fails where it is no event at all, or a known one without the ids it is about. */
export const readDelivery = (raw: unknown): Result<WebhookEvent, { readonly kind: 'unreadable-event' }> =>
  parseWebhookEvent(raw);
