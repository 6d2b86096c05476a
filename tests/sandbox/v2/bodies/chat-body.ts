import { shownMessages } from '../../../../lib/practice/bodies/chat-body.ts';
import { asChanged, linkedInId } from '../../../../lib/practice/world/message-changes.ts';
import type {
  AccountRecord,
  ChatRecord,
  MessageRecord,
  ReactionRecord,
} from '../../../../lib/practice/world/records.ts';
import { personOfProfile } from '../../../../lib/practice/world/world.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';
import { userBody } from './user-body.ts';

type Body = Record<string, unknown>;

/** What a reply quotes, with who wrote that. */
function quotedBody(world: SandboxWorld, { quotedId }: MessageRecord): Body {
  const quoted = world.messages.find(({ id }) => id === quotedId);
  if (quoted === undefined) return {};
  const { senderId, text } = asChanged(quoted, world.now());
  const sender = userBody(personOfProfile(world, senderId));
  return { quoted: { object: 'QuotedMessage', id: linkedInId(quoted), text: text ?? '', attachments: [], sender } };
}

/** How many gave each reaction; who did is a list of its own. */
const countsOf = ({ reactions = [] }: MessageRecord): Body[] =>
  [...Map.groupBy(reactions, ({ value }) => value)].map(([reaction, all]) => ({ reaction, count: all.length }));

/** `Reaction`: one that somebody gave. */
export const reactionBody = (
  world: SandboxWorld,
  account: AccountRecord,
  { value, senderId }: ReactionRecord,
): Body => ({
  object: 'Reaction',
  value,
  sender: userBody(personOfProfile(world, senderId)),
  is_sender: senderId === account.providerId,
});

/** `Message`. What kind it is (an invitation's note, an InMail) v2 does not say. */
export const messageBodyV2 = (world: SandboxWorld, written: MessageRecord): Body => {
  const message = asChanged(written, world.now());
  const chat = world.chats.find((one) => one.id === message.chatId);
  return {
    object: 'Message',
    id: linkedInId(message),
    chat_id: chat?.providerId ?? '',
    sender_id: message.senderId,
    text: message.text ?? '',
    timestamp: new Date(message.at).toISOString(),
    is_sender: message.isSender,
    is_hidden: false,
    is_seen: message.seen ?? false,
    is_delivered: true,
    is_deleted: message.deleted ?? false,
    is_edited: message.edited ?? false,
    is_pinned: false,
    is_event: message.isEvent ?? false,
    is_mentionned: false,
    attachments: message.attachments.map(({ id, name, mimetype, bytes }) => ({
      object: 'Attachment',
      type: 'file',
      id,
      filename: name,
      file_size: bytes.byteLength,
      mimetype,
      url: `https://api.unipile.com/v2/att/${id}`,
      is_unavailable: false,
    })),
    reactions_counter: countsOf(message),
    ...quotedBody(world, message),
    provider: 'linkedin',
    ...(message.subject === null ? {} : { specifics: { subject: message.subject } }),
  };
};

/** `Chat`, with its person and its last message. */
export function chatBodyV2(world: SandboxWorld, chat: ChatRecord): Body {
  const group = chat.attendeeIds.length > 1;
  const [first = ''] = chat.attendeeIds;
  const last = shownMessages(world, chat.id).toSorted((a, b) => b.at - a.at)[0];
  return {
    object: 'Chat',
    id: chat.providerId,
    // Always a text; what a chat of two is called is documented nowhere.
    name: '',
    type: group ? 'group' : '1to1',
    is_group: group,
    is_1to1: !group,
    is_channel: false,
    is_pinned: false,
    is_readonly: chat.readOnly ?? false,
    is_archived: false,
    folders: [],
    unread_count: chat.unread,
    muted_until: false,
    provider: 'linkedin',
    last_message_timestamp: new Date(chat.at).toISOString(),
    ...(chat.subject === null ? {} : { description: chat.subject }),
    ...(group ? {} : { user_id: first, user: userBody(personOfProfile(world, first)) }),
    ...(last === undefined ? {} : { last_message: messageBodyV2(world, last) }),
  };
}

/** `GroupParticipant`: somebody in a chat. */
export const participantBody = (world: SandboxWorld, account: AccountRecord, providerId: string): Body => ({
  object: 'GroupParticipant',
  is_self: providerId === account.providerId,
  is_admin: false,
  user: userBody(personOfProfile(world, providerId)),
});
