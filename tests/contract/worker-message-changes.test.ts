import { describe, expect, test } from 'vitest';
import type { MessagesListPage } from '@/lib/protocol/inbox';
import { linkedInId } from '../../lib/practice/world/message-changes.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { EDITS, HOUR, JOHN, johnsMessages } from './message-rig.ts';
import { ask, connect, outcome, sandbox, send, startWorker, useWorker, writes } from './worker-rig.ts';

useWorker();

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const { chatIdOf, johnsChat, own, elsewhere, effects, shown, edit, keep, remove } = johnsMessages(version);

  test('an own message is given another text, once, and deleted', async () => {
    const message = await own();
    expect(await edit(message, 'Hello John')).toMatchObject({
      ok: true,
      value: { outcome: 'done', message: { text: 'Hello John', edited: true } },
    });
    expect(await shown(message)).toMatchObject({ text: 'Hello John', edited: true });
    expect(await remove(message)).toMatchObject({ value: { outcome: 'done', message: { deleted: true, text: null } } });
    expect(await shown(message)).toMatchObject({ deleted: true });
    expect(effects()).toEqual([
      ['edit', 'Hello John', JOHN],
      ['delete', null, JOHN],
    ]);
    expect(writes()).toHaveLength(2);
  });

  test.each([
    ['of somebody else', () => sandbox.state.receiveMessage('john-smith', 'Hi'), 'not-yours'],
    ['older than an hour', () => own('Hello', HOUR + 1), 'too-old'],
    ['that is not in this chat', () => elsewhere('second-001'), 'gone'],
    ['that is an invitation’s note', async () => Object.assign(await own(), { type: 'INVITATION' }), 'of-its-kind'],
  ] as const)('a message %s is left alone, and nothing leaves', async (_, write, why) => {
    await connect(SAM_ACCOUNT_ID, version);
    if (why === 'of-its-kind' && version === 'v2') return;
    const message = await write();
    for (const change of [() => edit(message, 'Changed'), () => remove(message)])
      expect(await change()).toEqual({ ok: false, problem: { kind: 'message-fixed', why } });
    expect(writes()).toEqual([]);
  });

  test('a message that was just sent is changed once LinkedIn shows it, and not before', async () => {
    await own();
    sandbox.state.flags.lagMs = 60_000;
    const chatId = chatIdOf(johnsChat());
    await outcome(await send('john-smith', { action: 'message', text: 'Hello agian', chatId }));
    const message = sandbox.state.messages.at(-1)!;
    const left = writes();
    expect(await edit(message, 'Hello again')).toEqual({
      ok: false,
      problem: { kind: 'message-fixed', why: 'not-shown-yet' },
    });
    expect(writes()).toEqual(left);
    Object.assign(message, { shownFrom: 0 });
    expect(await edit(message, 'Hello again')).toMatchObject({ value: { outcome: 'done' } });
  });

  test('the hour is measured by the server’s clock, and what is offered by it', async () => {
    const message = await own('Hello', HOUR - 30_000);
    expect(await edit(message, 'In time')).toMatchObject({ value: { outcome: 'done' } });
    const { value } = (await ask('inbox.messages', { chatId: chatIdOf(johnsChat()), cursor: null })) as {
      value: MessagesListPage;
    };
    expect(Math.abs(value.clock - Date.now())).toBeLessThan(5_000);
  });

  test('a second press for a change that was made makes it no second time, whether LinkedIn shows it yet or not', async () => {
    const message = await own();
    sandbox.state.flags.lagMs = 60_000;
    const done = { ok: true, value: { outcome: 'done', message: { text: 'Hello John' } } };
    expect(await edit(message, 'Hello John')).toMatchObject(done);
    expect(await edit(message, 'Hello John')).toMatchObject(done);
    expect(effects()).toEqual([['edit', 'Hello John', JOHN]]);
    expect(await edit(message, 'Hello Jon')).toMatchObject({ value: { outcome: 'done' } });
    expect(writes()).toHaveLength(2);
  });

  test('a message is changed once at a time', async () => {
    const message = await own();
    const hold = sandbox.hold(EDITS[version]);
    const first = edit(message, 'First');
    await hold.arrived;
    expect(await edit(message, 'Second')).toMatchObject({ problem: { kind: 'change-under-way' } });
    expect(await remove(message)).toMatchObject({ problem: { kind: 'change-under-way' } });
    hold.release();
    expect(await first).toMatchObject({ value: { outcome: 'done' } });
    expect(effects()).toEqual([['edit', 'First', JOHN]]);
  });

  test('a refusal is about the message: nothing else rests, and the text is kept', async () => {
    const message = await own();
    const status =
      version === 'v1' ? { type: 'errors/unprocessable_entity' } : { type: 'provider/unprocessable_entity' };
    const body = { object: 'Error', status: 422, title: 'No', detail: 'Too late', ...status };
    sandbox.fault({ ...EDITS[version], do: { kind: 'status', status: 422, body } });
    await keep(message, 'Hello John');
    expect(await edit(message, 'Hello John')).toMatchObject({ problem: { kind: 'change-refused', effect: 'none' } });
    expect(await shown(message)).toMatchObject({ text: 'Hello Jon', typed: 'Hello John' });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  });

  test('LinkedIn’s limit makes the account rest, and while it rests nothing is changed', async () => {
    const message = await own();
    const type = version === 'v1' ? 'errors/too_many_requests' : 'provider/too_many_requests';
    sandbox.fault({
      ...EDITS[version],
      do: { kind: 'status', status: 429, body: { object: 'Error', status: 429, type } },
    });
    expect(await edit(message, 'Hello John')).toMatchObject({ problem: { kind: 'account-limited' } });
    expect(await edit(message, 'Hello John')).toMatchObject({ problem: { kind: 'account-paused' } });
    expect(await remove(message)).toMatchObject({ problem: { kind: 'account-paused' } });
    expect(writes()).toHaveLength(1);
  });

  test('what is typed in place of a message outlives the worker, and is gone once it has left', async () => {
    const message = await own();
    await keep(message, 'Hello J');
    startWorker();
    expect(await shown(message)).toMatchObject({ typed: 'Hello J' });
    await edit(message, 'Hello John');
    expect(await shown(message)).toMatchObject({ text: 'Hello John', typed: null });
    await keep(message, 'More');
    await keep(message, null);
    expect(await shown(message)).toMatchObject({ typed: null });
  });

  test('no placeholder goes out by way of an edit, and no empty text', async () => {
    const message = await own();
    expect(await edit(message, 'Hello {first_name}')).toMatchObject({ problem: { kind: 'variable-unresolved' } });
    expect(await edit(message, ' \n')).toMatchObject({ problem: { kind: 'text-empty' } });
    expect(writes()).toEqual([]);
  });
});

test('v1: a message of another account is not found by its id, although the key reaches it', async () => {
  await connect();
  const message = sandbox.state.writeFromPhone('john-smith', 'From Alex', ALEX_ACCOUNT_ID);
  const johns = sandbox.state.chats.find((one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] === JOHN)!;
  for (const chatId of [johns.id, message.chatId]) {
    const named = { chatId, messageId: message.id, at: message.at };
    expect(await ask('inbox.edit', { ...named, text: 'By Sam' })).toMatchObject({ ok: false });
    expect(await ask('inbox.delete', named)).toMatchObject({ ok: false });
  }
  expect(writes()).toEqual([]);
});

test('v2: a change that is answered and not done is not called done', async () => {
  await connect(SAM_ACCOUNT_ID, 'v2');
  const message = sandbox.state.writeFromPhone('john-smith', 'Hello Jon');
  const chat = sandbox.state.chats.find(({ id }) => id === message.chatId)!;
  sandbox.state.flags.changesIgnored = true;
  const named = { chatId: chat.providerId, messageId: linkedInId(message), at: message.at };
  expect(await ask('inbox.edit', { ...named, text: 'Hello John' })).toMatchObject({
    value: { outcome: 'unclear', message: { text: 'Hello Jon' } },
  });
});
