import { beforeEach, describe, expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  chatIdOf,
  connect,
  fillInbox,
  find,
  outcome,
  sandbox,
  send,
  slug,
  useWorker,
  writes,
} from './worker-rig.ts';

// A send whose answer was lost: what LinkedIn shows decides as soon as it is read, and outweighs what the user says of it.

useWorker();

const JOHN = providerIdOf('john-smith');
const INVITE = { v1: /^\/users\/invite$/, v2: /\/relation-requests$/ } as const;
const CHATS = { v1: /^\/chats(\/[^/]+\/messages)?$/, v2: /\/chats\/(send|[^/]+\/messages\/send)$/ } as const;
/** What is read of a conversation, and of invitations. */
const READS = { messages: /\/messages$/, sent: /(invite\/sent|relation-requests)/ } as const;

/** Longer than any test takes. */
const LATE_MS = 60 * 60 * 1_000;
/** LinkedIn shows what it was late with. */
const showAll = () => {
  for (const record of [...sandbox.state.invitations, ...sandbox.state.messages])
    Object.assign(record, { shownFrom: 0 });
};

const NOT_SENT = { state: 'not-sent', place: 'released', evidence: { source: 'user' } };
const shownBy = (source: string) => ({ state: 'confirmed', place: 'kept', evidence: { source } });

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  beforeEach(() => connect(SAM_ACCOUNT_ID, version));

  const lost = (path: RegExp, when: 'before-effect' | 'after-effect') =>
    sandbox.fault({ method: 'POST', path, when, do: { kind: 'cut' } });
  const unreadable = (path: RegExp) =>
    sandbox.fault({ method: 'GET', path, times: 9, do: { kind: 'status', status: 503 } });

  /** The id of a send whose answer is lost. */
  const inDoubt = async (sent: ReturnType<typeof send>) => {
    const answer = await sent;
    expect(await outcome(answer)).toMatchObject({ state: 'unconfirmed' });
    return (answer.value as { readonly id: string }).id;
  };
  const toJohn = (text = 'Once only') => send('john-smith', { action: 'message', text });
  const message = (when: 'before-effect' | 'after-effect') => {
    lost(CHATS[version], when);
    return inDoubt(toJohn());
  };
  const invitation = (when: 'before-effect' | 'after-effect') => {
    lost(INVITE[version], when);
    return inDoubt(send('jane-doe', { text: 'Hi Jane' }));
  };
  const entryOf = async (id: string) => (await find()).entries.find((entry) => entry.id === id);
  const saysNot = (entryId: string) => ask('send.declare', { entryId, happened: false });

  describe('a message that arrived', () => {
    test('is settled by the last messages that the popup reads', async () => {
      const id = await message('after-effect');
      await ask('person.messages', { providerId: JOHN });
      expect(await entryOf(id)).toMatchObject(shownBy('messages'));
    });

    test('is settled by the chat that is open in the inbox', async () => {
      await fillInbox();
      const id = await message('after-effect');
      await ask('inbox.messages', { chatId: await chatIdOf('John Smith'), cursor: null });
      expect(await entryOf(id)).toMatchObject(shownBy('messages'));
    });

    test('is settled by a look that the user asks for, at once', async () => {
      const id = await message('after-effect');
      await ask('send.settle', {});
      expect(await entryOf(id)).toMatchObject(shownBy('messages'));
    });

    test('is found when the user says that it did not', async () => {
      const id = await message('after-effect');
      expect(await saysNot(id)).toMatchObject({ ok: true, value: shownBy('messages') });
      expect(await outcome(await toJohn())).toEqual({ refused: 'same-text' });
      expect(writes()).toHaveLength(1);
    });

    test('is not said to be missing by a user while the chat cannot be read', async () => {
      const id = await message('after-effect');
      unreadable(READS.messages);
      expect(await saysNot(id)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
      expect(await entryOf(id)).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    });
  });

  test('a message of the same words from before the send is not taken for it', async () => {
    expect(await outcome(await toJohn())).toMatchObject({ state: 'sent' });
    lost(CHATS[version], 'before-effect');
    const id = await inDoubt(send('john-smith', { action: 'message', text: 'Once only', sameTextAgain: true }));
    await ask('person.messages', { providerId: JOHN });
    expect(await entryOf(id)).toMatchObject({ state: 'unconfirmed' });
  });

  test('a message that did not arrive is free to go again on the user’s word', async () => {
    expect(await saysNot(await message('before-effect'))).toMatchObject({ ok: true, value: NOT_SENT });
    expect(await outcome(await toJohn())).toMatchObject({ state: 'sent' });
    expect(sandbox.state.effects).toHaveLength(1);
  });

  test('a message that shows only after the user’s word is found before the same goes again', async () => {
    sandbox.state.flags.lagMs = LATE_MS;
    const id = await message('after-effect');
    expect(await saysNot(id)).toMatchObject({ ok: true, value: NOT_SENT });
    showAll();
    expect(await outcome(await toJohn())).toEqual({ refused: 'same-text' });
    expect(writes()).toHaveLength(1);
    expect(await entryOf(id)).toMatchObject(shownBy('messages'));
  });

  describe('an invitation that arrived', () => {
    test('is found when the user says that it did not', async () => {
      const id = await invitation('after-effect');
      expect(await saysNot(id)).toMatchObject({ ok: true, value: shownBy('sent-list') });
      expect(await outcome(await send('jane-doe', { text: 'Hi Jane' }))).toEqual({ refused: 'already-pending' });
      expect(writes()).toHaveLength(1);
    });

    test('is not said to be missing by a user while neither the list nor the profile can be read', async () => {
      const id = await invitation('after-effect');
      unreadable(/./);
      expect(await saysNot(id)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
      expect(await entryOf(id)).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    });

    test('after the user’s word is found before it is made again', async () => {
      sandbox.state.flags.lagMs = LATE_MS;
      const id = await invitation('after-effect');
      expect(await saysNot(id)).toMatchObject({ ok: true, value: NOT_SENT });
      showAll();
      expect(await outcome(await send('jane-doe', { text: 'Hi Jane' }))).toEqual({ refused: 'already-pending' });
      expect(writes()).toHaveLength(1);
      expect(await entryOf(id)).toMatchObject({ state: 'confirmed', place: 'kept' });
    });
  });

  test('an invitation that did not arrive is free to be made again on the user’s word', async () => {
    expect(await saysNot(await invitation('before-effect'))).toMatchObject({ ok: true, value: NOT_SENT });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  });

  test('while the list cannot be read no invitation follows one that the user said was missing', async () => {
    await saysNot(await invitation('before-effect'));
    await ask('person.read', { ref: slug('jane-doe'), fresh: true });
    unreadable(READS.sent);
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'unavailable' });
    expect(writes()).toHaveLength(1);
  });
});
