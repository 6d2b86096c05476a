import { describe, expect, test } from 'vitest';
import { connectionItem } from '@/lib/storage/account/connection-item';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, sandbox, send, slug, startWorker, typed, useWorker, writes } from './worker-rig.ts';

useWorker();

describe('connecting', () => {
  test('a key is tried before anything is stored, and shows whose LinkedIn accounts it sees', async () => {
    expect(await ask('connection.try', typed())).toMatchObject({
      ok: true,
      value: { accounts: [{ name: 'Sam Rivers', tier: 'premium' }, { name: 'Alex Stone' }, { status: 'CREDENTIALS' }] },
    });
    expect(await connectionItem.read()).toBeNull();
  });

  test('a wrong key is refused and not stored', async () => {
    const wrong = { ...typed(), apiKey: 'not.thekey' };
    expect(await ask('connection.save', { ...wrong, accountId: SAM_ACCOUNT_ID })).toMatchObject({
      problem: { kind: 'key-refused' },
    });
    expect(await connectionItem.read()).toBeNull();
  });

  test('the stored key is never shown again, only how it ends', async () => {
    await connect();
    const shown = JSON.stringify(await ask('connection', {}));
    expect(shown).not.toContain(sandbox.apiKey);
    expect(shown).toContain(sandbox.apiKey.slice(-4));
  });

  test('a connection that is in order passes every check', async () => {
    await connect();
    const { value } = (await ask('connection.test', {})) as { value: { outcome: string }[] };
    expect(value.map(({ outcome: passed }) => passed)).toEqual(Array(6).fill('passed'));
  });

  test('once erased nothing can be asked of the API', async () => {
    await connect();
    await ask('connection.erase', {});
    expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'setup-needed' } });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('from the popup', () => {
  test.each([
    ['jane-doe', 'none'],
    ['john-smith', 'connected'],
    ['petra-pending', 'pending'],
    ['ivan-invites', 'invited-you'],
    ['sam-rivers', 'self'],
  ])('%s is %s', async (person, relation) => {
    await connect();
    expect(await ask('person.read', { ref: slug(person), fresh: false })).toMatchObject({
      ok: true,
      value: { person: { relation } },
    });
  });

  test('a message goes into the chat there is', async () => {
    await connect();
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toMatchObject({
      state: 'sent',
    });
    expect(writes()).toEqual([expect.stringMatching(/^POST \/chats\/.+\/messages$/)]);
  });

  test('a message to a relation without a chat starts one', async () => {
    await connect();
    expect(await outcome(await send('connie-new', { action: 'message', text: 'Hello' }))).toMatchObject({
      state: 'sent',
    });
    expect(writes()).toEqual(['POST /chats']);
    expect(sandbox.state.effects).toMatchObject([
      { kind: 'message', providerId: providerIdOf('connie-new'), text: 'Hello' },
    ]);
  });

  test('a pending invitation is withdrawn by its own id', async () => {
    await connect();
    expect(await outcome(await send('petra-pending', { action: 'withdraw' }))).toMatchObject({ state: 'sent' });
    expect(writes()).toEqual([expect.stringMatching(/^DELETE \/users\/invite\/sent\/\d+$/)]);
  });

  test('a received invitation is accepted with its secret', async () => {
    await connect();
    expect(await outcome(await send('ivan-invites', { action: 'accept' }))).toMatchObject({ state: 'sent' });
    expect(sandbox.state.effects).toMatchObject([{ kind: 'accept', providerId: providerIdOf('ivan-invites') }]);
  });

  test('the quota counts what was sent', async () => {
    await connect();
    await outcome(await send('jane-doe'));
    const { value } = (await ask('quota', {})) as {
      value: { lines: { counted: string; window: string; used: number }[] };
    };
    expect(value.lines.find(({ counted, window }) => counted === 'invite' && window === 'day')).toMatchObject({
      used: 1,
    });
  });

  test('a draft survives the worker', async () => {
    await connect();
    await ask('draft.write', { accountId: SAM_ACCOUNT_ID, person: 'p', field: 'note', text: 'Dear', over: '' });
    startWorker();
    expect(await ask('draft.read', { accountId: SAM_ACCOUNT_ID, person: 'p' })).toMatchObject({
      value: { note: { text: 'Dear' } },
    });
  });

  test('a draft is written over what was seen of it, and anything else that stands there is kept beside it', async () => {
    await connect();
    const to = { accountId: SAM_ACCOUNT_ID, person: providerIdOf('john-smith') };
    const write = (text: string, over: string) => ask('draft.write', { ...to, field: 'message', text, over });
    await write('Hello', '');
    await write('Hello from the popup', 'Hello');
    await write('Hello!', 'Hello');
    const both = { message: { text: 'Hello!' }, otherMessage: { text: 'Hello from the popup' } };
    expect((await ask('draft.read', to)).value).toMatchObject(both);
    await write('', 'Hello');
    expect((await ask('draft.read', to)).value).toMatchObject(both);
  });

  test('what is kept beside a text is discarded, longer as it may be than any one text', async () => {
    await connect();
    const to = { accountId: SAM_ACCOUNT_ID, person: providerIdOf('john-smith') };
    const write = (field: string, text: string, over = '') => ask('draft.write', { ...to, field, text, over });
    const texts = ['a'.repeat(15_000), 'b'.repeat(15_000)];
    for (const text of [...texts, 'Hello']) await write('message', text);
    await write('otherMessage', '', texts.join('\n\n'));
    expect((await ask('draft.read', to)).value).toEqual({ message: { text: 'Hello', at: expect.any(Number) } });
  });

  test('what has left is no draft, though whoever sent it was closed at once; taken back, it is one', async () => {
    await connect();
    await ask('settings.change', { holdMs: 10_000 });
    const to = { accountId: SAM_ACCOUNT_ID, person: providerIdOf('john-smith') };
    const typedText = { ...to, field: 'message', text: 'Hello', over: '' };
    await ask('draft.write', typedText);
    const sent = await send('john-smith', { action: 'message', text: 'Hello' });
    // The popup closes during the hold and writes its last letters.
    await ask('draft.write', typedText);
    expect((await ask('draft.read', to)).value).toEqual({});

    await ask('send.undo', { entryId: (sent.value as { id: string }).id });
    await expect.poll(async () => (await ask('draft.read', to)).value).toMatchObject({ message: { text: 'Hello' } });
  });
});
