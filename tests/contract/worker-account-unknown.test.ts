import { beforeEach, describe, expect, test } from 'vitest';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, sandbox, send, slug, useWorker, writes } from './worker-rig.ts';

useWorker();

const GONE = { problem: { kind: 'account-unknown' } };
const read = (name: string) => ask('person.read', { ref: slug(name), fresh: true });

describe.each(['v1', 'v2'] as const)('an account that was connected anew under another id, on %s,', (version) => {
  beforeEach(async () => {
    await connect(SAM_ACCOUNT_ID, version);
  });

  test('is what is missing, not the person whom it is asked for', async () => {
    sandbox.state.connectAnew();
    expect(await read('jane-doe')).toMatchObject(GONE);
    expect(await send('olga-outofnetwork')).toMatchObject(GONE);
    expect(writes()).toEqual([]);
  });

  test('is found to be missing before a request leaves', async () => {
    await read('jane-doe');
    sandbox.state.connectAnew();
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'account-unknown' });
    expect(writes()).toEqual([]);
  });

  test.each(['message', 'inmail'] as const)('is what is missing for a %s too', async (action) => {
    const slug = action === 'message' ? 'john-smith' : 'olga-outofnetwork';
    await read(slug);
    sandbox.state.connectAnew();
    const sent = await send(slug, { action, text: 'Hello' });
    expect(sent.ok ? await outcome(sent) : sent).toMatchObject(sent.ok ? { refused: 'account-unknown' } : GONE);
    expect(writes()).toEqual([]);
  });

  test.each([
    ['another account', { id: 'another' }],
    ['an account of something else than LinkedIn', { type: 'WHATSAPP', provider: 'WHATSAPP' }],
  ])('an answer about %s, asked right before a request leaves, sends nothing', async (_, other) => {
    const rewrite = (body: unknown) => ({ ...(body as object), ...other });
    sandbox.fault({ method: 'GET', path: /\/accounts\/./, times: 9, do: { kind: 'rewritten', rewrite } });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ problem: 'unreadable-answer' });
    expect(writes()).toEqual([]);
  });

  test('is asked for only where somebody is not found: who is not there is told as that', async () => {
    sandbox.requests.length = 0;
    expect(await read('nobody-is-called-this')).toMatchObject({ problem: { kind: 'not-found' } });
    await read('jane-doe');
    expect(sandbox.requests.filter(({ path }) => /\/accounts\/./.test(path))).toHaveLength(1);
  });
});
