import type { Effect, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** What is needed of a context to note what its request did. */
interface Marked {
  get(key: 'record'): { effect: boolean };
}

/** Notes that a request's write was carried out, and what it did to whom. */
export function carriedOut(world: World, c: Marked, effect: Omit<Effect, 'at'>): void {
  c.get('record').effect = true;
  world.effects.push({ at: world.now(), ...effect });
}

/** The same of a message that was changed, once for everybody who sees it. */
export function messageWasChanged(
  world: World,
  c: Marked,
  { id: messageId, chatId, accountId }: MessageRecord,
  what: Pick<Effect, 'kind' | 'text'>,
): void {
  const attendees = world.chats.find(({ id }) => id === chatId)?.attendeeIds ?? [];
  for (const providerId of attendees) carriedOut(world, c, { ...what, accountId, providerId, messageId });
}
