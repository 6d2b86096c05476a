/** Statuses and titles by type (unipile-v2.md 3); what is not listed there is marked by no one, so the detail stays short. */
const CATALOGUE: Readonly<Record<string, readonly [status: number, title: string, detail: string]>> = {
  'api/invalid_parameters': [400, 'Invalid parameters', 'One or more request parameters are invalid.'],
  'provider/invalid_parameters': [400, 'Invalid parameters', 'invalid user id'],
  'api/invalid_auth_format': [400, 'Invalid auth format', 'The account token is malformed.'],
  'api/missing_authorization': [401, 'Missing authorization', 'No API key was given.'],
  'api/expired_authorization': [401, 'Expired authorization', 'The API key has expired.'],
  'api/invalid_credentials': [401, 'Invalid API Key', 'The API key is not valid.'],
  'api/inactive_subscription': [403, 'Inactive subscription', 'The subscription is not active.'],
  'provider/invalid_authorization': [401, 'Invalid authorization', 'The account has to be reconnected.'],
  'provider/invalid_credentials': [401, 'Invalid credentials', 'The provider refused the credentials.'],
  'provider/account_mismatch': [401, 'Account mismatch', 'The session belongs to another account.'],
  'provider/invalid_checkpoint_code': [401, 'Invalid checkpoint code', 'The code is wrong.'],
  'api/insufficient_permissions': [403, 'Insufficient permissions', 'The key may not do this.'],
  'provider/insufficient_permissions': [403, 'Insufficient permissions', 'The provider forbids this.'],
  'api/account_restricted': [403, 'Account restricted', 'The account is restricted.'],
  // What the callbacks of v2 call it.
  'api/restricted_account': [403, 'Account restricted', 'The account is restricted.'],
  'api/resource_not_found': [404, 'Resource not found', 'There is no such resource.'],
  'provider/resource_not_found': [404, 'Resource not found', 'The provider has no such resource.'],
  'provider/method_not_allowed': [405, 'Method not allowed', 'The provider does not allow this.'],
  'api/conflict': [409, 'Conflict', 'The resource is in use.'],
  'provider/conflict': [409, 'Conflict', 'The provider has this already.'],
  'api/already_exists': [409, 'Already exists', 'There is one already.'],
  'provider/invalid_file': [415, 'Invalid file', 'The provider does not take this file.'],
  'provider/unprocessable_entity': [422, 'Unprocessable entity', 'The provider refused the request.'],
  'api/too_many_requests': [429, 'Too many requests', 'Retry in 60 seconds.'],
  'provider/too_many_requests': [429, 'Too many requests', 'The provider takes no more requests now.'],
  'api/internal_error': [500, 'Internal error', 'Something went wrong.'],
  'provider/server_error': [500, 'Server error', 'The provider failed.'],
  'api/not_implemented': [501, 'Not implemented', 'Use another endpoint.'],
  'api/proxy_error': [502, 'Proxy error', 'The proxy failed.'],
  'api/proxy_auth_error': [502, 'Proxy error', 'The proxy refused the credentials.'],
  'api/proxy_timeout': [504, 'Proxy timeout', 'The proxy did not answer.'],
  'provider/timeout': [504, 'Timeout', 'The provider did not answer.'],
};

/** Every type that this sandbox can answer with. */
export const ERROR_TYPES = Object.keys(CATALOGUE);

/** The error envelope of v2; its `type` names who refused. */
export function errorBodyV2(type: string, detail?: string): Record<string, unknown> & { status: number } {
  const [status, title, standard] = CATALOGUE[type] ?? [422, type, ''];
  return { object: 'Error', type, status, title, detail: detail ?? standard, req_id: 'req-48tf' };
}

/** Thrown by a route of v2 to answer with an error. */
export class RefusalV2 extends Error {
  readonly type: string;
  readonly detail: string | undefined;

  constructor(type: string, detail?: string) {
    super(type);
    this.type = type;
    this.detail = detail;
  }
}

/** Ends the request with an error of this type. */
export function refuseV2(type: string, detail?: string): never {
  throw new RefusalV2(type, detail);
}
