import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, sandbox, send, slug, useWorker, value } from './worker-rig.ts';

useWorker();

const unread = () => value<readonly object[]>('data.unread');
const kept = (...answers: readonly object[]) => vi.waitFor(async () => expect(await unread()).toMatchObject(answers));
const readJane = () => ask('person.read', { ref: slug('jane-doe'), fresh: true });
const odd = (body: object) => sandbox.fault({ path: '/users/:id', do: { kind: 'status', status: 200, body } });

test('an answer of a shape that Kith does not know is kept as its outline, counted, and erased when asked', async () => {
  await connect();
  odd({ object: 'UserProfile', surprise: 'Jane Doe' });
  expect(await readJane()).toMatchObject({ problem: { kind: 'unreadable-answer' } });
  const first = { version: 'v1', method: 'GET', path: '/users/{}', status: 200, slug: null };
  await kept({ ...first, outline: { object: 'UserProfile', '…': 'string 0–9' }, count: 1 });
  odd({ object: 'UserProfile', surprise: 'Lee Moor' });
  await readJane();
  await kept({ ...first, count: 2 });
  expect(JSON.stringify(await browser.storage.local.get('unread-answers'))).not.toMatch(/jane|doe|lee|moor/i);
  await value('data.unread.erase');
  expect(await unread()).toEqual([]);
  expect(await browser.storage.local.get('unread-answers')).toEqual({});
});

test('a type that is in no table is kept, one that is known is not', async () => {
  await connect();
  const fault = (name: string) =>
    sandbox.fault({ path: '/users/invite', do: { kind: 'status', status: 422, slug: name } });
  fault('already_invited_recently');
  expect(await outcome(await send('jane-doe'))).toMatchObject({ problem: 'person-refused' });
  fault('brand_new_refusal');
  expect(await outcome(await send('second-001'))).toMatchObject({ problem: 'bad-request' });
  await kept({ method: 'POST', path: '/users/invite', status: 422, slug: 'errors/brand_new_refusal', count: 1 });
});

test('of the refusal that v2 has for everything the technical words are kept', async () => {
  await connect(SAM_ACCOUNT_ID, 'v2');
  const detail = 'The weekly invitation limit is reached, Jane Doe';
  const body = { type: 'provider/unprocessable_entity', title: 'Unprocessable Entity', detail, status: 422 };
  sandbox.fault({ method: 'POST', do: { kind: 'status', status: 422, body } });
  await outcome(await send('jane-doe'));
  await kept({
    version: 'v2',
    slug: 'provider/unprocessable_entity',
    outline: { detail: 'The weekly invitation limit is reached …' },
  });
});

test('a word that is new in an answer that is read otherwise is kept, and the person is shown', async () => {
  await connect();
  const jane = sandbox.state.person('jane-doe').providerId;
  odd({
    object: 'UserProfile',
    provider_id: jane,
    public_identifier: 'jane-doe',
    first_name: 'Jane',
    network_distance: 'DEGREE_OF_JANE',
  });
  expect(await readJane()).toMatchObject({ ok: true });
  await kept({ path: '/users/{}', status: 200, newer: ['DEGREE_OF_…'] });
  expect(JSON.stringify(await browser.storage.local.get('unread-answers'))).not.toMatch(/jane|doe/i);
});

test.each([
  ['v1', { event: 'message_starred', account_id: SAM_ACCOUNT_ID, message: 'Hi Jane' }, 'message_…'],
  ['v2', { type: 'message.starred', account_id: 'acc_1', payload: { text: 'Hi Jane' } }, 'message…'],
])(
  'an event that is new in a delivery of %s that is checked is kept, without what it says',
  async (version, body, word) => {
    await connect();
    await value('webhooks.check', { delivery: JSON.stringify(body), signature: '', secret: '' });
    await kept({ version, path: '/delivery', newer: [word] });
    expect(JSON.stringify(await browser.storage.local.get('unread-answers'))).not.toMatch(/jane|starred/i);
  },
);

test('of a delivery that tells what Kith knows nothing is kept', async () => {
  await connect();
  for (const event of ['mail_received', 'new_relation'])
    await value('webhooks.check', {
      delivery: JSON.stringify({ event, account_id: SAM_ACCOUNT_ID, user_provider_id: 'ACoAAJane' }),
      signature: '',
      secret: '',
    });
  expect(await unread()).toEqual([]);
});

test('with everything else they are erased, also what was under way', async () => {
  await connect();
  odd({ object: 'UserProfile' });
  await readJane();
  await kept({ count: 1 });
  const hold = sandbox.hold({ method: 'GET', path: '/users/:id' });
  odd({ object: 'UserProfile' });
  const reading = readJane();
  await hold.arrived;
  await value('data.erase');
  await connect();
  hold.release();
  await reading;
  expect(await unread()).toEqual([]);
});

test('a record that cannot be kept changes nothing of the call', async () => {
  await connect();
  odd({ object: 'UserProfile' });
  const write = browser.storage.local.set.bind(browser.storage.local);
  const set = vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
    if ('unread-answers' in items) throw new Error('full');
    await write(items);
  });
  expect(await readJane()).toMatchObject({ problem: { kind: 'unreadable-answer' } });
  await vi.waitFor(() => expect(set.mock.calls.some(([items]) => 'unread-answers' in items)).toBe(true));
  set.mockRestore();
});
