import { WEBHOOK_EVENTS } from './shapes/webhook-sources';
import { EVENTS_V2 } from './v2/webhooks/event-types';

/** What can be reported of each source in one version of the API, and whether it is unless something else is chosen. */
interface WebhookOffers {
  readonly events: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  /** Whether deliveries are signed; else a secret is put into a header of each. */
  readonly signed: boolean;
}

const OFFERS: Readonly<Record<'v1' | 'v2', WebhookOffers>> = {
  v1: { events: WEBHOOK_EVENTS, signed: false },
  v2: { events: EVENTS_V2, signed: true },
};

/** What a version of the API can report. */
export const webhookOffers = (version: 'v1' | 'v2'): WebhookOffers => OFFERS[version];
