import type { Dsn } from './http/dsn';
import type { Offers } from './shapes/offers';
import { OFFERS_V1 } from './v1/offers';
import { OFFERS_V2 } from './v2/offers';

/** What a version of the API offers where they differ. */
export const offersOf = (version: Dsn['version']): Offers => (version === 'v2' ? OFFERS_V2 : OFFERS_V1);
