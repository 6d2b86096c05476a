import { z } from 'zod';
import { ACTIONS } from '@/lib/outreach/journal-entry';

/** The longest text any surface may hand over, in UTF-16 units: far above every limit, so that a hostile message stays small. */
const MAX_TEXT = 20_000;

const ref = z.strictObject({
  kind: z.enum(['public-identifier', 'provider-id', 'lead-id', 'recruiter-id']),
  value: z.string().min(1).max(600),
});
const text = z.string().max(MAX_TEXT).nullable();
const id = z.string().min(1).max(200);
const entryState = z.enum(['held', 'sending', 'sent', 'refused', 'unconfirmed', 'confirmed', 'not-sent']);
const draftField = z.enum(['note', 'message', 'subject', 'email']);

/**
 * Every request that a context may make of the worker: who may ask (`page`: the control on LinkedIn; `extension`: popup,
 * side panel, options) and the schema of what is asked. What is answered stands in `Answers` (`answers.ts`).
 */
export const REQUESTS = {
  // From the page: intent only. Never a URL, an account, a key or an API id but the shown person's.
  'page.look': { from: 'page', input: z.strictObject({ ref }) },
  'page.send': {
    from: 'page',
    input: z.strictObject({
      ref,
      action: z.enum(['invite', 'withdraw', 'accept']),
      note: text,
      /** The name the page control showed when it was clicked. */
      shownName: z.string().max(300),
    }),
  },
  'page.undo': { from: 'page', input: z.strictObject({ entryId: id }) },
  'page.follow': { from: 'page', input: z.strictObject({ entryId: id, seen: entryState }) },
  'page.open': { from: 'page', input: z.strictObject({ ref }) },
  'page.settings': {
    from: 'page',
    input: z.strictObject({
      shown: z.boolean(),
      collapsed: z.boolean(),
      position: z.strictObject({
        bottom: z.number().int().min(0).max(10_000),
        start: z.number().int().min(0).max(10_000),
      }),
    }),
  },

  // From the extension's own pages.
  connection: { from: 'extension', input: z.strictObject({}) },
  /** Shows whose accounts a key sees; stores nothing. */
  'connection.try': {
    from: 'extension',
    input: z.strictObject({ dsn: z.string().max(2_000), apiKey: z.string().max(2_000) }),
  },
  /** Stores a key that was just proven. */
  'connection.save': {
    from: 'extension',
    input: z.strictObject({ dsn: z.string().max(2_000), apiKey: z.string().max(2_000), accountId: id }),
  },
  'connection.choose': { from: 'extension', input: z.strictObject({ accountId: id }) },
  'connection.test': { from: 'extension', input: z.strictObject({}) },
  'connection.erase': { from: 'extension', input: z.strictObject({}) },
  'settings.read': { from: 'extension', input: z.strictObject({}) },
  'settings.change': {
    from: 'extension',
    input: z.strictObject({
      tier: z.enum(['free', 'premium', 'sales_navigator', 'recruiter']).nullable().optional(),
      holdMs: z.number().int().min(0).max(10_000).optional(),
      spacingMs: z
        .strictObject({ min: z.number().int().min(0).max(600_000), max: z.number().int().min(0).max(600_000) })
        .refine((value) => value.min <= value.max)
        .optional(),
      limit: z
        .strictObject({
          counted: z.enum(['invite', 'note', 'message', 'inmail', 'read']),
          window: z.enum(['day', '24h', '7d', 'month']),
          max: z.number().int().min(0).max(1_000).nullable(),
        })
        .optional(),
      control: z.strictObject({ shown: z.boolean() }).optional(),
    }),
  },
  /** The person of an address, through the API (cached for minutes). */
  'person.read': { from: 'extension', input: z.strictObject({ ref, fresh: z.boolean() }) },
  'person.messages': { from: 'extension', input: z.strictObject({ providerId: id }) },
  send: {
    from: 'extension',
    input: z.strictObject({
      ref,
      providerId: id,
      action: z.enum(ACTIONS),
      text,
      subject: text,
      email: z.email().max(320).nullable(),
      invitationId: id.nullable(),
      surface: z.enum(['popup', 'sidepanel', 'options']),
      seenDay: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      sameTextAgain: z.boolean(),
    }),
  },
  'send.undo': { from: 'extension', input: z.strictObject({ entryId: id }) },
  'send.follow': { from: 'extension', input: z.strictObject({ entryId: id, seen: entryState }) },
  'send.declare': { from: 'extension', input: z.strictObject({ entryId: id, happened: z.boolean() }) },
  'send.settle': { from: 'extension', input: z.strictObject({}) },
  quota: { from: 'extension', input: z.strictObject({}) },
  'quota.reconcile': { from: 'extension', input: z.strictObject({}) },
  'quota.resume': { from: 'extension', input: z.strictObject({}) },
  activity: { from: 'extension', input: z.strictObject({}) },
  'draft.read': { from: 'extension', input: z.strictObject({ person: id }) },
  'draft.write': {
    from: 'extension',
    input: z.strictObject({ person: id, field: draftField, text: z.string().max(MAX_TEXT) }),
  },
} as const satisfies Record<string, { readonly from: 'page' | 'extension'; readonly input: z.ZodType }>;

export type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type RequestInput<N extends RequestName> = z.infer<Requests[N]['input']>;
