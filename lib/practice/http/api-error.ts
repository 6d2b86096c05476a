/** Statuses, titles and details by slug, as published (unipile-v1.md 2.3, 2.4); a null detail is left out of the body. */
const CATALOGUE: Record<string, readonly [status: number, title: string, detail: string | null]> = {
  invalid_parameters: [400, 'Invalid parameters', 'One or more request parameters are invalid or missing.'],
  malformed_request: [400, 'Malformed request', 'The request was refused by the provider.'],
  too_many_characters: [400, 'Too many characters', 'The provided content exceeds the character limit.'],
  content_too_large: [400, 'Content too large', 'The provided content is too large.'],
  missing_credentials: [401, 'Missing credentials', null],
  disconnected_account: [
    401,
    'Disconnected account',
    'The account appears to be disconnected from the provider service.',
  ],
  account_restricted: [403, 'Account restricted', 'Access to this account has been restricted by the provider.'],
  insufficient_permissions: [403, 'Insufficient permissions', 'You do not have the permission to do this.'],
  account_mismatch: [403, 'Account mismatch', 'The account does not match the resource.'],
  feature_not_subscribed: [403, 'Feature not subscribed', 'The requested feature has not been subscribed.'],
  resource_not_found: [404, 'Resource not found.', 'The requested resource were not found.'],
  unsupported_media_type: [415, 'Unsupported media', 'The media type of the request is not supported.'],
  cannot_resend_yet: [422, 'Cannot resend yet', 'You have reached a temporary provider limit. Please try again later.'],
  already_invited_recently: [
    422,
    'Should delay new invitation to this recipient',
    'An invitation has already been sent recently to this recipient. Please try again later.',
  ],
  already_connected: [422, 'Already connected', 'The recipient is already a first degree connection.'],
  connection_limit_reached: [422, 'Connection limit reached', null],
  limit_exceeded: [422, 'Limit exceeded', null],
  invalid_recipient: [
    422,
    'Recipient cannot be reached',
    'Make sure that the recipient ID is valid and that the corresponding profile is not locked.',
  ],
  no_connection_with_recipient: [
    422,
    'Recipient cannot be reached',
    'The recipient appears not to be first degree connection.',
  ],
  cannot_invite_attendee: [422, 'Cannot invite attendee', null],
  not_allowed_inmail: [422, 'InMail not allowed', null],
  insufficient_credits: [422, 'Insufficient credits', null],
  invalid_account: [422, 'Invalid account', 'Provided account is not designed for this feature.'],
  unprocessable_entity: [422, 'Unprocessable entity', 'The request could not be carried out by the provider.'],
  invalid_message: [422, "Message couldn't pass validation", null],
  too_many_requests: [
    429,
    'Too many requests',
    'The provider cannot accept any more requests at the moment. Please try again later.',
  ],
  unexpected_error: [500, 'Unexpected error', 'Something went wrong.'],
  provider_error: [500, 'Provider error', 'The provider is experiencing operational problems. Please try again later.'],
  feature_not_implemented: [501, 'Missing feature', 'This feature is not available for this provider.'],
  service_unavailable: [503, 'Service unavailable', 'The service is temporarily unavailable.'],
  no_client_session: [503, 'No client session', 'No client session is currently running.'],
  request_timeout: [504, 'Request timed out', 'The request timed out. Please try again later.'],
};

/** The live API does not keep one order of keys, so neither do its answers here. */
const KEY_ORDERS = [
  ['title', 'detail', 'status', 'type'],
  ['type', 'title', 'status', 'detail'],
  ['status', 'type', 'title', 'detail'],
] as const;

/** The body's parts where they differ from the catalogue. */
interface ErrorParts {
  readonly status?: number | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
}

/** The first slug of the catalogue with this status: what a bare status stands for. */
export const slugOf = (status: number): string =>
  Object.entries(CATALOGUE).find(([, entry]) => entry[0] === status)?.[0] ?? 'unexpected_error';

/** Unipile's error envelope; `turn` chooses the order of its keys. */
export function errorBody(slug: string, parts: ErrorParts, turn: number): Record<string, unknown> & { status: number } {
  const [status, title, detail] = CATALOGUE[slug] ?? [422, slug, null];
  const whole = {
    type: `errors/${slug}`,
    status: parts.status ?? status,
    title: parts.title ?? title,
    detail: parts.detail ?? detail,
  };
  const order = KEY_ORDERS[turn % KEY_ORDERS.length] ?? KEY_ORDERS[0];
  const entries = order.map((key) => [key, whole[key]]).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(entries), status: whole.status } as Record<string, unknown> & { status: number };
}

/** Thrown by a route to answer with an error body: `refuse('resource_not_found', 'User not found')`. */
export class Refusal extends Error {
  readonly slug: string;
  readonly parts: ErrorParts;

  constructor(slug: string, parts: ErrorParts) {
    super(slug);
    this.slug = slug;
    this.parts = parts;
  }
}

/** Ends the request with this slug's error. */
export function refuse(slug: string, parts: ErrorParts = {}): never {
  throw new Refusal(slug, parts);
}

/** 404 as Unipile says it: a fixed sentence, a newline, and what was looked for. */
export const refuseNotFound = (what: string): never =>
  refuse('resource_not_found', { detail: `The requested resource were not found.\n${what} not found` });
