import type { ChatView } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { InboxIndex } from './chat-search';
import { ownChats } from './fill';

/** A chat of the active account, and what acts as that account. Another account's chat is not found, although the key could see it. */
export type ChatAccess = ReturnType<typeof createChatAccess>;

export function createChatAccess(deps: {
  readonly connection: Pick<Connection, 'withActive'>;
  readonly index: InboxIndex;
}) {
  const { connection, index } = deps;

  /** The chat as it is known here, else as the API has it. */
  const chatOf = async (
    { client, account, generation }: Active,
    chatId: string,
    fresh: boolean,
  ): Promise<Result<ChatView, Problem>> => {
    const { accountId } = account;
    const known = await index.find(accountId, chatId);
    const kept = (await index.known(accountId)).chats.get(chatId);
    // Of one that an earlier version kept it is not known whose it is.
    if (!fresh && known && kept?.mailbox) return ok(known);
    const read = await client.getChat({ accountId, chatId });
    if (!read.ok) return read;
    // Through v2 the list alone tells an InMail.
    const contentType = read.value.contentType ?? kept?.contentType ?? null;
    await index.take(accountId, { generation, chats: ownChats([{ ...read.value, contentType }], accountId) });
    const taken = await index.find(accountId, chatId);
    return taken ? ok(taken) : failed(bareProblem('not-found', 'none'));
  };

  return <T>(
    chatId: string,
    use: (active: Active, chat: ChatView) => Promise<Result<T, Problem>>,
    fresh = false,
  ): Promise<Result<T, Problem>> =>
    connection.withActive(async (active) => {
      const chat = await chatOf(active, chatId, fresh);
      return chat.ok ? use(active, chat.value) : chat;
    });
}
