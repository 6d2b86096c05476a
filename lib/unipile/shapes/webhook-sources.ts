/** Every event of each source, by the names that v1 has for them, and whether Unipile reports it where none are named. */
export const WEBHOOK_EVENTS = {
  messaging: {
    message_received: true,
    message_read: false,
    message_reaction: false,
    message_edited: false,
    message_deleted: false,
    message_delivered: false,
  },
  users: { new_relation: true },
  account_status: {
    creation_success: true,
    creation_fail: true,
    deleted: true,
    reconnected: true,
    sync_success: true,
    error: true,
    credentials: true,
    permissions: true,
    stopped: false,
    ok: false,
    connecting: false,
  },
  email: { mail_sent: false, mail_received: true, mail_moved: false },
  email_tracking: { mail_opened: true, mail_link_clicked: false },
  // Since 2026; which of them come unasked is not documented (developer.unipile.com/docs/calendar-webhook).
  calendar_event: { calendar_event_created: true, calendar_event_updated: true, calendar_event_deleted: true },
} as const satisfies Readonly<Record<string, Readonly<Record<string, boolean>>>>;

export type WebhookSource = keyof typeof WEBHOOK_EVENTS;

/** An event of any source. */
export type WebhookEventName = { [S in WebhookSource]: keyof (typeof WEBHOOK_EVENTS)[S] }[WebhookSource];

/** The sources by name. */
export const WEBHOOK_SOURCES = Object.keys(WEBHOOK_EVENTS) as [WebhookSource, ...WebhookSource[]];

/** The source of an event; null for one that is newer than this client. */
export const sourceOf = (event: string): WebhookSource | null =>
  WEBHOOK_SOURCES.find((source) => Object.hasOwn(WEBHOOK_EVENTS[source], event)) ?? null;
