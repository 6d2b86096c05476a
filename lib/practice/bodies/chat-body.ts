import { asChanged, linkedInId } from '../world/message-changes.ts';
import type { AccountRecord, ChatRecord, MessageRecord } from '../world/records.ts';
import { accountOf, personOfProfile, shown, type World } from '../world/world.ts';
import { attendeeId, fullName, networkDistance, profileUrl } from './person-body.ts';

type Body = Record<string, unknown>;

/** The page that the account's owner runs. */
const COMPANY = '80004711';

const FOLDERS = {
  own: 'INBOX_LINKEDIN_CLASSIC',
  sales_navigator: 'INBOX_LINKEDIN_SALES_NAVIGATOR',
  recruiter: 'INBOX_LINKEDIN_RECRUITER',
  company: 'INBOX_LINKEDIN_ORGANIZATION',
} as const;

/** `Chat` as lists give it. */
export function chatBody(chat: ChatRecord): Body {
  const group = chat.attendeeIds.length > 1;
  return {
    object: 'Chat',
    id: chat.id,
    account_id: chat.accountId,
    account_type: 'LINKEDIN',
    provider_id: chat.providerId,
    ...(group ? {} : { attendee_provider_id: chat.attendeeIds[0] }),
    name: null,
    type: group ? 1 : 0,
    timestamp: new Date(chat.at).toISOString(),
    unread_count: chat.unread,
    unread: chat.unread > 0 ? 1 : 0,
    archived: 0,
    pinned: 0,
    muted_until: null,
    read_only: Number(chat.readOnly ?? false),
    ...(chat.subject === null ? {} : { subject: chat.subject }),
    ...(chat.inMail ? { content_type: 'inmail' } : {}),
    ...(chat.sponsored ? { content_type: 'sponsored' } : {}),
    ...(chat.mailbox === 'company' ? { organization_id: COMPANY, mailbox_id: `urn:li:fsd_company:${COMPANY}` } : {}),
    folder: ['INBOX', FOLDERS[chat.mailbox ?? 'own']],
  };
}

/** What a reply quotes: told by LinkedIn's id, and once more by Unipile's. */
function quotedBody(world: World, { quotedId }: MessageRecord): Body {
  const quoted = world.messages.find(({ id }) => id === quotedId);
  if (quoted === undefined) return {};
  const { senderId, text } = asChanged(quoted, world.now());
  return {
    quoted: { provider_id: linkedInId(quoted), sender_id: senderId, text, attachments: [] },
    reply_to: { id: quoted.id, provider_id: linkedInId(quoted), timestamp: new Date(quoted.at).toISOString() },
  };
}

/** `Message`: its flags are the numbers 0 and 1. */
export function messageBody(world: World, written: MessageRecord): Body {
  const message = asChanged(written, world.now());
  const account = accountOf(world, message.accountId);
  const chat = world.chats.find((one) => one.id === message.chatId);
  const distance = networkDistance(world, account, personOfProfile(world, message.senderId));
  return {
    object: 'Message',
    id: message.id,
    account_id: message.accountId,
    chat_id: message.chatId,
    chat_provider_id: chat?.providerId ?? '',
    provider_id: linkedInId(message),
    sender_id: message.senderId,
    sender_attendee_id: attendeeId(account, message.senderId),
    text: message.text,
    timestamp: new Date(message.at).toISOString(),
    is_sender: message.isSender ? 1 : 0,
    attachments: message.attachments.map(({ id, name, mimetype, bytes }) => ({
      type: 'file',
      id,
      file_name: name,
      file_size: bytes.byteLength,
      mimetype,
      unavailable: false,
      url: `att://${message.accountId}/${id}`,
    })),
    reactions: (message.reactions ?? []).map(({ value, senderId }) => ({
      value,
      sender_id: senderId,
      is_sender: senderId === account.providerId,
    })),
    ...quotedBody(world, message),
    seen: Number(message.seen ?? false),
    seen_by: {},
    hidden: 0,
    deleted: Number(message.deleted ?? false),
    edited: Number(message.edited ?? false),
    is_event: Number(message.isEvent ?? false),
    delivered: 1,
    behavior: null,
    original: '',
    ...(message.subject === null ? {} : { subject: message.subject }),
    message_type: message.type,
    attendee_type: 'MEMBER',
    ...(distance === null ? {} : { attendee_distance: Number(/\d/.exec(distance)?.[0] ?? -1) }),
  };
}

/** The messages of a chat that show by now. */
export const shownMessages = (world: World, chatId: string): MessageRecord[] =>
  world.messages.filter((one) => one.chatId === chatId && shown(world, one));

/** A chat on its own: with its last message. */
export function wholeChatBody(world: World, chat: ChatRecord): Body {
  const last = shownMessages(world, chat.id).toSorted((a, b) => b.at - a.at)[0];
  return { ...chatBody(chat), lastMessage: last === undefined ? null : messageBody(world, last) };
}

/** `ChatAttendee`: a person in the chats of an account. */
export function attendeeBody(world: World, account: AccountRecord, providerId: string): Body {
  const someone = personOfProfile(world, providerId);
  const distance = networkDistance(world, account, someone);
  return {
    object: 'ChatAttendee',
    id: attendeeId(account, providerId),
    account_id: account.id,
    provider_id: providerId,
    name: fullName(someone),
    is_self: providerId === account.providerId ? 1 : 0,
    hidden: 0,
    ...(someone.pictureUrl === null ? {} : { picture_url: someone.pictureUrl }),
    profile_url: profileUrl(someone),
    specifics: {
      provider: 'LINKEDIN',
      member_urn: `urn:li:member:${someone.memberNumber}`,
      occupation: someone.headline,
      ...(distance === null ? {} : { network_distance: distance }),
      pending_invitation: false,
    },
  };
}
