import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UnipileClient } from '@/lib/unipile/client';
import { collect } from '@/lib/unipile/http/list-pages';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Fault, type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { deadlineFor } from './answer-rig';
import { clientOf } from './client-rig';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 250 });
});

afterEach(() => sandbox.close());

const accountId = SAM_ACCOUNT_ID;
const idOf = (name: string) => sandbox.state.person(name).providerId;
const chatOf = (name: string) => sandbox.state.chats.find(({ attendeeIds }) => attendeeIds[0] === idOf(name))!.id;

/** Every write of the client, against people and things that are there. */
const WRITES: Record<string, (client: UnipileClient) => Promise<unknown>> = {
  inviteUser: (client) => client.inviteUser({ accountId, providerId: idOf('jane-doe') }),
  startChat: (client) => client.startChat({ accountId, attendeesIds: [idOf('connie-new')], text: 'Hello' }),
  sendMessage: (client) => client.sendMessage({ accountId, chatId: chatOf('john-smith'), text: 'Hello' }),
  cancelInvitation: (client) => {
    const { id } = sandbox.state.invitations.find(({ providerId }) => providerId === idOf('petra-pending'))!;
    return client.cancelInvitation({ accountId, invitationId: id, providerId: 'ACoAA' });
  },
  handleReceivedInvitation: (client) => {
    const ivan = sandbox.state.invitations.find(({ providerId }) => providerId === idOf('ivan-invites'))!;
    const answer = { invitationId: ivan.id, sharedSecret: ivan.sharedSecret, action: 'accept' } as const;
    return client.handleReceivedInvitation({ accountId, ...answer });
  },
};

const LOST: readonly (readonly [string, Omit<Fault, 'times'>])[] = [
  ['the connection is cut after the effect', { when: 'after-effect', do: { kind: 'cut' } }],
  ['a 504 hides the effect', { when: 'after-effect', do: { kind: 'status', status: 504 } }],
  ['a 500 hides the effect', { when: 'after-effect', do: { kind: 'status', status: 500 } }],
  ['a gateway page hides the effect', { when: 'after-effect', do: { kind: 'html', status: 502 } }],
  ['a sign-in page takes its place', { when: 'after-effect', do: { kind: 'html', status: 200 } }],
  ['the answer never comes', { when: 'after-effect', do: { kind: 'hang' } }],
  ['the answer comes too slowly', { do: { kind: 'slow-body', ms: 5_000 } }],
];

for (const [name, write] of Object.entries(WRITES)) {
  test.each(LOST)(`${name} leaves once and says its effect is unknown: %s`, async (_, fault) => {
    sandbox.fault({ ...fault, times: 9 });
    expect(await write(clientOf(sandbox, deadlineFor(fault.do)))).toMatchObject({
      ok: false,
      problem: { effect: 'unknown' },
    });
    expect(sandbox.requests).toHaveLength(1);
    expect(sandbox.state.effects).toHaveLength(1);
  });
}

test.each(['inviteUser', 'startChat', 'sendMessage'])(
  '%s without an id was taken, but proves nothing',
  async (name) => {
    sandbox.fault({ do: { kind: 'null-ids' } });
    const result = await WRITES[name]!(clientOf(sandbox));
    expect(result).toMatchObject({ ok: true });
    expect(JSON.stringify(result)).toMatch(/Id":null/);
  },
);

test('a read outlives two breakdowns', async () => {
  sandbox.fault({ do: { kind: 'cut' } });
  sandbox.fault({ do: { kind: 'status', status: 503, slug: 'no_client_session' } });
  const result = await clientOf(sandbox).getProfile({ accountId, identifier: 'jane-doe' });
  expect(result).toMatchObject({ ok: true });
  expect(sandbox.requests).toHaveLength(3);
});

test('a 429 stops a read at once', async () => {
  sandbox.fault({ do: { kind: 'status', status: 429 } });
  const result = await clientOf(sandbox).getProfile({ accountId, identifier: 'jane-doe' });
  expect(result).toMatchObject({ problem: { kind: 'account-limited', slug: 'too_many_requests' } });
  expect(sandbox.requests).toHaveLength(1);
});

const relations = () => {
  const client = clientOf(sandbox);
  return collect((cursor) => client.listRelations({ accountId, cursor }), { maxPages: 9 });
};

test('a last page without a cursor ends the list', async () => {
  sandbox.state.flags.missingCursor = true;
  expect(await relations()).toMatchObject({ ok: true, value: { complete: true } });
  expect(sandbox.requests).toHaveLength(3);
});

test('an empty page on the way loses nothing', async () => {
  sandbox.state.flags.emptyPages = 1;
  const result = await relations();
  expect(result).toMatchObject({ ok: true, value: { complete: true } });
  expect(result.ok && result.value.items).toHaveLength(252);
});

test('a list that points to itself is left, incomplete', async () => {
  sandbox.state.flags.repeatedCursor = true;
  expect(await relations()).toMatchObject({ ok: true, value: { complete: false } });
  expect(sandbox.requests.length).toBeLessThanOrEqual(3);
});

test('a list that breaks on the way is incomplete', async () => {
  const client = clientOf(sandbox);
  const result = await collect(
    (cursor) => {
      if (cursor !== null) sandbox.fault({ times: 3, do: { kind: 'status', status: 503 } });
      return client.listRelations({ accountId, cursor });
    },
    { maxPages: 9 },
  );
  expect(result).toMatchObject({ ok: true, value: { complete: false } });
  expect(result.ok && result.value.items).toHaveLength(100);
});
