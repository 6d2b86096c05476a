import { areOfTwo, isSamePerson } from '@/lib/outreach/journal/same-person';
import { type Chat, type ChatWith, isAdvertising } from '@/lib/unipile/shapes/chat';
import type { Message } from '@/lib/unipile/shapes/message';

/** Why nothing can be written into a chat as the account's owner. */
export type NoReply = 'group' | 'advertisement' | 'company' | 'read-only' | 'nobody';

/** What tells whether a chat can be written into. */
export type RepliableChat = Pick<Chat, 'attendeeProviderId' | 'isGroup' | 'contentType' | 'readOnly' | 'mailbox'>;

/** Why nothing can be written into a chat as the account's owner; null where something can. */
export function whyNoReply(chat: RepliableChat): NoReply | null {
  if (chat.isGroup) return 'group';
  if (isAdvertising(chat)) return 'advertisement';
  if (chat.mailbox === 'company') return 'company';
  if (chat.readOnly) return 'read-only';
  return chat.attendeeProviderId === null ? 'nobody' : null;
}

/** Whether the account's owner may react to what is said in a chat, and change what they said: not where it is a company's, or closed. */
export const takesReactions = (chat: RepliableChat): boolean => {
  const why = whyNoReply(chat);
  return why === null || why === 'group' || why === 'nobody';
};

/**
 * Whom the account's owner talks to in a chat: what is said and decided in it is of that person. Null in a group, in an advertisement,
 * and in what somebody writes to a company page.
 */
export const personIn = (chat: Omit<RepliableChat, 'readOnly'>): string | null =>
  chat.isGroup || isAdvertising(chat) || chat.mailbox === 'company' ? null : chat.attendeeProviderId;

/** Whether somebody is who is talked to in a chat, whatever product or mailbox it is in. */
export const isWith = (chat: RepliableChat, providerId: string): boolean =>
  isSamePerson({ providerId: personIn(chat) }, { providerId });

/** Whether somebody writes who is surely neither of the two that a chat is said to be between. */
export function hasThirdWriter(
  messages: readonly Pick<Message, 'senderId' | 'own'>[],
  between: readonly { readonly providerId: string | null }[],
): boolean {
  const isThird = (senderId: string | null) => between.every(({ providerId }) => areOfTwo(senderId, providerId));
  return messages.some(({ senderId, own }) => !own && isThird(senderId));
}

/**
 * Whether a message to somebody goes on in this chat: one of the owner's own, since those of Sales Navigator and Recruiter are written to
 * through their products, and by a person's other ids.
 */
const takesMessages = (chat: ChatWith): boolean => whyNoReply(chat) === null && chat.mailbox === 'own';

/** Whether it is neither an InMail nor anything else of its own kind. */
export const isOrdinary = ({ contentType }: Pick<Chat, 'contentType'>): boolean => contentType === null;

/**
 * Which of the chats with somebody is the conversation with them, which a surface shows and a message goes into: an ordinary one before
 * an InMail, and of those the newest. Null where there is none, and a message begins one.
 */
export function conversationWith(chats: readonly ChatWith[]): ChatWith | null {
  const [first] = chats
    .filter(takesMessages)
    .sort((a, b) => Number(isOrdinary(b)) - Number(isOrdinary(a)) || (b.at ?? 0) - (a.at ?? 0));
  return first ?? null;
}
