import { ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Message } from '@/lib/unipile/shapes/message';
import type { Active } from './connection';

/** A message as a surface names it; `at`: when it was written, UTC ms, 0 where that is not known. */
export interface NamedMessage {
  readonly chatId: string;
  readonly messageId: string;
  readonly at: number;
}

/** A message that was looked for. `gone`: the chat was read around it, and it is not there. */
export type FoundMessage =
  | { readonly kind: 'found'; readonly message: Message }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-seen' };

/**
 * A message of a chat, read anew: by its id alone the key would reach the messages of every account. Asked for by its moment, and
 * among the newest where that finds nothing, since it is documented nowhere that LinkedIn heeds the moment in v2.
 */
export async function findMessage(
  { client, account: { accountId } }: Pick<Active, 'client' | 'account'>,
  { chatId, messageId, at }: NamedMessage,
): Promise<Result<FoundMessage, ApiProblem>> {
  const among = (messages: readonly Message[]) =>
    messages.find((message) => message.accountId === accountId && message.messageId === messageId);
  if (at > 0) {
    const then = await client.listMessages({ accountId, chatId, after: at - 1, before: at + 1 });
    if (!then.ok) return then;
    const message = among(then.value.items);
    if (message) return ok({ kind: 'found', message });
  }
  const newest = await client.listMessages({ accountId, chatId });
  if (!newest.ok) return newest;
  const { items, cursor, skipped } = newest.value;
  const message = among(items);
  if (message) return ok({ kind: 'found', message });
  // After a burst lists come empty for a minute (unipile-v1.md 16.12), so an empty one proves nothing; nor does one that was read in part.
  const covers = items.length > 0 && skipped === 0 && (cursor === null || items.some((one) => (one.at ?? 0) < at));
  return ok({ kind: covers ? 'gone' : 'not-seen' });
}
