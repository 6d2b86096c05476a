import { z } from 'zod';
import { ACTIONS, ENTRY_STATES, type JournalEntry, SURFACES } from '@/lib/outreach/journal/journal-entry';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import { ATTACHMENTS_MAX, ATTACHMENTS_MAX_BYTES } from '@/lib/outreach/rules/attachment-rules';
import { isEmail } from '@/lib/outreach/rules/email-rules';
import { answerOf, id, MAX_TEXT, nothing, type RequestForm, ref } from './messaging/request';

const text = () => z.string().max(MAX_TEXT).nullable();

/** The files of a send on their way to the worker: messages between contexts are JSON, so the bytes travel as base64. */
const files = () =>
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(255),
        type: z.string().max(200),
        base64: z.string().max(Math.ceil(ATTACHMENTS_MAX_BYTES / 3) * 4),
      }),
    )
    .max(ATTACHMENTS_MAX);

/** The files of a send as they came from a surface. */
export type SentFiles = z.infer<ReturnType<typeof files>>;

/** What the extension's own pages may ask about sending, and about what is left of the quota. */
export const SEND_REQUESTS = {
  /** Answers with the held entry; the request itself leaves later. */
  send: {
    from: 'extension',
    input: () =>
      z.strictObject({
        ref,
        providerId: id,
        action: z.enum(ACTIONS),
        text: text(),
        subject: text(),
        email: z.string().refine(isEmail).nullable(),
        invitationId: id.nullable(),
        /** The chat to go on in, where one is open; else the one with the person is found. */
        chatId: id.nullable().optional(),
        /** The message of that chat that it replies to. */
        quoted: z.strictObject({ chatId: id, messageId: id }).nullable().optional(),
        files: files().optional(),
        surface: z.enum(SURFACES).exclude(['page']),
        seenDay: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        sameTextAgain: z.boolean(),
        /** The words in it that look like variables and are to go out as they stand. */
        asItStands: z.array(z.string().max(MAX_TEXT)).max(MAX_TEXT).optional(),
      }),
    answer: answerOf<EntryView>(),
  },
  /** Lets what waits for "Send now" leave; answers with the entry, which may still have to keep its distance. */
  'send.release': {
    from: 'extension',
    input: () => z.strictObject({ entryId: id }),
    answer: answerOf<EntryView>(),
    ofAnyAccount: true,
  },
  'send.undo': {
    from: 'extension',
    input: () => z.strictObject({ entryId: id }),
    answer: answerOf<EntryView>(),
    ofAnyAccount: true,
  },
  /** Answers once the state is no longer `seen`, or after a while with what is. */
  'send.follow': {
    from: 'extension',
    input: () => z.strictObject({ entryId: id, seen: z.enum(ENTRY_STATES) }),
    answer: answerOf<EntryView>(),
    ofAnyAccount: true,
  },
  /** The user says whether an unconfirmed send happened; that it did not is looked into first, and the entry says what was found. */
  'send.declare': {
    from: 'extension',
    input: () => z.strictObject({ entryId: id, happened: z.boolean() }),
    answer: answerOf<EntryView>(),
    ofAnyAccount: true,
  },
  /** Looks for evidence of all that is unconfirmed, due or not. */
  'send.settle': { from: 'extension', input: nothing, answer: answerOf<null>() },
  /** What is still held, as whichever account, in the order in which it leaves. */
  queue: { from: 'extension', input: nothing, answer: answerOf<readonly WaitingSend[]>() },
  quota: { from: 'extension', input: nothing, answer: answerOf<QuotaView>() },
  /** Reads LinkedIn's own lists and corrects the quota by them. */
  'quota.reconcile': { from: 'extension', input: nothing, answer: answerOf<QuotaView>() },
  /** Ends a pause on the user's word. */
  'quota.resume': { from: 'extension', input: nothing, answer: answerOf<QuotaView>() },
} as const satisfies Record<string, RequestForm>;

/** A journal entry as a surface sees it: everything but which account it is for. */
export type EntryView = Omit<JournalEntry, 'accountId' | 'version'>;

/** A send that waits to leave, with the name of the account that it leaves as where that is not the active one. */
export type WaitingSend = EntryView & { readonly otherAccount: string | null };
