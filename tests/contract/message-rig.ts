import type { MessagesListPage } from '@/lib/protocol/inbox';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { linkedInId } from '../../lib/practice/world/message-changes.ts';
import type { ChatRecord, MessageRecord } from '../../lib/practice/world/records.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, sandbox } from './worker-rig.ts';

export const JOHN = providerIdOf('john-smith');
export const HOUR = 60 * 60 * 1_000;

/** The request that edits, in each version. */
export const EDITS = {
  v1: { method: 'PATCH', path: /\/messages\// },
  v2: { method: 'POST', path: /\/modify$/ },
} as const;

/** The chat with John over one version, and what the user does to the messages in it. */
export function johnsMessages(version: 'v1' | 'v2') {
  const chatIdOf = (chat: ChatRecord) => (version === 'v1' ? chat.id : chat.providerId);
  const idOf = (message: MessageRecord) => (version === 'v1' ? message.id : linkedInId(message));
  const johnsChat = () =>
    sandbox.state.chats.find((one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] === JOHN)!;

  /** The message as a surface names it. */
  const named = (message: MessageRecord, chat = johnsChat()) => ({
    chatId: chatIdOf(chat),
    messageId: idOf(message),
    at: message.at,
  });
  const own = async (text = 'Hello Jon', ago = 0) => {
    await connect(SAM_ACCOUNT_ID, version);
    const since = Date.now() - ago;
    return addMessage(sandbox.state, sandbox.state.account(), johnsChat(), {
      text,
      since: { at: since, shownFrom: since },
    });
  };
  /** A message of another chat, long there. */
  const elsewhere = async (person: string) => {
    const message = sandbox.state.receiveMessage(person, 'Hi');
    return Object.assign(message, { at: message.at - HOUR / 2 });
  };
  const effects = () => sandbox.state.effects.map(({ kind, text, providerId }) => [kind, text, providerId]);
  /** What the conversation shows of a message. */
  const shown = async (message: MessageRecord) => {
    const chatId = chatIdOf(johnsChat());
    const { value } = (await ask('inbox.messages', { chatId, cursor: null })) as { value: MessagesListPage };
    return value.messages.find(({ messageId }) => messageId === idOf(message));
  };
  const edit = (message: MessageRecord, text: string) => ask('inbox.edit', { ...named(message), text });
  const keep = (message: MessageRecord, text: string | null) =>
    ask('inbox.keep-typed', { chatId: chatIdOf(johnsChat()), messageId: idOf(message), text });
  const remove = (message: MessageRecord) => ask('inbox.delete', named(message));
  return { chatIdOf, idOf, johnsChat, named, own, elsewhere, effects, shown, edit, keep, remove };
}
