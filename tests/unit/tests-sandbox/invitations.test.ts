import { afterEach, beforeEach, expect, it } from 'vitest';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let now = Date.UTC(2026, 10, 23, 12);
let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 12);
  sandbox = await startSandbox({ now: () => now, relations: 3 });
  caller = callerOf(sandbox);
});

afterEach(() => sandbox.close());

const invitationOf = async (name: string) => (await caller.get(`/users/${caller.idOf(name)}`)).body.invitation;
const sentIds = async (): Promise<string[]> =>
  (await caller.get('/users/invite/sent')).body.items.map((one: { id: string }) => one.id);
const slugOf = ({ body }: { body: Record<string, unknown> }) => body.type;

it('makes a pending invitation that shows in the list and on the profile', async () => {
  const { status, body } = await caller.invite('jane-doe', { message: 'Hello' });
  expect({ status, body }).toEqual({
    status: 200,
    body: { object: 'UserInvitationSent', invitation_id: expect.stringMatching(/^\d{19}$/) },
  });
  expect(await sentIds()).toContain(body.invitation_id);
  expect(await invitationOf('jane-doe')).toEqual({ type: 'SENT', status: 'PENDING' });
  expect(sandbox.state.effects).toEqual([
    { at: now, kind: 'invite', accountId: SAM_ACCOUNT_ID, providerId: caller.idOf('jane-doe'), text: 'Hello' },
  ]);
});

it.each([
  ['somebody pending', 'petra-pending', 'errors/cannot_resend_yet'],
  ['somebody connected', 'john-smith', 'errors/already_connected'],
  ['somebody withdrawn from', 'wanda-withdrawn', 'errors/already_invited_recently'],
  ['somebody who cannot be invited', 'carl-cannot', 'errors/cannot_invite_attendee'],
  ['somebody locked', 'lena-locked', 'errors/invalid_recipient'],
  ['somebody who asks for an e-mail', 'emil-email', 'errors/cannot_invite_attendee'],
])('refuses to invite %s', async (_who, name, slug) => {
  const answer = await caller.invite(name);
  expect([answer.status, slugOf(answer)]).toEqual([422, slug]);
  expect(sandbox.requests.at(-1)).toMatchObject({ status: 422, effect: false });
});

it('invites who asks for an e-mail when it is given', async () => {
  expect((await caller.invite('emil-email', { user_email: 'emil@example.org' })).status).toBe(200);
});

it.each(['jane-doe', '353205162', 'lead'])('takes no %s for a provider id', async (form) => {
  const provider_id = form === 'lead' ? sandbox.state.person('jane-doe').leadId : form;
  const answer = await caller.post('/users/invite', { provider_id });
  expect(answer).toMatchObject({
    status: 400,
    body: { type: 'errors/invalid_parameters', detail: "User ID does not match provider's expected format." },
  });
});

it.each([
  [SAM_ACCOUNT_ID, 300],
  [ALEX_ACCOUNT_ID, 200],
])('takes notes from account %s up to %i characters', async (account_id, max) => {
  const over = await caller.invite('jane-doe', { account_id, message: 'x'.repeat(max + 1) });
  const full = await caller.invite('jane-doe', { account_id, message: 'x'.repeat(max) });
  expect([over.status, slugOf(over), full.status]).toEqual([400, 'errors/too_many_characters', 200]);
});

it('accepts a duplicate when told to, so that a test can see that none is sent', async () => {
  sandbox.state.flags.dedupe = false;
  expect((await caller.invite('petra-pending')).status).toBe(200);
});

it('reports the share of the limit only when it crosses 50, 75, 90 and 95 percent, and then refuses', async () => {
  sandbox.state.account().invitationLimit = 20;
  const usages: unknown[] = [];
  for (let n = 1; n <= 20; n += 1) {
    usages.push((await caller.invite(`second-${String(n).padStart(3, '0')}`)).body.usage);
  }
  const at = (percent: number) => usages.indexOf(percent) + 1;
  expect([at(50), at(75), at(90), at(95)]).toEqual([10, 15, 18, 19]);
  expect(usages.filter((usage) => usage !== undefined)).toHaveLength(4);
  expect(slugOf(await caller.invite('second-021'))).toBe('errors/limit_exceeded');
});

