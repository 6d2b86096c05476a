import type { AccountRecord, AttachmentRecord, ChatRecord, MessageRecord } from './records.ts';
import { stamp, type World } from './world.ts';

/** Whether what is written to its people goes on in it: LinkedIn keeps everything else apart. */
const goesOn = ({ mailbox, readOnly, sponsored }: ChatRecord): boolean => !(mailbox || readOnly || sponsored);

/** The chat of an account with exactly these people, where there is one. */
export function findChat(
  world: World,
  accountId: string,
  attendeeIds: readonly string[],
  inMail = false,
): ChatRecord | null {
  const wanted = new Set(attendeeIds);
  const isOfThem = ({ attendeeIds: ids }: ChatRecord): boolean =>
    ids.length === wanted.size && ids.every((id) => wanted.has(id));
  const isIt = (one: ChatRecord) => one.accountId === accountId && one.inMail === inMail && goesOn(one);
  return world.chats.find((one) => isIt(one) && isOfThem(one)) ?? null;
}

/** Opens a chat; several attendees make one group chat. */
export function addChat(
  world: World,
  account: AccountRecord,
  attendeeIds: readonly string[],
  more: Partial<Pick<ChatRecord, 'subject' | 'inMail' | 'mailbox' | 'readOnly' | 'sponsored'>> = {},
  since: { at: number; shownFrom: number } = stamp(world),
): ChatRecord {
  const id = world.newId();
  const chat: ChatRecord = {
    id,
    accountId: account.id,
    providerId: `2-${btoa(id)}`,
    attendeeIds,
    subject: null,
    inMail: false,
    ...more,
    unread: 0,
    ...since,
  };
  world.chats.push(chat);
  return chat;
}

/** What is written: by the account itself where no sender is named. */
interface Writing {
  readonly text: string | null;
  readonly senderId?: string;
  readonly type?: MessageRecord['type'];
  readonly attachments?: readonly AttachmentRecord[];
  readonly quotedId?: string | null;
  readonly since?: { at: number; shownFrom: number };
}

/** Adds a message without telling anybody. */
export function addMessage(world: World, account: AccountRecord, chat: ChatRecord, writing: Writing): MessageRecord {
  const since = writing.since ?? stamp(world);
  const senderId = writing.senderId ?? account.providerId;
  const message: MessageRecord = {
    id: world.newId(),
    accountId: account.id,
    chatId: chat.id,
    senderId,
    isSender: senderId === account.providerId,
    text: writing.text,
    subject: chat.subject,
    type: writing.type ?? 'MESSAGE',
    attachments: writing.attachments ?? [],
    quotedId: writing.quotedId ?? null,
    changes: [],
    ...since,
  };
  world.messages.push(message);
  chat.at = Math.max(chat.at, since.at);
  if (!message.isSender) chat.unread += 1;
  return message;
}

/** Adds a message and tells of it: own messages too, as Unipile does. */
export function say(world: World, account: AccountRecord, chat: ChatRecord, writing: Writing): MessageRecord {
  const message = addMessage(world, account, chat, writing);
  world.around.said(account, chat, message);
  return message;
}
