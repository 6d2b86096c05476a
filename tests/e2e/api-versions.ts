import type { Fault, RequestMatch, Sandbox } from '../sandbox/sandbox.ts';

/** The versions of the API that Unipile has. */
export const VERSIONS = ['v1', 'v2'] as const;
export type ApiVersion = (typeof VERSIONS)[number];

/** Which of them a test runs over that has a turn of its own: one, or, where there is time, as in the soak, all. */
export const versionsOfTurn = (turn: number): readonly ApiVersion[] =>
  process.env.KITH_SOAK === undefined ? [versionOfTurn(turn)] : VERSIONS;

/** One version after the other. */
export const versionOfTurn = (turn: number): ApiVersion => (turn % 2 === 0 ? 'v1' : 'v2');

/** Where the sandbox stands, as the user would type it; mapped to it over TLS. Not the example that Kith itself shows. */
export const DSN = 'api31.unipile.com:13131';

/** What the user types to connect to a version. */
export const typedFor = (version: ApiVersion, { apiKey, apiKeyV2 }: Sandbox) =>
  version === 'v1' ? { dsn: DSN, apiKey } : { dsn: 'api.unipile.com/v2', apiKey: apiKeyV2 };

const V1 = {
  account: { method: 'GET', path: '/accounts/:id' },
  sentInvitations: { method: 'GET', path: '/users/invite/sent' },
  invite: { method: 'POST', path: '/users/invite' },
  withdraw: { method: 'DELETE', path: '/users/invite/sent/:id' },
  accept: { method: 'POST', path: '/users/invite/received/:id' },
  decline: { method: 'POST', path: '/users/invite/received/:id' },
  startChat: { method: 'POST', path: '/chats' },
  writeInChat: { method: 'POST', path: '/chats/:id/messages' },
  /** Into the chat that there is, or into a new one. */
  message: { method: 'POST', path: /^\/chats(\/[^/]+\/messages)?$/ },
  /** By which a message is found again. */
  messagesAndChats: { method: 'GET', path: /^\/chats(\/[^/]+\/messages)?$/ },
  markChat: { method: 'PATCH', path: '/chats/:id' },
  editMessage: { method: 'PATCH', path: '/messages/:id' },
  deleteMessage: { method: 'DELETE', path: '/messages/:id' },
  react: { method: 'POST', path: '/messages/:id/reaction' },
  /** v1 cannot be asked to. */
  takeReactionBack: { method: 'DELETE', path: '/messages/:id/reaction' },
  createWebhook: { method: 'POST', path: '/webhooks' },
  deleteWebhook: { method: 'DELETE', path: '/webhooks/:id' },
} as const satisfies Readonly<Record<string, RequestMatch>>;

const REQUESTS = '/:account/users/me/relation-requests';
const MESSAGE = '/:account/chats/:id/messages/:message';

/** How each version is asked for what. */
export const ROUTES = {
  v1: V1,
  v2: {
    account: V1.account,
    sentInvitations: { method: 'GET', path: REQUESTS },
    invite: { method: 'POST', path: REQUESTS },
    withdraw: { method: 'POST', path: `${REQUESTS}/:id/cancel` },
    accept: { method: 'POST', path: `${REQUESTS}/:id/accept` },
    decline: { method: 'POST', path: `${REQUESTS}/:id/cancel` },
    startChat: { method: 'POST', path: '/:account/inboxes/:inbox/chats/send' },
    writeInChat: { method: 'POST', path: '/:account/chats/:id/messages/send' },
    message: { method: 'POST', path: /^\/[^/]+\/(inboxes\/[^/]+\/chats|chats\/[^/]+\/messages)\/send$/ },
    messagesAndChats: { method: 'GET', path: /^\/[^/]+\/(users\/[^/]+\/chat|chats\/[^/]+\/messages)$/ },
    markChat: { method: 'PATCH', path: '/:account/chats/:id' },
    editMessage: { method: 'POST', path: `${MESSAGE}/modify` },
    deleteMessage: { method: 'DELETE', path: MESSAGE },
    react: { method: 'POST', path: `${MESSAGE}/reactions` },
    takeReactionBack: { method: 'DELETE', path: `${MESSAGE}/reactions` },
    createWebhook: { method: 'POST', path: '/webhooks/endpoints/' },
    deleteWebhook: { method: 'DELETE', path: '/webhooks/endpoints/:id' },
  },
} as const satisfies Record<ApiVersion, Record<keyof typeof V1, RequestMatch>>;

export type Routes = Readonly<Record<keyof typeof V1, RequestMatch>>;

/** What each version answers where LinkedIn did not in time. */
export const TIMED_OUT: Record<ApiVersion, Fault['do']> = {
  v1: { kind: 'status', status: 504, slug: 'request_timeout' },
  v2: { kind: 'status', status: 504, body: { object: 'Error', type: 'provider/timeout', status: 504 } },
};
