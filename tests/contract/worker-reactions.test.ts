import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Reaction } from '@/lib/unipile/shapes/message';
import type { MessageRecord } from '../../lib/practice/world/records.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { HOUR, JOHN, johnsMessages } from './message-rig.ts';
import { ask, connect, find, sandbox, startWorker, takeReports, useWorker, writes } from './worker-rig.ts';

useWorker();

/** The request that gives a reaction, in each version. */
const GIVES = { method: 'POST', path: /\/reactions?$/ } as const;

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const { named, effects, shown, edit, remove, own, johnsChat } = johnsMessages(version);
  const johnSays = async (text = 'It is done!') => {
    await connect(SAM_ACCOUNT_ID, version);
    return sandbox.state.receiveMessage('john-smith', text);
  };
  const react = (message: MessageRecord, value = '🎉', on = true) =>
    ask('inbox.react', { ...named(message), value, on });
  const reactions = async (message: MessageRecord): Promise<readonly Reaction[]> => (await shown(message))!.reactions;

  test('a reaction is given, once, whoever wrote the message, and is no send', async () => {
    const theirs = await johnSays();
    expect(await react(theirs)).toMatchObject({
      value: { outcome: 'done', message: { reactions: [{ value: '🎉', count: 1, own: true }] } },
    });
    expect(await reactions(theirs)).toMatchObject([{ value: '🎉', own: true }]);
    // Given again it is there already.
    expect(await react(theirs)).toMatchObject({ value: { outcome: 'done' } });
    expect(effects()).toEqual([['react', '🎉', JOHN]]);
    expect(writes()).toHaveLength(1);
    expect((await find()).entries).toEqual([]);
  });

  test('a reaction stands beside those of others', async () => {
    const theirs = await johnSays();
    theirs.changes?.push({ shownFrom: 0, reactions: [{ value: '🎉', senderId: JOHN }] });
    await react(theirs);
    startWorker();
    expect(await reactions(theirs)).toMatchObject([{ value: '🎉', count: 2, own: true }]);
  });

  test('it is taken back where the API can, and only there is that offered', async () => {
    const theirs = await johnSays();
    await react(theirs);
    const page = (await ask('inbox.messages', { chatId: named(theirs).chatId, cursor: null })).value;
    expect(page).toMatchObject({ takesReactionsBack: version === 'v2' });
    const back = await react(theirs, '🎉', false);
    if (version === 'v1') {
      expect(back).toMatchObject({ problem: { kind: 'bad-request', effect: 'none' } });
      expect(await reactions(theirs)).toMatchObject([{ own: true }]);
      expect(writes()).toHaveLength(1);
    } else {
      expect(back).toMatchObject({ value: { outcome: 'done', message: { reactions: [] } } });
      expect(await reactions(theirs)).toEqual([]);
      expect(effects().map(([kind]) => kind)).toEqual(['react', 'unreact']);
    }
  });

  test('it stands at once, although LinkedIn shows it a minute late', async () => {
    const theirs = await johnSays();
    sandbox.state.flags.lagMs = 60_000;
    await react(theirs);
    startWorker();
    expect(await reactions(theirs)).toMatchObject([{ value: '🎉', count: 1, own: true }]);
  });

  test('an answer that is lost after the effect is told by the conversation, and not repeated', async () => {
    const theirs = await johnSays();
    sandbox.fault({ ...GIVES, when: 'after-effect', do: { kind: 'cut' } });
    expect(await react(theirs)).toMatchObject({ value: { outcome: 'done' } });
    expect(writes()).toHaveLength(1);
  });

  test('where the conversation does not show it, it is in doubt, also for the next worker, and the same does not leave again', async () => {
    const theirs = await johnSays();
    sandbox.fault({ ...GIVES, when: 'before-effect', do: { kind: 'cut' } });
    const inDoubt = { reactionDoubt: { value: '🎉', on: true } };
    expect(await react(theirs)).toMatchObject({ value: { outcome: 'unclear', message: inDoubt } });
    startWorker();
    expect(await shown(theirs)).toMatchObject(inDoubt);
    expect(await react(theirs)).toMatchObject({ problem: { kind: 'change-under-way' } });
    expect(writes()).toHaveLength(1);
    expect(effects()).toEqual([]);
  });

  test('one that shows nowhere a day after is told as not made, whether others gave the same or not, and may be given again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    startWorker();
    for (const others of [[], [{ value: '🎉', senderId: JOHN }]]) {
      const theirs = await johnSays();
      theirs.changes?.push({ shownFrom: 0, reactions: others });
      sandbox.fault({ ...GIVES, when: 'before-effect', do: { kind: 'cut' } });
      expect(await react(theirs)).toMatchObject({ value: { outcome: 'unclear' } });
      vi.setSystemTime(Date.now() + 24 * HOUR);
      expect(await shown(theirs)).toMatchObject({ reactionDoubt: null, reactionNotMade: { value: '🎉', on: true } });
      expect(await react(theirs)).toMatchObject({ value: { outcome: 'done', message: { reactionNotMade: null } } });
    }
    expect(effects()).toHaveLength(2);
    vi.useRealTimers();
  });

  test('one that cannot be written down does not leave', async () => {
    const theirs = await johnSays();
    await shown(theirs);
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await react(theirs)).toMatchObject({ ok: false });
    set.mockRestore();
    expect(takeReports()).toHaveLength(1);
    expect(writes()).toEqual([]);
  });

  test('a refusal is about the message: nothing rests, and nothing is in doubt', async () => {
    const theirs = await johnSays();
    const type = version === 'v1' ? 'errors/unprocessable_entity' : 'provider/unprocessable_entity';
    sandbox.fault({ ...GIVES, do: { kind: 'status', status: 422, body: { object: 'Error', status: 422, type } } });
    expect(await react(theirs)).toMatchObject({ problem: { kind: 'change-refused' } });
    expect(await shown(theirs)).toMatchObject({ reactions: [], reactionDoubt: null });
    expect(await react(theirs)).toMatchObject({ value: { outcome: 'done' } });
  });

  test('LinkedIn’s limit makes the account rest, and while it rests nothing is given', async () => {
    const theirs = await johnSays();
    const type = version === 'v1' ? 'errors/too_many_requests' : 'provider/too_many_requests';
    sandbox.fault({ ...GIVES, do: { kind: 'status', status: 429, body: { object: 'Error', status: 429, type } } });
    expect(await react(theirs)).toMatchObject({ problem: { kind: 'account-limited' } });
    expect(await react(theirs)).toMatchObject({ problem: { kind: 'account-paused' } });
    expect(writes()).toHaveLength(1);
  });

  // Through v2 the inboxes of company pages are not read.
  const closed = [
    ['that takes no replies', { readOnly: true }],
    ...(version === 'v1' ? [['of a company page', { mailbox: 'company' }] as const] : []),
  ] as const;
  test.each(closed)('in a conversation %s nothing is reacted to or changed, whatever surface asks', async (_, kind) => {
    const mine = await own();
    Object.assign(johnsChat(), kind);
    const problem = { kind: 'message-fixed', why: 'of-its-chat' };
    expect(await react(mine)).toEqual({ ok: false, problem });
    expect(await edit(mine, 'Hello John')).toEqual({ ok: false, problem });
    expect(await remove(mine)).toEqual({ ok: false, problem });
    expect(writes()).toEqual([]);
  });

  test('what is deleted takes none, and a reaction leaves the edit of a message as it is', async () => {
    const mine = await own('Hello Jon', HOUR / 2);
    sandbox.state.flags.lagMs = 60_000;
    await ask('inbox.edit', { ...named(mine), text: 'Hello John' });
    await react(mine);
    expect(await shown(mine)).toMatchObject({ text: 'Hello John', edited: true, reactions: [{ own: true }] });
    await remove(mine);
    expect(await react(mine, '👍')).toMatchObject({ problem: { kind: 'message-fixed', why: 'gone' } });
    expect(effects().map(([kind]) => kind)).toEqual(['edit', 'react', 'delete']);
  });
});
