import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { JOHN, johnsMessages } from './message-rig.ts';
import { ask, byItself, connect, find, outcome, sandbox, send, startWorker, useWorker, writes } from './worker-rig.ts';

useWorker();

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const { chatIdOf, idOf, johnsChat, remove, own } = johnsMessages(version);
  const johnAsks = async () => {
    await connect(SAM_ACCOUNT_ID, version);
    return sandbox.state.receiveMessage('john-smith', 'Thursday?');
  };
  const quote = (message: Parameters<typeof idOf>[0], chat = johnsChat()) => ({
    chatId: chatIdOf(chat),
    messageId: idOf(message),
  });
  const draft = { accountId: SAM_ACCOUNT_ID, person: JOHN };
  const reply = (quoted: object, change: object = {}) =>
    send('john-smith', { action: 'message', text: 'Yes', chatId: chatIdOf(johnsChat()), quoted, ...change });
  const quotedName = (message: Parameters<typeof idOf>[0]) => Object.values(quote(message)).join(' ');
  const drafted = async () => (await ask('draft.read', draft)).value;
  const type = async (message: Parameters<typeof idOf>[0]) => {
    await ask('draft.write', { ...draft, field: 'quoted', text: quotedName(message), over: '' });
    await ask('draft.write', { ...draft, field: 'message', text: 'Yes', over: '' });
  };

  test('a reply is one message, which quotes the other one, on LinkedIn and in the conversation', async () => {
    const asked = await johnAsks();
    const left = await reply(quote(asked));
    expect(await outcome(left)).toMatchObject({ state: 'sent' });
    expect(sandbox.state.messages.at(-1)).toMatchObject({ text: 'Yes', quotedId: asked.id });
    expect(writes()).toHaveLength(1);
    const { value } = await ask('inbox.messages', { chatId: chatIdOf(johnsChat()), cursor: null });
    expect((value as { messages: readonly unknown[] }).messages[0]).toMatchObject({
      text: 'Yes',
      quoted: { text: 'Thursday?', own: false },
    });
  });

  test('the chat is found where the surface names none, as in the popup', async () => {
    const asked = await johnAsks();
    expect(await outcome(await reply(quote(asked), { chatId: null }))).toMatchObject({ state: 'sent' });
    expect(sandbox.state.messages.at(-1)).toMatchObject({ quotedId: asked.id });
  });

  test('a message of another chat is never quoted: nothing leaves', async () => {
    await johnAsks();
    const elsewhere = sandbox.state.receiveMessage('second-001', 'Hi');
    const theirs = sandbox.state.chats.find(({ id }) => id === elsewhere.chatId)!;
    expect(await reply(quote(elsewhere, theirs))).toMatchObject({ problem: { kind: 'quote-elsewhere' } });
    expect(await reply({ ...quote(elsewhere), messageId: idOf(elsewhere) })).toMatchObject({ ok: true });
    await expect.poll(async () => (await find()).entries).toMatchObject([{ state: 'refused' }]);
    expect(sandbox.state.effects).toEqual([]);
  });

  test('undone in its hold, text and quote are a draft again', async () => {
    const asked = await johnAsks();
    await ask('settings.change', { holdMs: 10_000 });
    await type(asked);
    const held = await reply(quote(asked));
    await expect.poll(drafted).toEqual({});
    await ask('send.undo', { entryId: (held.value as { id: string }).id });
    await expect.poll(drafted).toMatchObject({ message: { text: 'Yes' }, quoted: { text: quotedName(asked) } });
    expect(writes()).toEqual([]);
  });

  test('a worker that ends in the hold sends nothing; the next one knows what it was a reply to', async () => {
    const asked = await johnAsks();
    await ask('settings.change', { holdMs: 10_000 });
    await reply(quote(asked));
    startWorker();
    await byItself(async () => undefined);
    expect((await find()).entries).toMatchObject([
      { state: 'not-sent', target: { chatId: chatIdOf(johnsChat()), quotedId: idOf(asked) } },
    ]);
    await expect.poll(drafted).toMatchObject({ message: { text: 'Yes' }, quoted: { text: quotedName(asked) } });
    expect(writes()).toEqual([]);
  });

  test('a reply whose answer is lost is in doubt and found by its words, as any message; it is no draft meanwhile', async () => {
    const asked = await johnAsks();
    await type(asked);
    sandbox.fault({ method: 'POST', path: /messages/, when: 'after-effect', do: { kind: 'cut' } });
    expect(await outcome(await reply(quote(asked)))).toMatchObject({ state: 'unconfirmed' });
    expect(await reply(quote(asked))).toMatchObject({ problem: { kind: 'unconfirmed-before' } });
    expect(await drafted()).toEqual({});
    expect(writes()).toHaveLength(1);
  });

  test('what was replied to is deleted meanwhile: it is refused, and text and quote are there again', async () => {
    const message = await own('Thursday?');
    await remove(message);
    await type(message);
    expect(await outcome(await reply(quote(message)))).toMatchObject({ state: 'refused' });
    await expect.poll(drafted).toMatchObject({ message: { text: 'Yes' }, quoted: { text: quotedName(message) } });
  });

  test('erasing the journal erases what was replied to', async () => {
    const asked = await johnAsks();
    await outcome(await reply(quote(asked)));
    const stored = async () => JSON.stringify(await browser.storage.local.get());
    expect(await stored()).toContain(idOf(asked));
    await ask('activity.erase', {});
    expect(await stored()).not.toContain(idOf(asked));
  });
});
