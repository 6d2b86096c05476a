import { type Refusal, slugOf } from '../../../lib/practice/http/api-error.ts';
import { errorBodyV2, RefusalV2 } from './api-error.ts';

/** Where v2 has a type for what v1 answers; everything else is the one bucket of what LinkedIn's rules refuse, told by its text alone. */
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
  missing_credentials: 'api/invalid_credentials',
  disconnected_account: 'provider/invalid_authorization',
  unsupported_media_type: 'provider/invalid_file',
  unexpected_error: 'api/internal_error',
  provider_error: 'provider/server_error',
  feature_not_implemented: 'api/not_implemented',
  request_timeout: 'provider/timeout',
};

const typeOf = (slug: string): string => TYPES[slug] ?? 'provider/unprocessable_entity';

/** The same refusal as v2 words it. */
export const refusalOfV1 = ({ slug, parts }: Refusal): RefusalV2 =>
  new RefusalV2(typeOf(slug), parts.detail ?? slug.replaceAll('_', ' '));

/** What v2 answers with a status, or where v1 would with this slug; null where no error of v2 has that status. */
export function errorOfStatus(status: number, slug = slugOf(status), detail?: string): Record<string, unknown> | null {
  const body = errorBodyV2(typeOf(slug), detail);
  return body.status === status ? body : null;
}
