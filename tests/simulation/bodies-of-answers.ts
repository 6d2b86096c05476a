import { isoText } from '@/lib/instant';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, RelationDetail } from '@/lib/outreach/journal/person';
import type { MessageRecord, PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { createUnipileClient } from '@/lib/unipile/client';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';
import { inAnswer } from '@/tests/sandbox/v2/shapes/held-to-shapes';
import { operationAt } from '@/tests/sandbox/v2/shapes/operations';
import type { Version } from './scripted-answers';

/** The one account. */
export const ACCOUNT = 'acc_01';
const user = (providerId: string | null, name: string | null) => ({
  object: 'User',
  type: 'individual',
  id: providerId,
  display_name: name,
});

/** An answer as it comes. */
export interface Raw {
  readonly status: number;
  readonly body: unknown;
}

/** A client of that version, to whom everything is answered so; what of it is not in the shapes of v2 is kept. */
export function hearing(version: Version, raw: (method: string, path: string) => Raw) {
  const offShape: string[] = [];
  const client = createUnipileClient({
    dsn: { protocol: 'https:', host: 'api.unipile.com', port: null, version },
    apiKey: 'canary0key.Sz9+/secret=',
    fetch: async (input, init) => {
      const { method = 'GET' } = init ?? {};
      const { pathname } = new URL(String(input));
      const { status, body } = raw(method, pathname);
      const operation = version === 'v2' ? operationAt(method, pathname) : null;
      if (version === 'v2' && operation === null) offShape.push(`${method} ${pathname}: there is no such operation`);
      if (operation) offShape.push(...inAnswer(operation, status, body));
      return Response.json(body, { status });
    },
    writeOnce: NODE_WRITE_ONCE,
    now: Date.now,
    random: () => 0.5,
    sleep: async () => undefined,
    memory: { read: async () => ({}), write: async () => undefined },
    waits: waitsInMemory(),
  });
  return { client, offShape };
}

export const account: StoredAccount = {
  accountId: ACCOUNT,
  name: 'Sam',
  publicIdentifier: 'sam',
  providerId: 'ACoA-sam',
  tier: 'free',
  status: 'OK',
};
/** The account as a version has it. */
export const OWN: Readonly<Record<Version, object>> = {
  v1: { object: 'Account', id: ACCOUNT, type: 'LINKEDIN', name: 'Sam', sources: [{ id: 's', status: 'OK' }] },
  v2: {
    object: 'Account',
    id: ACCOUNT,
    user_id: 'ACoA-sam',
    created_at: '2026-11-20T08:00:00.000Z',
    application_id: 'app_01',
    status: 'running',
    is_locked: false,
    metadata: {},
    provider: 'linkedin',
  },
};

type Ids = { invitationId: string | null; chatId: string | null; messageId: string | null };

/** The body that says these ids of a send that went well. */
export const SUCCESS: Readonly<Record<Version, (entry: JournalEntry, ids: Ids) => Raw>> = {
  v1({ action, target }, { invitationId, chatId, messageId }) {
    if (action === 'withdraw') return { status: 200, body: { object: 'InvitationCanceled' } };
    if (action === 'invite')
      return { status: 200, body: { object: 'UserInvitationSent', invitation_id: invitationId } };
    if (target.chatId !== null) return { status: 201, body: { object: 'MessageSent', message_id: messageId } };
    return { status: 201, body: { object: 'ChatStarted', chat_id: chatId, message_id: messageId } };
  },
  v2({ action, target }, { invitationId, chatId, messageId }) {
    if (action === 'withdraw') return { status: 200, body: { object: 'RelationRequestCanceled' } };
    if (action === 'invite')
      return { status: 201, body: { object: 'RelationRequest', type: 'sent', id: invitationId } };
    if (target.chatId !== null) return { status: 200, body: { object: 'MessageSent', message_id: messageId } };
    return { status: 200, body: { object: 'ChatStarted', chat_id: chatId, message_id: messageId } };
  },
};

const when = (at: number | null) => (at === null ? null : isoText(at));

/** The bodies that say what the server does of an invitation, a relation, a message and a person. */
export const INVITATION: Readonly<Record<Version, (item: PendingInvitation) => object>> = {
  v1: ({ invitationId, dateText, at, text, fullName, providerId, publicIdentifier }) => ({
    object: 'InvitationSent',
    id: invitationId,
    date: dateText,
    parsed_datetime: when(at),
    invitation_text: text,
    invited_user: fullName,
    invited_user_id: providerId,
    invited_user_public_id: publicIdentifier,
  }),
  v2: ({ invitationId, at, text, fullName, providerId }) => ({
    object: 'RelationRequest',
    type: 'sent',
    id: invitationId,
    ...(at !== null && { created_at: when(at) }),
    ...(text !== null && { message: text }),
    user: user(providerId, fullName),
  }),
};

export const RELATION: Readonly<Record<Version, (item: RelationRecord) => object>> = {
  v1: ({ providerId, fullName, at }) => ({
    object: 'UserRelation',
    member_id: providerId,
    first_name: fullName,
    created_at: at,
  }),
  v2: ({ providerId, fullName, at }) => ({
    object: 'UserRelation',
    id: 'r1',
    created_at: when(at),
    user: user(providerId, fullName),
  }),
};

const words = ({ messageId, chatId, text, at }: MessageRecord) => ({
  object: 'Message',
  id: messageId,
  chat_id: chatId,
  text,
  timestamp: when(at),
});

export const MESSAGE: Readonly<Record<Version, (item: MessageRecord) => object>> = {
  v1: (item) => ({ ...words(item), account_id: ACCOUNT, is_sender: Number(item.own) }),
  v2: (item) => ({
    ...words(item),
    sender_id: 'ACoA-sam',
    is_sender: item.own,
    is_hidden: false,
    is_seen: false,
    is_delivered: true,
    is_deleted: false,
    is_edited: false,
    is_pinned: false,
    is_event: false,
    is_mentionned: false,
    attachments: [],
    reactions_counter: [],
    provider: 'linkedin',
  }),
};

const STATUS: Readonly<Partial<Record<RelationDetail, string>>> = {
  'sent-pending': 'PENDING',
  'sent-ignored': 'IGNORED',
  'sent-withdrawn': 'WITHDRAWN',
};
const distance = ({ relationDetail }: Person) => (relationDetail === 'first-degree' ? 'FIRST_DEGREE' : 'SECOND_DEGREE');

export const PROFILE: Readonly<Record<Version, (person: Person) => object>> = {
  v1: (person) => ({
    object: 'UserProfile',
    provider: 'LINKEDIN',
    provider_id: person.providerId,
    public_identifier: person.publicIdentifier,
    first_name: person.firstName,
    last_name: person.lastName,
    headline: '',
    websites: [],
    network_distance: distance(person),
    ...(STATUS[person.relationDetail] && { invitation: { type: 'SENT', status: STATUS[person.relationDetail] } }),
  }),
  v2: (person) => ({
    ...user(person.providerId, person.firstName),
    object: 'UserProfile',
    provider: 'linkedin',
    public_identifier: person.publicIdentifier,
    is_blocked: false,
    specifics: {
      network_distance: distance(person),
      ...(STATUS[person.relationDetail] && {
        relation_request_status: STATUS[person.relationDetail],
        relation_request: { object: 'RelationRequest', type: 'sent', id: 'i1' },
      }),
    },
  }),
};
