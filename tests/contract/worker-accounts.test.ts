import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sleep } from '@/lib/sleep';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { accountIdV2 } from '../sandbox/v2/account-id.ts';
import {
  ask,
  askAs,
  connect,
  opened,
  outcome,
  sandbox,
  send,
  shownSends,
  slug,
  typed,
  useWorker,
  value,
  waiting,
  writes,
} from './worker-rig.ts';

useWorker();

const choose = (accountId: string) => ask('connection.choose', { accountId });
const used = async () => {
  const { value } = (await ask('quota', {})) as {
    value: { lines: { counted: string; window: string; used: number }[] };
  };
  return value.lines.find(({ counted, window }) => counted === 'invite' && window === 'day')?.used;
};
const activity = async () =>
  (
    (await ask('activity.find', { words: '', actions: [], states: [], from: null, to: null, before: null })).value as {
      entries: unknown[];
    }
  )?.entries;

describe('what Sam did', () => {
  beforeEach(async () => {
    await connect();
    await outcome(await send('jane-doe', { text: 'Hello from Sam' }));
    await choose(ALEX_ACCOUNT_ID);
    sandbox.requests.length = 0;
  });

  test('takes no place of Alex’s quota', async () => {
    expect(await used()).toBe(0);
    await choose(SAM_ACCOUNT_ID);
    expect(await used()).toBe(1);
  });

  test('is in nobody’s activity but Sam’s', async () => {
    expect(await activity()).toEqual([]);
    await choose(SAM_ACCOUNT_ID);
    expect(await activity()).toHaveLength(1);
  });

  test('says nothing of the person to Alex', async () => {
    const { value } = (await ask('person.read', { ref: slug('jane-doe'), fresh: false })) as {
      value: { person: { relation: string }; entries: unknown[] };
    };
    expect(value.entries).toEqual([]);
    expect(value.person.relation).toBe('none');
  });

  test('is never asked of the API in Sam’s name', async () => {
    await ask('person.read', { ref: slug('jane-doe'), fresh: true });
    await ask('inbox.fill', { fresh: true });
    await outcome(await send('jane-doe'));
    expect(sandbox.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(sandbox.requests)).not.toContain(SAM_ACCOUNT_ID);
  });
});

describe('an account that is chosen over v2 right after its key was tried', () => {
  beforeEach(async () => {
    await value('connection.try', typed('v2'));
  });
  const save = (apiKey = sandbox.apiKeyV2) =>
    ask('connection.save', { ...typed('v2'), apiKey, accountId: SAM_ACCOUNT_ID });
  const refusal = (type: string) =>
    ({
      kind: 'status',
      status: 401,
      body: { object: 'Error', status: 401, type, title: '', detail: '', req_id: 'r' },
    }) as const;

  test('is stored with all that its owner’s profile tells', async () => {
    expect(await save()).toMatchObject({ value: { account: { publicIdentifier: 'sam-rivers', status: 'OK' } } });
  });

  test('is not stored with another key than the one that was tried', async () => {
    expect(await save('not.it')).toMatchObject({ problem: { kind: 'key-refused' } });
  });

  test('is not stored once the key is taken back', async () => {
    sandbox.fault({ times: 9, do: refusal('api/invalid_credentials') });
    expect(await save()).toMatchObject({ problem: { kind: 'key-refused' } });
  });

  test('is stored as it is listed now where its profile cannot be read', async () => {
    sandbox.fault({ path: /users\/me/, times: 9, do: refusal('provider/invalid_authorization') });
    sandbox.state.account().status = 'CREDENTIALS';
    expect(await save()).toMatchObject({ value: { account: { publicIdentifier: null, status: 'CREDENTIALS' } } });
  });
});

