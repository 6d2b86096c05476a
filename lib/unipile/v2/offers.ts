import type { Offers } from '@/lib/unipile/shapes/offers';
import { EVENTS_V2 } from './webhooks/event-types';

/**
 * What v2 offers: LinkedIn's own InMail has no subject there, in none of the types that Unipile generates; and its route of pictures is "for
 * the providers that publish no public url for it" (reference/getuserpicture), which LinkedIn does.
 */
export const OFFERS_V2: Offers = {
  takesReactionsBack: true,
  photos: false,
  inMailHasSubject: (product) => product !== 'classic',
  webhooks: { events: EVENTS_V2, signed: true },
};
