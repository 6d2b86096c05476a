import { addMessage } from '../../lib/practice/world/conversation.ts';
import { linkedInId, react } from '../../lib/practice/world/message-changes.ts';
import type { MessageRecord } from '../../lib/practice/world/records.ts';
import { askWorker } from '../rig/ask-worker.ts';
import { intoChat, sending, type WriteAnswer, type WriteAt, type WriteKind } from './write-kinds.ts';

const AGO_MS = 2 * 60_000;

/** Far above what a change and the look after it take. */
const LAG_MS = 60_000;

/** The message as each version names it to Kith's surfaces. */
const namedAt = ({ sandbox: { state }, version }: WriteAt, message: MessageRecord) => {
  const chat = state.chats.find(({ id }) => id === message.chatId)!;
  const [chatId, messageId] = version === 'v1' ? [chat.id, message.id] : [chat.providerId, linkedInId(message)];
  return { chatId, messageId };
};

/** An own message in a chat with somebody who gets no other. */
const ownMessage = ({ sandbox }: WriteAt, number: number): MessageRecord => {
  const slug = `second-${String(number).padStart(3, '0')}`;
  intoChat(sandbox, slug, {});
  const { state } = sandbox;
  const { providerId } = state.person(slug);
  const chat = state.chats.find(({ attendeeIds }) => attendeeIds[0] === providerId)!;
  const at = Date.now() - AGO_MS;
  return addMessage(state, state.account(), chat, { text: 'Hello Jhon', since: { at, shownFrom: at } });
};

/**
 * Changes an own message while LinkedIn shows changes late: else the conversation, which is read at once where no answer came, would
 * tell that it was made.
 */
const changing =
  (name: string, input: object, prepare = (_message: MessageRecord, _where: WriteAt): void => {}): WriteKind['act'] =>
  async (desk, where, number): Promise<WriteAnswer> => {
    const { flags } = where.sandbox.state;
    const message = ownMessage(where, number);
    prepare(message, where);
    flags.lagMs = LAG_MS;
    const named = { ...namedAt(where, message), at: message.at };
    const answer = await askWorker<{ outcome: string }>(desk, name, { ...named, ...input });
    flags.lagMs = 0;
    return answer.value ? { ok: answer.value.outcome === 'done', state: answer.value.outcome } : answer;
  };

const THUMB = '\u{1f44d}';

const ownThumb = (message: MessageRecord, { sandbox: { state } }: WriteAt): void => {
  react(state, message, { value: THUMB, senderId: state.account().providerId }, true);
};

/** Every kind of write that changes, answers or marks one message of a conversation. */
export const CHANGE_KINDS: readonly WriteKind[] = [
  {
    title: 'a reply that quotes a message',
    request: 'writeInChat',
    act: (desk, where, number) =>
      sending((sandbox, slug) => {
        const reply = intoChat(sandbox, slug, {});
        const quoted = sandbox.state.messages.at(-1)!;
        return { ...reply, quoted: namedAt(where, quoted) };
      })(desk, where, number),
  },
  {
    title: 'an edit',
    request: 'editMessage',
    act: changing('inbox.edit', { text: 'Hello John' }),
  },
  { title: 'a deletion', request: 'deleteMessage', act: changing('inbox.delete', {}) },
  { title: 'a reaction', request: 'react', act: changing('inbox.react', { value: THUMB, on: true }) },
  {
    title: 'a reaction that is taken back',
    request: 'takeReactionBack',
    only: 'v2',
    act: changing('inbox.react', { value: THUMB, on: false }, ownThumb),
  },
];
