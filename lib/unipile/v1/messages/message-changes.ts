import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { changeAnswer } from '@/lib/unipile/http/body/change-refusal';
import { named } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import type { EditMessageInput, OneMessage, ReactionInput } from '@/lib/unipile/shapes/message';

/** What Unipile's reference does not show: any object is an answer. */
const done = z.looseObject({}).transform(() => null);
/** The same, which says nothing of the text. */
const edited = z.looseObject({}).transform(() => ({ text: null }));
const deleted = z.object({ object: named('MessageDeleted') }).transform(() => null);

/** Gives an own message another text. By its id alone: the key reaches the messages of every account. */
export async function editMessage(api: Api, { messageId, text }: EditMessageInput, signal: AbortSignal) {
  const call = { method: 'PATCH', route: route`/messages/${messageId}`, body: { text } } as const;
  return changeAnswer(await api.json(call, edited, signal));
}

/** Deletes an own message for everybody. */
export async function deleteMessage(api: Api, { messageId }: OneMessage, signal: AbortSignal) {
  const call = { method: 'DELETE', route: route`/messages/${messageId}` } as const;
  return changeAnswer(await api.json(call, deleted, signal));
}

/** Adds a reaction of the account's own. */
export async function addReaction(api: Api, { messageId, reaction }: ReactionInput, signal: AbortSignal) {
  const call = { method: 'POST', route: route`/messages/${messageId}/reaction`, body: { reaction } } as const;
  return changeAnswer(await api.json(call, done, signal));
}
