import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { changeAnswer } from '@/lib/unipile/http/body/change-refusal';
import { named, writtenText } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import type { EditMessageInput, OneMessage, ReactionInput } from '@/lib/unipile/shapes/message';
import { WITHOUT_REASON } from '@/lib/unipile/v2/problem-of';

const edited = z.object({ object: named('Message'), text: writtenText }).transform(({ text }) => ({ text }));

/** Gives an own message another text; answers with the one that it has then. */
export async function editMessage(
  api: Api,
  { accountId, chatId, messageId, text }: EditMessageInput,
  signal: AbortSignal,
) {
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/messages/${messageId}/modify`;
  const answer = await api.json({ method: 'POST', route: to, body: { text } }, edited, signal);
  return changeAnswer(answer, WITHOUT_REASON);
}

/** Deletes an own message for everybody. */
export async function deleteMessage(api: Api, { accountId, chatId, messageId }: OneMessage, signal: AbortSignal) {
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/messages/${messageId}`;
  return changeAnswer(await api.nothing({ method: 'DELETE', route: to }, signal), WITHOUT_REASON);
}

const added = z.object({ object: named('MessageReactionAdded') }).transform(() => null);
const removed = z.object({ object: named('MessageReactionRemoved') }).transform(() => null);

const reactionCall = (api: Api, { accountId, chatId, messageId, reaction }: ReactionInput) => ({
  route: route`/${api.unipileId(accountId)}/chats/${chatId}/messages/${messageId}/reactions`,
  body: { reaction },
});

/** Adds a reaction of the account's own. */
export async function addReaction(api: Api, input: ReactionInput, signal: AbortSignal) {
  const answer = await api.json({ method: 'POST', ...reactionCall(api, input) }, added, signal);
  return changeAnswer(answer, WITHOUT_REASON);
}

/** Takes one back. */
export async function removeReaction(api: Api, input: ReactionInput, signal: AbortSignal) {
  const answer = await api.json({ method: 'DELETE', ...reactionCall(api, input) }, removed, signal);
  return changeAnswer(answer, WITHOUT_REASON);
}
