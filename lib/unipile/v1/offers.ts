import type { Offers } from '@/lib/unipile/shapes/offers';
import { WEBHOOK_EVENTS } from '@/lib/unipile/shapes/webhook-sources';

/** What v1 offers: it has no route to take a reaction back. */
export const OFFERS_V1: Offers = {
  takesReactionsBack: false,
  photos: true,
  inMailHasSubject: () => true,
  webhooks: { events: WEBHOOK_EVENTS, signed: false },
};