it('withdraws, and refuses a new invitation for three weeks', async () => {
  const { body } = await caller.invite('jane-doe');
  const path = `/users/invite/sent/${body.invitation_id}?account_id=${SAM_ACCOUNT_ID}`;
  expect((await caller.call('DELETE', path)).body).toEqual({ object: 'InvitationCanceled' });
  expect(await sentIds()).not.toContain(body.invitation_id);
  expect(await invitationOf('jane-doe')).toEqual({ type: 'SENT', status: 'WITHDRAWN' });
  expect(slugOf(await caller.invite('jane-doe'))).toBe('errors/already_invited_recently');
  now += 21 * 24 * 3_600_000;
  expect((await caller.invite('jane-doe')).status).toBe(200);
});

it('answers a withdrawal of a bad id with 400 in untranslated words, and of an unknown one with 404', async () => {
  const cancel = (id: string) => caller.call('DELETE', `/users/invite/sent/${id}?account_id=${SAM_ACCOUNT_ID}`);
  expect(await cancel('abc')).toMatchObject({ status: 400, body: { title: expect.stringMatching(/^api\./) } });
  expect(await cancel('7123')).toMatchObject({ status: 404, body: { type: 'errors/resource_not_found' } });
});

it('knows one route for withdrawing, the other does not exist', async () => {
  const invitation_id = (await sentIds())[0];
  expect((await caller.post('/users/cancel-invite', { invitation_id, provider_id: 'ACoAA' })).body).toHaveProperty(
    'statusCode',
    404,
  );
  sandbox.state.flags.cancelRoute = 'post';
  const path = `/users/invite/sent/${invitation_id}?account_id=${SAM_ACCOUNT_ID}`;
  expect((await caller.call('DELETE', path)).body).toMatchObject({ message: `Cannot DELETE /api/v1${path}` });
  expect((await caller.post('/users/cancel-invite', { invitation_id, provider_id: 'ACoAA' })).status).toBe(200);
});

it('shows an effect only once the evidence has caught up', async () => {
  sandbox.state.flags.lagMs = 45_000;
  const { body } = await caller.invite('jane-doe');
  now += 44_999;
  expect([await sentIds(), await invitationOf('jane-doe')]).toEqual([
    expect.not.arrayContaining([body.invitation_id]),
    undefined,
  ]);
  now += 1;
  expect([await sentIds(), await invitationOf('jane-doe')]).toEqual([
    expect.arrayContaining([body.invitation_id]),
    { type: 'SENT', status: 'PENDING' },
  ]);
});

it('goes on showing a withdrawn invitation until the evidence has caught up', async () => {
  sandbox.state.flags.lagMs = 45_000;
  sandbox.state.withdrawElsewhere('petra-pending');
  now += 44_999;
  expect([(await sentIds()).length, await invitationOf('petra-pending')]).toEqual([
    1,
    { type: 'SENT', status: 'PENDING' },
  ]);
  now += 1;
  expect([(await sentIds()).length, await invitationOf('petra-pending')]).toEqual([
    0,
    { type: 'SENT', status: 'WITHDRAWN' },
  ]);
});

it.each([
  ['accept', 'ACCEPTED', 'FIRST_DEGREE'],
  ['decline', 'DECLINED', 'SECOND_DEGREE'],
])('answers a received invitation: %s', async (action, status, network_distance) => {
  const [received] = (await caller.get('/users/invite/received')).body.items;
  const answer = await caller.post(`/users/invite/received/${received!.id}`, {
    provider: 'LINKEDIN',
    shared_secret: received!.specifics.shared_secret,
    action,
  });
  expect(answer.body).toEqual({ object: 'UserInvitationHandled', status });
  expect((await caller.get('/users/ivan-invites')).body).toMatchObject({ network_distance });
  expect((await caller.get('/users/invite/received')).body.items).toEqual([]);
});

it('lets the other side accept: a relation, and the note as a message of type INVITATION', async () => {
  sandbox.state.acceptInvitation('petra-pending');
  const { body } = await caller.get('/users/petra-pending');
  expect(body).toMatchObject({ network_distance: 'FIRST_DEGREE' });
  expect(body).not.toHaveProperty('invitation');
  expect((await caller.get('/users/relations')).body.items[0]).toMatchObject({ public_identifier: 'petra-pending' });
  const [chat] = (await caller.get('/chats')).body.items;
  const { items } = (await caller.get(`/chats/${chat!.id}/messages`)).body;
  expect(items).toMatchObject([{ message_type: 'INVITATION', is_sender: 1 }]);
});

it('keeps what happens elsewhere out of the effects', async () => {
  sandbox.state.inviteFromPhone('jane-doe');
  sandbox.state.withdrawElsewhere('jane-doe');
  expect(await invitationOf('jane-doe')).toEqual({ type: 'SENT', status: 'WITHDRAWN' });
  expect(sandbox.state.effects).toEqual([]);
});
