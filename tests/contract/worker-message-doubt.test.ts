import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { EDITS, HOUR, JOHN, johnsMessages } from './message-rig.ts';
import { ask, find, outcome, sandbox, send, startWorker, takeReports, useWorker, writes } from './worker-rig.ts';

useWorker();
afterEach(() => void vi.useRealTimers());

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const { chatIdOf, johnsChat, own, effects, shown, edit, remove } = johnsMessages(version);

  test('an answer that is lost after the effect is told by the conversation, and not repeated', async () => {
    const message = await own();
    sandbox.fault({ ...EDITS[version], when: 'after-effect', do: { kind: 'cut' } });
    expect(await edit(message, 'Hello John')).toMatchObject({
      value: { outcome: 'done', message: { text: 'Hello John', edited: true } },
    });
    sandbox.fault({ method: 'DELETE', path: /messages/, when: 'after-effect', do: { kind: 'cut' } });
    expect(await remove(message)).toMatchObject({ value: { outcome: 'done', message: { deleted: true } } });
    expect(writes()).toHaveLength(2);
  });

  test('where the conversation does not show it yet, or not at all, it is unclear: what stands there is said', async () => {
    const message = await own();
    sandbox.fault({ ...EDITS[version], when: 'before-effect', do: { kind: 'cut' } });
    expect(await edit(message, 'Hello John')).toMatchObject({
      value: { outcome: 'unclear', message: { text: 'Hello Jon', edited: false } },
    });
    expect(writes()).toHaveLength(1);
    const another = await own('Another');
    sandbox.state.flags.lagMs = 60_000;
    sandbox.fault({ method: 'DELETE', path: /messages/, when: 'after-effect', do: { kind: 'cut' } });
    expect(await remove(another)).toMatchObject({ value: { outcome: 'unclear', message: { deleted: false } } });
    expect(writes()).toHaveLength(1);
  });

  test('a change that left when the worker died is in doubt, is not made again, and is over once LinkedIn shows it', async () => {
    const message = await own();
    const hold = sandbox.hold(EDITS[version]);
    const lost = edit(message, 'Hello John');
    await hold.arrived;
    startWorker();
    expect(await shown(message)).toMatchObject({
      text: 'Hello Jon',
      doubt: { kind: 'edit', text: 'Hello John' },
      typed: 'Hello John',
    });
    for (const again of [() => edit(message, 'Hello John'), () => edit(message, 'Other'), () => remove(message)])
      expect(await again()).toMatchObject({ problem: { kind: 'change-under-way' } });
    hold.release();
    await lost;
    expect(await shown(message)).toMatchObject({ text: 'Hello John', edited: true, doubt: null, typed: null });
    expect(effects()).toEqual([['edit', 'Hello John', JOHN]]);
    expect(writes()).toHaveLength(1);
  });

  test('a change whose browser was killed is in doubt in the next one, and told as not made a day after', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    startWorker();
    const message = await own();
    sandbox.fault({ ...EDITS[version], when: 'before-effect', do: { kind: 'cut' } });
    await edit(message, 'Hello John');
    await browser.storage.session.clear();
    startWorker();
    const wanted = { kind: 'edit', text: 'Hello John' };
    expect(await shown(message)).toMatchObject({ text: 'Hello Jon', doubt: wanted, notMade: null });
    vi.setSystemTime(Date.now() + 24 * HOUR);
    expect(await shown(message)).toMatchObject({ text: 'Hello Jon', doubt: null, notMade: wanted });
    expect(writes()).toHaveLength(1);
  });

  test('a change that cannot be written down does not leave', async () => {
    const message = await own();
    await shown(message);
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await edit(message, 'Hello John')).toMatchObject({ ok: false });
    set.mockRestore();
    expect(takeReports()).toHaveLength(1);
    expect(writes()).toEqual([]);
    expect(await edit(message, 'Hello John')).toMatchObject({ value: { outcome: 'done' } });
  });

  test('a change that was answered stands at once, although LinkedIn shows it a minute late', async () => {
    const message = await own();
    sandbox.state.flags.lagMs = 60_000;
    await edit(message, 'Hello John');
    startWorker();
    expect(await shown(message)).toMatchObject({ text: 'Hello John', edited: true, doubt: null });
    await remove(message);
    expect(await shown(message)).toMatchObject({ deleted: true, text: null, doubt: null });
  });

  test('a message that may be a send in doubt is not touched until that is known', async () => {
    const before = await own('Long before', HOUR / 2);
    sandbox.fault({ method: 'POST', path: /messages/, when: 'after-effect', do: { kind: 'cut' } });
    const chatId = chatIdOf(johnsChat());
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Doubtful', chatId }))).toMatchObject({
      state: 'unconfirmed',
    });
    const message = sandbox.state.messages.at(-1)!;
    for (const change of [() => edit(message, 'Changed'), () => remove(message)])
      expect(await change()).toMatchObject({ problem: { kind: 'unconfirmed-before', action: 'message' } });
    // Nor may another message come to have the words that the doubtful one is told by.
    expect(await edit(before, 'Doubtful')).toMatchObject({ problem: { kind: 'unconfirmed-before' } });
    expect(await edit(before, 'Changed')).toMatchObject({ value: { outcome: 'done' } });
  });

  test.each([
    ['edited', { text: 'Other words', edited: true }],
    ['deleted', { text: '', deleted: true }],
  ] as const)(
    'a send in doubt whose message was %s elsewhere is not taken for not sent, and not sent again',
    async (_, what) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      startWorker();
      await own('Long before', HOUR);
      sandbox.fault({ method: 'POST', path: /messages/, when: 'after-effect', do: { kind: 'cut' } });
      const chatId = chatIdOf(johnsChat());
      const words = { action: 'message', text: 'Doubtful', chatId } as const;
      expect(await outcome(await send('john-smith', words))).toMatchObject({ state: 'unconfirmed' });
      sandbox.state.messages.at(-1)!.changes!.push({ shownFrom: 0, ...what });
      for (let day = 0; day < 5; day++) {
        vi.setSystemTime(Date.now() + 24 * HOUR);
        await ask('send.settle', {});
      }
      expect((await find()).entries).toMatchObject([{ state: 'unconfirmed', place: 'kept' }]);
      expect(await send('john-smith', words)).toMatchObject({ problem: { kind: 'unconfirmed-before' } });
    },
  );

  test('a text that was edited or deleted has been sent all the same: the same again is asked about first', async () => {
    await own();
    const chatId = chatIdOf(johnsChat());
    const words = { action: 'message', text: 'Hello agian', chatId } as const;
    expect(await outcome(await send('john-smith', words))).toMatchObject({ state: 'sent' });
    const message = sandbox.state.messages.at(-1)!;
    await edit(message, 'Hello again');
    expect(await send('john-smith', words)).toMatchObject({ problem: { kind: 'same-text' } });
    await remove(message);
    expect(await send('john-smith', words)).toMatchObject({ problem: { kind: 'same-text' } });
  });
});
