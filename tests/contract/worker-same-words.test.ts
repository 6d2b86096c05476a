import { describe, expect, test } from 'vitest';
import type { InboxView } from '@/lib/protocol/inbox';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, fillInbox, outcome, sandbox, send, startWorker, useWorker, value } from './worker-rig.ts';

// What the user wrote on a phone, or from a browser whose profile was put back from a backup: the journal knows nothing of it.

useWorker();

const JOHN = providerIdOf('john-smith');
const LONG = `Hello John, ${'as we said on Thursday, '.repeat(20)}see you there`;

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const fromThePhone = (text: string) => {
    const chat = sandbox.state.chats.find((one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] === JOHN)!;
    // Not in the same moment as what is said next, which no list puts in order.
    const at = Date.now() - 60_000;
    addMessage(sandbox.state, sandbox.state.account(), chat, { text, since: { at, shownFrom: at } });
  };
  const toJohn = async (text: string, change: object = {}) =>
    outcome(await send('john-smith', { action: 'message', text, ...change }));
  const lastWordsListed = async () => {
    const wanted = { search: 'John Smith', unreadOnly: false, from: 0, count: 1 };
    return (await value<InboxView>('inbox.list', wanted)).chats[0]?.lastWords?.text;
  };
  const readChat = () => ask('person.messages', { providerId: JOHN });

  test.each(['Are you there?', LONG])(
    'what was said last in the chat is asked about before it is said again: %.20s',
    async (text) => {
      await connect(SAM_ACCOUNT_ID, version);
      fromThePhone(text);
      await readChat();
      expect(await toJohn(text)).toEqual({ refused: 'same-text' });
      expect(await toJohn(text, { sameTextAgain: true })).toMatchObject({ state: 'sent' });
    },
  );

  test('also by a worker that has read nothing of it, as Chrome ends the one that has', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    await fillInbox();
    fromThePhone(LONG);
    await readChat();
    await expect.poll(lastWordsListed).toBe(LONG.slice(0, 300));
    startWorker();
    expect(await toJohn(LONG)).toEqual({ refused: 'same-text' });
  });

  test('not what they have answered', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    fromThePhone('Thank you!');
    sandbox.state.receiveMessage('john-smith', 'And here is the second part');
    await readChat();
    expect(await toJohn('Thank you!')).toMatchObject({ state: 'sent' });
  });

  test('nor are other words', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    fromThePhone('Thank you!');
    await readChat();
    expect(await toJohn('Thank you all!')).toMatchObject({ state: 'sent' });
  });
});
