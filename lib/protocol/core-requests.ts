import { z } from 'zod';
import { ACTIONS } from '@/lib/outreach/journal/journal-entry';
import { filesInput } from './inbox-requests';
import { entryState, id, MAX_TEXT, ref } from './request-parts';

const text = z.string().max(MAX_TEXT).nullable();
const draftField = z.enum(['note', 'message', 'subject', 'email']);

/** The requests of connecting, settings, one person, sending and drafts. */
export const CORE_REQUESTS = {
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
      /** The chat to go on in, where one is open; else the one with the person is found. */
      chatId: id.nullable().optional(),
      files: filesInput.optional(),
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
  'draft.read': { from: 'extension', input: z.strictObject({ accountId: id, person: id }) },
  'draft.write': {
    from: 'extension',
    input: z.strictObject({ accountId: id, person: id, field: draftField, text: z.string().max(MAX_TEXT) }),
  },
} as const satisfies Record<string, { readonly from: 'page' | 'extension'; readonly input: z.ZodType }>;
