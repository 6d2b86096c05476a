import { refuse, refuseNotFound } from '../http/api-error.ts';
import type { ChatRecord, MessageChange, MessageRecord, ReactionRecord } from './records.ts';
import { stamp, type World } from './world.ts';

/** LinkedIn lets a message be changed or deleted for this long after it was sent (Unipile's reference, autumn 2026). */
const CHANGEABLE_MS = 60 * 60 * 1_000;

/** A message with all that became of it, or with what shows of that by now. */
export const asChanged = (message: MessageRecord, until = Number.POSITIVE_INFINITY): MessageRecord =>
  Object.assign(
    { ...message },
    ...(message.changes ?? []).filter(({ shownFrom }) => shownFrom <= until),
  ) as MessageRecord;

function change(world: World, message: MessageRecord, what: Omit<MessageChange, 'shownFrom'>): void {
  message.changes?.push({ shownFrom: stamp(world).shownFrom, ...what });
}

/** Refuses what is no message any more. */
function mustBeThere(message: MessageRecord): void {
  const { deleted, isEvent } = asChanged(message);
  if (deleted || isEvent) refuseNotFound('Message');
}

/** Refuses to change what somebody else wrote, what is older than LinkedIn's hour, and what is not there any more. */
function mustBeChangeable(world: World, message: MessageRecord): void {
  mustBeThere(message);
  if (!message.isSender) refuse('insufficient_permissions');
  if (message.at <= world.now() - CHANGEABLE_MS) refuse('unprocessable_entity');
}

/** Gives the message another text; answers whether it was done. */
export function edit(world: World, message: MessageRecord, text: string): boolean {
  mustBeChangeable(world, message);
  if (message.type === 'INMAIL') refuse('unprocessable_entity');
  if (text.trim() === '') refuse('invalid_message');
  if (world.flags.changesIgnored) return false;
  change(world, message, { text, edited: true });
  return true;
}

/** Takes the message back, for everybody; answers whether it was done. */
export function remove(world: World, message: MessageRecord): boolean {
  mustBeChangeable(world, message);
  if (world.flags.changesIgnored) return false;
  change(world, message, { deleted: true, text: '' });
  return true;
}

/** Adds or removes one reaction of somebody; answers whether that changed anything. */
export function react(world: World, message: MessageRecord, { value, senderId }: ReactionRecord, on: boolean): boolean {
  mustBeThere(message);
  if (!/^\p{Extended_Pictographic}/u.test(value)) refuse('invalid_parameters');
  const before = asChanged(message).reactions ?? [];
  const others = before.filter((one) => one.value !== value || one.senderId !== senderId);
  if (on === others.length < before.length) return false;
  change(world, message, { reactions: on ? [...others, { value, senderId }] : others });
  return true;
}

/** The message of a chat that a reply quotes, by either id of it; null for none. Refuses one that is not, or no longer, in this chat. */
export function quotedOf(world: World, chat: ChatRecord, id: string | null): MessageRecord | null {
  if (id === null) return null;
  const found = world.messages.find((one) => one.chatId === chat.id && (one.id === id || linkedInId(one) === id));
  if (found === undefined || asChanged(found).deleted) return refuseNotFound('Message');
  return found;
}

/** LinkedIn's own id of a message: v2 has no other, and it is unique within its chat alone. */
export const linkedInId = ({ id }: Pick<MessageRecord, 'id'>): string => `2-${btoa(id)}`;
