import { z } from 'zod';
import { ATTACHMENTS_MAX, ATTACHMENTS_MAX_BYTES } from '@/lib/outreach/rules/attachment-rules';
import { SECTIONS } from '@/lib/unipile/profiles';
import { id } from './request-parts';

const nothing = z.strictObject({});

/** The files of a send on their way to the worker: messages between contexts are JSON, so the bytes travel as base64. */
export const filesInput = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(255),
      type: z.string().max(200),
      base64: z.string().max(Math.ceil(ATTACHMENTS_MAX_BYTES / 3) * 4),
    }),
  )
  .max(ATTACHMENTS_MAX);

/** What the extension's own pages may ask about the account's chats, and about what was and can be said to one person. */
export const INBOX_REQUESTS = {
  /** Chats known on this machine, newest first; makes no call. */
  'inbox.list': {
    from: 'extension',
    input: z.strictObject({
      search: z.string().max(200),
      unreadOnly: z.boolean(),
      from: z.number().int().min(0).max(1_000_000),
      count: z.number().int().min(1).max(100_000),
    }),
  },
  /** Reads one more page into what is known, after a pause; `fresh`: the newest one. */
  'inbox.fill': { from: 'extension', input: z.strictObject({ fresh: z.boolean() }) },
  'inbox.chat': { from: 'extension', input: z.strictObject({ chatId: id }) },
  /** A page of a chat, newest first; `cursor` null is the newest. */
  'inbox.messages': {
    from: 'extension',
    input: z.strictObject({ chatId: id, cursor: z.string().min(1).max(4_000).nullable() }),
  },
  'inbox.mark': { from: 'extension', input: z.strictObject({ chatId: id, read: z.boolean() }) },
  /** The bytes of one attachment; `at`: when its message was written, UTC ms. */
  'inbox.attachment': {
    from: 'extension',
    input: z.strictObject({ chatId: id, messageId: id, attachmentId: z.string().min(1).max(1_000), at: z.number() }),
  },
  'inmail.balance': { from: 'extension', input: nothing },
  'person.timeline': { from: 'extension', input: z.strictObject({ providerId: id }) },
  /** One section of a profile; takes a profile read. */
  'person.section': {
    from: 'extension',
    input: z.strictObject({ providerId: id, section: z.enum(SECTIONS) }),
  },
} as const;
