import type { Refusal } from '../../../lib/practice/http/api-error.ts';
import { RefusalV2 } from './api-error.ts';

/** Where v2 has a type for what LinkedIn's rules refuse; everything else is the one bucket, told by its text alone. */
const TYPES: Readonly<Record<string, string>> = {
  invalid_parameters: 'provider/invalid_parameters',
  malformed_request: 'api/invalid_parameters',
  too_many_characters: 'provider/invalid_parameters',
  content_too_large: 'provider/invalid_file',
  resource_not_found: 'provider/resource_not_found',
  feature_not_subscribed: 'provider/insufficient_permissions',
  insufficient_permissions: 'provider/insufficient_permissions',
  too_many_requests: 'provider/too_many_requests',
  account_restricted: 'api/account_restricted',
};

/** The same refusal as v2 words it. */
export const refusalOfV1 = ({ slug, parts }: Refusal): RefusalV2 =>
  new RefusalV2(TYPES[slug] ?? 'provider/unprocessable_entity', parts.detail ?? slug.replaceAll('_', ' '));
