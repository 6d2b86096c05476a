import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EARLIEST, LATEST } from '@/lib/instant';
import { createUnipileClient } from '@/lib/unipile/client';
import { parseDsn } from '@/lib/unipile/http/dsn';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { HOSTILE } from '@/tests/rig/spoil-json';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';

/** What may stand in the place of any field. */
const anything = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.jsonValue(),
);

const FIELDS = [
  'object id account_id provider_id name type timestamp unread unread_count archived read_only subject content_type',
  'attendee_provider_id public_identifier first_name last_name headline invitation network_distance is_self created_at',
  'connection_params sources member_id profile_picture_url date parsed_datetime invitation_text invited_user inviter',
  'invited_user_id invited_user_public_id specifics chat_id sender_id text is_sender attachments message_type usage',
  'invitation_id message_id premium recruiter sales_navigator request_url source enabled account_ids events headers',
  'work_experience throttled_sections connections_count status webhook_id summary __proto__ constructor toString',
  // What v2 calls its own.
  'user user_id display_name description bio specifics public_picture_url relations_count provider metadata is_locked',
  'message last_message last_message_timestamp is_1to1 is_readonly restrictions is_sender is_event is_edited is_deleted',
  'reactions_counter quoted next_cursor total_count has_more inbox_id credits trigger_events account_targets url',
]
  .join(' ')
  .split(' ');

/** An object of the API with any of its fields, each as it should be, another, or anything at all. */
const item = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), anything), { selector: ([name]) => name, maxLength: 30 })
  .map(
    // As JSON brings it: `__proto__` is a field of its own.
    (fields) => `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
  );
const withIds = (more: string) => (one: string, at: number) =>
  `{"id":"i${at}","member_id":"m${at}",${more},${one.slice(1)}`.replace(/,}$/, '}');
const whole = fc.oneof(
  item,
  fc.array(item, { maxLength: 4 }).map((items) => `{"items":[${items.join(',')},null,7],"cursor":null}`),
  // The ids are right, the rest is anything: what is taken in.
  fc
    .array(item, { maxLength: 4 })
    .map(
      (items) =>
        `{"items":[${items.map(withIds('"account_id":"a"')).join(',')}],"cursor":null,"data":[${items.map(withIds('"user":{"id":"u"}')).join(',')}],"has_more":false}`,
    ),
  anything.map((value) => JSON.stringify(value)),
);

const DSNS = { v1: 'api27.unipile.com:15796', v2: 'api.unipile.com/v2' } as const;
const clientOver = (version: keyof typeof DSNS, body: () => string) => {
  const dsn = parseDsn(DSNS[version], { loopbackAllowed: false });
  return createUnipileClient({
    dsn: dsn.ok ? dsn.value.dsn : (undefined as never),
    apiKey: 'key',
    fetch: async () => new Response(body(), { headers: { 'content-type': 'application/json' } }),
    now: () => 0,
    random: () => 0,
    sleep: async () => undefined,
    writeOnce: NODE_WRITE_ONCE,
    memory: { read: async () => null, write: async () => undefined },
    waits: waitsInMemory(),
  });
};

const CALLS: Readonly<Record<string, (client: ReturnType<typeof clientOver>) => Promise<unknown>>> = {
  accounts: (client) => client.listAccounts({}),
  profile: (client) => client.getProfile({ accountId: 'a', identifier: 'jane' }),
  section: (client) => client.getProfileSection({ accountId: 'a', providerId: 'p', section: 'experience' }),
  relations: (client) => client.listRelations({ accountId: 'a' }),
  'sent invitations': (client) => client.listSentInvitations({ accountId: 'a' }),
  'received invitations': (client) => client.listReceivedInvitations({ accountId: 'a' }),
  chats: (client) => client.listChats({ accountId: 'a' }),
  'people of chats': (client) => client.listAttendees({ accountId: 'a' }),
  messages: (client) => client.listMessages({ accountId: 'a1', chatId: 'c' }),
  credits: (client) => client.getInMailBalance({ accountId: 'a' }),
  webhooks: (client) => client.listWebhooks({ accountId: 'a' }),
};

/** Every `at` of what was taken in, however deep. */
const instantsIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => (name === 'at' || name === 'createdAt' ? [one] : instantsIn(one)))
    : [];

test.each(
  (['v1', 'v2'] as const).flatMap((version) =>
    Object.entries(CALLS).map(([name, call]) => [version, name, call] as const),
  ),
)('over %s, %s: whatever is answered, nothing throws and no instant is out of bounds', async (version, _, call) => {
  let body = '';
  const client = clientOver(version, () => body);
  await fc.assert(
    fc.asyncProperty(whole, async (answer) => {
      body = answer;
      const result = (await call(client)) as { ok: boolean };
      expect(typeof result.ok).toBe('boolean');
      const odd = instantsIn(result).filter((at) => at !== null && !(Number(at) >= EARLIEST && Number(at) <= LATEST));
      expect(odd).toEqual([]);
      expect(JSON.stringify(result).length).toBeLessThan(400_000);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
