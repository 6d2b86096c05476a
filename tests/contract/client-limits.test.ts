import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UnipileClient } from '@/lib/unipile/client';
import type { CountedWrite } from '@/lib/unipile/shapes/operations';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { clientOf, clientV2Of } from './client-rig';

// v2 counts each kind of write by itself, and says with each answer what it still lets through: a send is told at the click.

const accountId = SAM_ACCOUNT_ID;
let sandbox: Sandbox;
let client: UnipileClient;

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 20 });
  client = clientV2Of(sandbox);
  sandbox.state.flags.methodLimit = 1;
});
afterEach(() => sandbox.close());

const idOf = (name: string) => sandbox.state.person(name).providerId;
const invitationOf = (name: string) => sandbox.state.invitations.find(({ providerId }) => providerId === idOf(name))!;
const john = () => sandbox.state.chats.find(({ attendeeIds }) => attendeeIds.join() === idOf('john-smith'))!.providerId;
const answered = (action: 'accept' | 'decline') => {
  const { id: invitationId, sharedSecret } = invitationOf('ivan-invites');
  return client.handleReceivedInvitation({ accountId, invitationId, sharedSecret, action });
};

const WRITES: Readonly<Record<CountedWrite, () => Promise<{ ok: boolean }>>> = {
  invite: () => client.inviteUser({ accountId, providerId: idOf('jane-doe') }),
  withdraw: () => {
    const { id: invitationId, providerId } = invitationOf('petra-pending');
    return client.cancelInvitation({ accountId, invitationId, providerId });
  },
  accept: () => answered('accept'),
  decline: () => answered('decline'),
  'start-chat': () => client.startChat({ accountId, attendeesIds: [idOf('connie-new')], text: 'Hello' }),
  'write-in-chat': () => client.sendMessage({ accountId, chatId: john(), text: 'Hello' }),
};
const NAMES = Object.keys(WRITES) as CountedWrite[];
/** Unipile has one route for the two. */
const SHARED: readonly CountedWrite[] = ['withdraw', 'decline'];

test.each(NAMES)('%s: what is used up is told before the next, and nothing else with it', async (write) => {
  expect(await client.letsThrough({ accountId, write })).toEqual({ ok: true, value: null });
  expect(await WRITES[write]()).toMatchObject({ ok: true });
  sandbox.requests.length = 0;
  const told = await Promise.all(NAMES.map((one) => client.letsThrough({ accountId, write: one })));
  const refused = NAMES.filter((_, index) => !told[index]?.ok);
  expect(refused).toEqual(SHARED.includes(write) ? SHARED : [write]);
  expect(told.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'unipile-limited', effect: 'none' } });
  expect(sandbox.requests).toEqual([]);
});

test('v1 has no limits of its own, so it lets everything through', async () => {
  const v1 = clientOf(sandbox);
  for (const write of NAMES) expect(await v1.letsThrough({ accountId, write })).toEqual({ ok: true, value: null });
});
