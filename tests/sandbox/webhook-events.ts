import { attendeeId, fullName, networkDistance, profileUrl } from '../../lib/practice/bodies/person-body.ts';
import type { AccountRecord, ChatRecord, MessageRecord, PersonRecord } from '../../lib/practice/world/records.ts';
import { personOfProfile } from '../../lib/practice/world/world.ts';
import type { SandboxWorld } from './sandbox-world.ts';
import { messageBodyV2 } from './v2/bodies/chat-body.ts';
import { userBody } from './v2/bodies/user-body.ts';
import { STATUSES } from './v2/routes/accounts.ts';
import { deliverV2 } from './v2/webhook-delivery.ts';
import { deliver } from './webhook-delivery.ts';

function attendeeBody(world: SandboxWorld, account: AccountRecord, providerId: string): Record<string, unknown> {
  const someone = personOfProfile(world, providerId);
  return {
    attendee_id: attendeeId(account, providerId),
    attendee_provider_id: providerId,
    attendee_name: fullName(someone),
    attendee_profile_url: profileUrl(someone),
    attendee_specifics: {
      provider: 'LINKEDIN',
      member_urn: `urn:li:member:${someone.memberNumber}`,
      occupation: someone.headline,
      is_company: false,
      network_distance: networkDistance(world, account, someone),
    },
    attendee_public_identifier: someone.slug,
  };
}

/** `message_received`: fires for own messages as well. */
export function announceMessage(
  world: SandboxWorld,
  account: AccountRecord,
  chat: ChatRecord,
  message: MessageRecord,
): void {
  deliver(world, { source: 'messaging', event: 'message_received', account }, (webhookName) => ({
    event: 'message_received',
    account_id: account.id,
    account_type: account.type,
    account_info: { type: account.type, feature: 'classic', user_id: account.providerId },
    webhook_name: webhookName,
    chat_id: chat.id,
    attendees: chat.attendeeIds.map((id) => attendeeBody(world, account, id)),
    sender: attendeeBody(world, account, message.senderId),
    subject: message.subject,
    message: message.text,
    message_id: message.id,
    timestamp: new Date(message.at).toISOString(),
    attachments: [],
    is_sender: message.isSender,
    provider_chat_id: chat.providerId,
    provider_message_id: message.id,
    is_event: 0,
    chat_pinned: 0,
    quoted: null,
    reply_to: null,
    is_forwarded: null,
    chat_content_type: chat.inMail ? 'inmail' : null,
    message_type: message.type,
    is_group: chat.attendeeIds.length > 1,
    folder: ['INBOX', 'INBOX_LINKEDIN_CLASSIC'],
    event_type: null,
  }));
  deliverV2(world, account, 'message.new', {
    ...messageBodyV2(world, message),
    sender: userBody(personOfProfile(world, message.senderId)),
  });
}

/** `new_relation`: carries no invitation id. */
export function announceRelation(world: SandboxWorld, account: AccountRecord, someone: PersonRecord): void {
  deliver(world, { source: 'users', event: 'new_relation', account }, (webhookName) => ({
    event: 'new_relation',
    account_id: account.id,
    account_type: account.type,
    webhook_name: webhookName,
    user_full_name: fullName(someone),
    user_provider_id: someone.providerId,
    user_public_identifier: someone.slug,
    user_profile_url: profileUrl(someone),
    user_picture_url: someone.pictureUrl,
  }));
  deliverV2(world, account, world.flags.relationEvent, { member_id: someone.providerId });
}

/** An account's change of status; the body has no `event`. */
export function announceStatus(world: SandboxWorld, account: AccountRecord): void {
  const target = { source: 'account_status', event: account.status.toLowerCase(), account };
  deliver(world, target, () => ({
    AccountStatus: { account_id: account.id, account_type: account.type, message: account.status },
  }));
  deliverV2(world, account, `account.status.${STATUSES[account.status]}`, {
    timestamp: new Date(world.now()).toISOString(),
  });
}
