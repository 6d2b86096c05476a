import { type PlainKey, say, words } from '@/lib/copy/language/say';
import type { DeliveryView } from '@/lib/protocol/webhooks';
import type { WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import type { WebhookEventName, WebhookSource } from '@/lib/unipile/shapes/webhook-sources';

export const WEBHOOKS_WORDS = words({
  lede: 'webhooks_lede',
  none: 'webhooks_none',
  list: 'webhooks_list',
  show: 'webhooks_show',
  create: 'webhooks_create',
  cancel: 'webhooks_cancel',
  url: 'webhooks_url',
  urlHint: 'webhooks_url_hint',
  source: 'webhooks_source',
  events: 'webhooks_events',
  noEvents: 'webhooks_no_events',
  allAccounts: 'webhooks_all_accounts',
  delete: 'webhooks_delete',
  deleteNow: 'webhooks_delete_now',
  keep: 'webhooks_delete_keep',
  deleteSentence: 'webhooks_delete_sentence',
  disabled: 'webhooks_disabled',
  everyAccount: 'webhooks_every_account',
  thisAccount: 'webhooks_this_account',
  secretSentence: 'webhooks_secret_sentence',
  signedSentence: 'webhooks_signed_sentence',
  header: 'webhooks_header',
  secret: 'webhooks_secret',
  copy: 'webhooks_copy',
  done: 'webhooks_done',
  check: 'webhooks_check',
  checkLede: 'webhooks_check_lede',
  delivery: 'webhooks_delivery',
  signatureHint: 'webhooks_signature_hint',
  secretOfWebhook: 'webhooks_secret_of_webhook',
  checkNow: 'webhooks_check_now',
});

/** `example`: an address that will do. */
export const urlRefused = (example: string): string => say('webhooks_url_refused', { example });
/** The label of the box for the signature, which came in the header of this name. */
export const signatureIn = (header: string): string => say('webhooks_signature', { header });

export const SOURCE_WORDS = words({
  messaging: 'webhooks_source_messaging',
  users: 'webhooks_source_users',
  account_status: 'webhooks_source_account_status',
  email: 'webhooks_source_email',
  email_tracking: 'webhooks_source_email_tracking',
  calendar_event: 'webhooks_source_calendar_event',
} satisfies Record<WebhookSource, PlainKey>);

export const EVENT_WORDS = words({
  message_received: 'webhooks_event_message_received',
  message_read: 'webhooks_event_message_read',
  message_reaction: 'webhooks_event_message_reaction',
  message_edited: 'webhooks_event_message_edited',
  message_deleted: 'webhooks_event_message_deleted',
  message_delivered: 'webhooks_event_message_delivered',
  new_relation: 'webhooks_event_new_relation',
  creation_success: 'webhooks_event_creation_success',
  creation_fail: 'webhooks_event_creation_fail',
  deleted: 'webhooks_event_deleted',
  reconnected: 'webhooks_event_reconnected',
  sync_success: 'webhooks_event_sync_success',
  error: 'webhooks_event_failure',
  credentials: 'webhooks_event_credentials',
  permissions: 'webhooks_event_permissions',
  stopped: 'webhooks_event_stopped',
  ok: 'webhooks_event_running',
  connecting: 'webhooks_event_connecting',
  mail_sent: 'webhooks_event_mail_sent',
  mail_received: 'webhooks_event_mail_received',
  mail_moved: 'webhooks_event_mail_moved',
  mail_opened: 'webhooks_event_mail_opened',
  mail_link_clicked: 'webhooks_event_mail_link_clicked',
  calendar_event_created: 'webhooks_event_calendar_event_created',
  calendar_event_updated: 'webhooks_event_calendar_event_updated',
  calendar_event_deleted: 'webhooks_event_calendar_event_deleted',
} satisfies Record<WebhookEventName, PlainKey>);

/** A source or an event in words; its own name where it is newer than Kith. */
export const sourceWords = (source: string | null): string => wordsFor(SOURCE_WORDS, source);
export const eventWords = (event: string): string => wordsFor(EVENT_WORDS, event);

const wordsFor = (table: Readonly<Record<string, string>>, name: string | null): string =>
  (name !== null && Object.hasOwn(table, name) ? table[name] : name) ?? say('webhooks_unknown');

/** What a pasted delivery is and means, as one sentence. */
export function deliverySentence(delivery: DeliveryView): string {
  switch (delivery.kind) {
    case 'not-json':
      return say('webhooks_means_not_json');
    case 'unreadable':
      return say('webhooks_means_unreadable');
    case 'event':
      return [meaning(delivery.event), whose(delivery), ...signatureWords(delivery)].join(' ');
  }
}

/** Whether the delivery is one that a receiver can use. */
export const isValidDelivery = (delivery: DeliveryView): boolean =>
  delivery.kind === 'event' && (delivery.signature === null || delivery.signature.kind === 'right');

function signatureWords({ signature }: Extract<DeliveryView, { kind: 'event' }>): readonly string[] {
  switch (signature?.kind) {
    case undefined:
      return [];
    case 'right':
      return [say('webhooks_signature_right')];
    case 'stale':
      return [say('webhooks_signature_stale')];
    case 'wrong':
      return [say('webhooks_signature_wrong')];
    case 'unreadable':
      return [say('webhooks_signature_unreadable', { start: 't=' })];
  }
}

function whose({ event, account }: Extract<DeliveryView, { kind: 'event' }>): string {
  if (event.kind === 'unknown') return say('webhooks_whose_nobody');
  return account === null ? say('webhooks_whose_unseen') : say('webhooks_whose_account', { name: account });
}

function meaning(event: WebhookEvent): string {
  switch (event.kind) {
    case 'unknown':
      return unknownMeaning(event.event);
    case 'new_relation':
      return event.fullName === null
        ? say('webhooks_means_relation_somebody')
        : say('webhooks_means_relation', { name: event.fullName });
    case 'account_status':
      return say('webhooks_means_state', { state: event.status });
    case 'message_received':
      if (event.own) return say('webhooks_means_own_message');
      return messageMeaning(event.sender.name, event.messageId);
    default:
      return say('webhooks_means_event', { event: eventWords(event.kind), id: event.messageId });
  }
}

function unknownMeaning(event: string | null): string {
  if (event === null) return say('webhooks_means_no_event');
  return Object.hasOwn(EVENT_WORDS, event)
    ? say('webhooks_means_outside', { event: eventWords(event) })
    : say('webhooks_means_unknown', { event });
}

const messageMeaning = (name: string | null, id: string): string =>
  name === null ? say('webhooks_means_message_somebody', { id }) : say('webhooks_means_message', { name, id });
