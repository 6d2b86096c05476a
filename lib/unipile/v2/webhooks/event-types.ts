import { WEBHOOK_EVENTS, type WebhookEventName } from '@/lib/unipile/shapes/webhook-sources';

/**
 * What v2 calls each event that it reports as well (developer.unipile.com, event-types-1; the generated clients). Of a new relation
 * the clients have two names: the newer one goes first, the other where that one is refused.
 */
const TYPES: Readonly<Partial<Record<WebhookEventName, readonly [string, ...string[]]>>> = {
  message_received: ['message.new'],
  message_read: ['message.receipt.read'],
  message_delivered: ['message.receipt.delivery'],
  message_reaction: ['message.reaction.new'],
  message_edited: ['message.update'],
  message_deleted: ['message.delete'],
  new_relation: ['relation.new', 'relation.request.accept'],
  creation_success: ['account.add'],
  deleted: ['account.remove'],
  reconnected: ['account.reconnect'],
  sync_success: ['account.initial_sync.completed'],
  error: ['account.status.errored'],
  credentials: ['account.status.disconnected'],
  ok: ['account.status.running'],
  mail_received: ['email.new'],
  mail_opened: ['tracking.open'],
  mail_link_clicked: ['tracking.click'],
  calendar_event_created: ['calendar.event.new'],
  calendar_event_updated: ['calendar.event.update'],
  calendar_event_deleted: ['calendar.event.delete'],
};

const has = (name: string): name is WebhookEventName => Object.hasOwn(TYPES, name);

/** The types to report these events, by their first names and, where one has another, by that; null where v2 lacks one of them. */
export function typesOf(events: readonly string[]): readonly [first: string[], other: string[] | null] | null {
  const types = events.map((event) => (has(event) ? TYPES[event] : undefined));
  if (!types.every((names) => names !== undefined)) return null;
  const other = types.some(({ length }) => length > 1);
  return [types.map(([name]) => name), other ? types.map((names) => names[1] ?? names[0]) : null];
}

/** The event behind a type; null for one that Kith has no name for. */
export const eventOfType = (type: string): WebhookEventName | null =>
  Object.keys(TYPES)
    .filter(has)
    .find((name) => TYPES[name]?.includes(type)) ?? null;

/** Every event of each source that v2 reports, and whether it is reported unless something else is chosen. */
export const EVENTS_V2: Readonly<Record<string, Readonly<Record<string, boolean>>>> = Object.fromEntries(
  Object.entries(WEBHOOK_EVENTS).map(([source, events]) => [
    source,
    Object.fromEntries(Object.entries(events).filter(([event]) => has(event))),
  ]),
);
