import type { DeliveryView } from '@/lib/protocol/webhooks';
import type { SignatureVerdict } from '@/lib/unipile/shapes/signature-verdict';
import type { WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import type { WebhookEventName, WebhookSource } from '@/lib/unipile/shapes/webhook-sources';

export const WEBHOOKS_WORDS = {
  title: 'Webhooks',
  lede: 'Unipile can report what happens to a server of yours. Kith needs none of this; an extension cannot receive webhooks.',
  none: 'Nothing is reported for this account yet; create a webhook to have it reported.',
  list: 'Webhooks of this account',
  show: 'Show webhooks',
  create: 'Create webhook',
  url: 'Address of your server',
  urlHint: 'https alone; it must answer each delivery with 200 within 30 seconds.',
  urlRefused:
    'This is not an https address; enter where your server takes deliveries, such as https://example.com/unipile.',
  source: 'What to report',
  events: 'Events',
  noEvents: 'No event is chosen; choose at least one.',
  allAccounts: 'For every account of your Unipile space, those of the future too',
  delete: 'Delete',
  deleteNow: 'Delete it',
  keep: 'Keep it',
  deleteSentence: 'Unipile then reports nothing more to this address; what was reported stays there.',
  disabled: 'switched off',
  everyAccount: 'every account',
  thisAccount: 'this account',
  secretSentence:
    'Unipile signs nothing: it puts this secret into each delivery instead. Let your server compare it, and copy it now, for Kith keeps no copy.',
  signedSentence:
    'Unipile signs each delivery with this secret, in this header. Let your server check the signature, and copy the secret now, for Kith keeps no copy.',
  header: 'Header',
  secret: 'Secret',
  copy: 'Copy secret',
  copied: 'Copied',
  done: 'Done',
  check: 'Check a delivery',
  checkLede: 'Paste the body of a delivery that your server received: Kith says whether it is one, and what it means.',
  delivery: 'Body of the delivery',
  signature: 'Its header unipile-signature',
  signatureHint: 'With this and the secret of the webhook Kith checks the signature too; it keeps neither.',
  secretOfWebhook: 'Secret of the webhook',
  checkNow: 'Check',
} as const;

export const SOURCE_WORDS = {
  messaging: 'Messages',
  users: 'Relations',
  account_status: 'State of the account',
  email: 'E-mail',
  email_tracking: 'E-mail tracking',
  calendar_event: 'Calendar',
} as const satisfies Record<WebhookSource, string>;

export const EVENT_WORDS: Readonly<Record<WebhookEventName, string>> = {
  message_received: 'Message received, or sent by you',
  message_read: 'Message read',
  message_reaction: 'Reaction to a message',
  message_edited: 'Message edited',
  message_deleted: 'Message deleted',
  message_delivered: 'Message delivered',
  new_relation: 'New relation, up to 8 hours late',
  creation_success: 'Account connected',
  creation_fail: 'Account could not be connected',
  deleted: 'Account deleted',
  reconnected: 'Account connected again',
  sync_success: 'Account read in',
  error: 'Account stopped with an error',
  credentials: 'Account signed out of LinkedIn',
  permissions: 'Account lacks rights',
  stopped: 'Account stopped',
  ok: 'Account runs',
  connecting: 'Account is connecting',
  mail_sent: 'E-mail sent',
  mail_received: 'E-mail received',
  mail_moved: 'E-mail moved',
  mail_opened: 'E-mail opened',
  mail_link_clicked: 'Link in an e-mail clicked',
  calendar_event_created: 'Event entered in the calendar',
  calendar_event_updated: 'Event changed in the calendar',
  calendar_event_deleted: 'Event removed from the calendar',
};

/** A source or an event in words; its own name where it is newer than Kith. */
export const sourceWords = (source: string | null): string => wordsFor(SOURCE_WORDS, source);
export const eventWords = (event: string): string => wordsFor(EVENT_WORDS, event);

const wordsFor = (words: Readonly<Record<string, string>>, name: string | null): string =>
  (name !== null && Object.hasOwn(words, name) ? words[name] : name) ?? 'Unknown';

/** What a pasted delivery is and means, as one sentence. */
export function deliverySentence(delivery: DeliveryView): string {
  switch (delivery.kind) {
    case 'not-json':
      return 'This is not JSON; paste the whole body of a delivery, and create the webhook with the Content-Type header.';
    case 'unreadable':
      return 'This is no delivery of Unipile’s, or a part of one; paste the whole body.';
    case 'event':
      return [meaning(delivery.event), whose(delivery), ...signatureWords(delivery)].join(' ');
  }
}

/** Whether the delivery is one that a receiver can use. */
export const isValidDelivery = (delivery: DeliveryView): boolean =>
  delivery.kind === 'event' && (delivery.signature === null || delivery.signature.kind === 'right');

const SIGNATURE_WORDS = {
  right: 'The signature is right.',
  stale: 'The signature is right, but older than five minutes: a server must refuse such a delivery.',
  wrong: 'The signature does not fit this body and this secret: a server must refuse such a delivery.',
  unreadable: 'The signature cannot be read; copy the header whole, it begins with t=.',
} satisfies Record<SignatureVerdict['kind'], string>;

const signatureWords = ({ signature }: Extract<DeliveryView, { kind: 'event' }>): readonly string[] =>
  signature === null ? [] : [SIGNATURE_WORDS[signature.kind]];

function whose({ event, account }: Extract<DeliveryView, { kind: 'event' }>): string {
  if (event.kind === 'unknown') return 'Answer it with 200 and leave it.';
  return account === null
    ? 'It is about an account that this key does not see.'
    : `It is about the account of ${account}.`;
}

function meaning(event: WebhookEvent): string {
  switch (event.kind) {
    case 'unknown':
      if (event.event === null) return 'This is JSON, but names no event.';
      return Object.hasOwn(EVENT_WORDS, event.event)
        ? `This is a delivery about something outside LinkedIn (${eventWords(event.event)}).`
        : `This is a delivery of an event that Kith does not know (${event.event}).`;
    case 'new_relation':
      return `${event.fullName ?? 'Somebody'} is a new relation, whoever invited whom.`;
    case 'account_status':
      return `The account’s state is now ${event.status}.`;
    case 'message_received':
      return event.own
        ? 'A message that you sent yourself: do not answer it as if it were new.'
        : `A message from ${event.sender.name ?? 'somebody'}; a repeat is known by its id, ${event.messageId}.`;
    default:
      return `${eventWords(event.kind)} (${event.messageId}).`;
  }
}