describe('a surface that still shows Sam', () => {
  beforeEach(async () => {
    await connect();
    await choose(ALEX_ACCOUNT_ID);
    sandbox.requests.length = 0;
  });

  test.each([
    ['asks for nothing as Alex', 'quota.reconcile', {}],
    ['sees nothing of Alex’s notices', 'noticing', {}],
    ['reads nothing of Alex’s', 'inbox.list', { search: '', unreadOnly: false, from: 0, count: 10 }],
  ])('%s', async (_, name, input) => {
    expect(await askAs(SAM_ACCOUNT_ID, name, input)).toMatchObject({ problem: { kind: 'account-changed' } });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a send that is held while another account is chosen', () => {
  const held = async () => {
    await connect();
    await ask('settings.change', { holdMs: 10_000 });
    const { value } = (await send('jane-doe')) as { value: { id: string } };
    await choose(ALEX_ACCOUNT_ID);
    return value.id;
  };

  test.each([
    ['a surface that shows either account', (entryId: string) => ask('send.undo', { entryId })],
    ['a surface that still shows Sam', (entryId: string) => askAs(SAM_ACCOUNT_ID, 'send.undo', { entryId })],
  ])('can be taken back from %s', async (_, undo) => {
    expect(await undo(await held())).toMatchObject({ ok: true, value: { state: 'not-sent' } });
    expect(writes()).toEqual([]);
  });

  test('is followed to what became of it', async () => {
    const entryId = await held();
    expect(await askAs(SAM_ACCOUNT_ID, 'send.follow', { entryId, seen: 'sending' })).toMatchObject({
      value: { id: entryId, state: 'held' },
    });
    expect(await ask('send.undo', { entryId })).toMatchObject({ ok: true });
  });
});

test('a send leaves as the account that it was asked for, whichever is active by then', async () => {
  await connect();
  await ask('settings.change', { holdMs: 500 });
  const held = await send('jane-doe');
  await choose(ALEX_ACCOUNT_ID);
  expect(await outcome(held)).toEqual({ state: 'sent', problem: null });
  const [left] = sandbox.requests.filter(({ method }) => method === 'POST');
  expect(left?.body).toMatchObject({ account_id: SAM_ACCOUNT_ID });
});

test('what LinkedIn refuses of a send rests the account of the send, whichever is active by then', async () => {
  await connect();
  await ask('settings.change', { holdMs: 500 });
  const held = await send('jane-doe');
  await choose(ALEX_ACCOUNT_ID);
  sandbox.fault({
    method: 'GET',
    path: '/accounts/:id',
    do: { kind: 'status', status: 429, slug: 'too_many_requests' },
  });
  expect(await outcome(held)).toMatchObject({ state: 'refused', problem: 'account-limited' });
  const pause = async () => ((await ask('quota', {})).value as { pause: object | null }).pause;
  await choose(SAM_ACCOUNT_ID);
  await expect.poll(pause).not.toBeNull();
  await choose(ALEX_ACCOUNT_ID);
  // A wrong one would be written beside the answer.
  await sleep(200, new AbortController().signal);
  expect(await pause()).toBeNull();
});

test('an account that the key does not see cannot be chosen', async () => {
  await connect();
  expect(await choose('unknown')).toMatchObject({ problem: { kind: 'account-unknown' } });
  await outcome(await send('jane-doe'));
  expect(writes()).toHaveLength(1);
});

const AGAIN = {
  v1: {
    opens: `https://account.unipile.com/${SAM_ACCOUNT_ID}`,
    path: '/hosted/accounts/link',
    body: () => ({ type: 'reconnect', reconnect_account: SAM_ACCOUNT_ID, api_url: sandbox.origin }),
  },
  v2: {
    opens: `https://auth.unipile.com/${accountIdV2(SAM_ACCOUNT_ID)}`,
    path: '/auth/link',
    body: () => ({ account_id: accountIdV2(SAM_ACCOUNT_ID), redirect_uri: 'https://dashboardv2.unipile.com/' }),
  },
} as const;

describe.each(['v1', 'v2'] as const)('an account that is signed out, over %s,', (version) => {
  const { opens, path, body } = AGAIN[version];

  test('is led to where it is signed in again, under its own id', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    expect(await ask('connection.reconnect', {})).toEqual({ ok: true, value: null });
    expect(opened).toEqual([opens]);
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'POST', path, body: body() });
  });

  test('is led to the dashboard where the key may make no such address', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    const slug = 'insufficient_permissions';
    const why =
      version === 'v1'
        ? { slug }
        : { body: { object: 'Error', type: `api/${slug}`, status: 403, title: 'No', detail: '' } };
    sandbox.fault({ method: 'POST', path, do: { kind: 'status', status: 403, ...why } });
    expect(await ask('connection.reconnect', {})).toMatchObject({ ok: true });
    expect(opened).toEqual([`https://dashboard${version === 'v1' ? '' : 'v2'}.unipile.com/`]);
  });
});

test('of what is counted on the toolbar button only what was stopped stays with “Disconnect”, and what is in doubt comes again with the account', async () => {
  await connect();
  sandbox.fault({ method: 'POST', path: '/users/invite', when: 'after-effect', do: { kind: 'cut' } });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'unconfirmed' });
  await ask('settings.change', { openEnded: true });
  await send('second-001');
  const counted = { held: { counting: 0, openEnded: 1 }, unconfirmed: 1 };
  await vi.waitFor(() => expect(shownSends).toEqual(counted));
  await ask('connection.erase', {});
  const ended = { counting: 0, openEnded: 0 };
  expect(shownSends).toEqual({ held: ended, unconfirmed: 0 });
  await vi.waitFor(() => expect(waiting).toMatchObject([{ kind: 'stopped', name: 'Second 001' }]));
  await connect();
  expect(shownSends).toEqual({ held: ended, unconfirmed: 1 });
});
