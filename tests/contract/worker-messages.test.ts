import { describe, expect, test } from 'vitest';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { linkedInId } from '../../lib/practice/world/message-changes.ts';
import type { ChatRecord, MessageRecord } from '../../lib/practice/world/records.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, sandbox, useWorker } from './worker-rig.ts';

useWorker();

const JOHN = providerIdOf('john-smith');

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const chatIdOf = (chat: ChatRecord) => (version === 'v1' ? chat.id : chat.providerId);
  const idOf = (message: MessageRecord) => (version === 'v1' ? message.id : linkedInId(message));
  const johnsChat = () =>
    sandbox.state.chats.find((one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] === JOHN)!;

  test('a message is shown with its reactions, and a reply with what it quotes', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    const asked = sandbox.state.receiveMessage('john-smith', 'Thursday?');
    asked.changes?.push({ shownFrom: 0, reactions: [{ value: '👍', senderId: JOHN }] });
    addMessage(sandbox.state, sandbox.state.account(), johnsChat(), { text: 'Yes', quotedId: asked.id });
    const chatId = chatIdOf(johnsChat());
    const known = version === 'v1' ? { own: false, senderIds: [JOHN] } : { own: null, senderIds: [] };
    const shown = {
      messages: expect.arrayContaining([
        expect.objectContaining({
          text: 'Yes',
          quoted: expect.objectContaining({
            ids: expect.arrayContaining([idOf(asked)]),
            text: 'Thursday?',
            own: false,
          }),
        }),
        expect.objectContaining({ text: 'Thursday?', reactions: [{ value: '👍', count: 1, ...known }] }),
      ]),
    };
    expect(await ask('inbox.messages', { chatId, cursor: null })).toMatchObject({ value: shown });
    expect(await ask('person.messages', { providerId: JOHN })).toMatchObject({ value: { chatId, ...shown } });
  });
});
