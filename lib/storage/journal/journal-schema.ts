import { z } from 'zod';
import { LATEST } from '@/lib/instant';
import { once } from '@/lib/once';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import {
  ACTIONS,
  ENTRY_STATES,
  EVIDENCE_SOURCES,
  type JournalEntry,
  NO_TARGET,
  PLACE_STATES,
  SURFACES,
} from '@/lib/outreach/journal/journal-entry';
import { PAUSE_REASONS } from '@/lib/outreach/journal/pause';
import { RELATION_DETAILS } from '@/lib/outreach/journal/person';
import { API_PROBLEM_KINDS, EFFECTS } from '@/lib/unipile/http/api-problem';
import { beforeFrom1 } from './before-from-1';
import { ledgerFrom1 } from './ledger-from-1';

const nullableText = once(() => z.string().nullable());
/** What is null is not stored. */
const absentText = once(() => nullableText().default(null));
/** UTC ms from 1970 to 2100: a moment outside means damage, and timers and calendars could not take it. */
const time = once(() => z.number().min(0).max(LATEST));
const count = once(() => z.number().int().min(0).max(1_000_000));

const problem = () =>
  z.object({
    kind: z.enum(API_PROBLEM_KINDS),
    slug: nullableText(),
    status: z.number().nullable(),
    title: nullableText(),
    detail: nullableText(),
    retryAfterMs: z.number().nullable(),
    effect: z.enum(EFFECTS),
  });

const before = () =>
  z.object({
    relationDetail: z.enum(RELATION_DETAILS),
    // This comes from the server: one with an impossible time is dropped.
    newestMessage: z
      .object({ messageId: z.string().min(1), at: time() })
      .nullable()
      .catch(null),
  });

/** A journal entry as it is stored, by this version or 0.1.0; what does not parse is damaged. */
export const journalEntrySchema = once(
  (): z.ZodType<JournalEntry> =>
    z.object({
      version: z.literal(1),
      id: z.string().min(1),
      accountId: z.string().min(1),
      action: z.enum(ACTIONS),
      person: z.object({ providerId: z.string().min(1), publicIdentifier: nullableText(), fullName: z.string() }),
      text: absentText(),
      wordsArchived: z.enum(['text', 'none']).optional(),
      sealed: z.array(z.string()).optional(),
      subject: absentText(),
      // Entries from before there were attachments lack them.
      attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })).default([]),
      email: absentText(),
      target: z
        .object({ invitationId: nullableText(), chatId: nullableText(), quotedId: z.string().min(1).optional() })
        .default(NO_TARGET),
      surface: z.enum(SURFACES),
      state: z.enum(ENTRY_STATES),
      at: time(),
      day: z.string(),
      month: z.string(),
      dueAt: time(),
      holdUntil: time(),
      openEndedIn: z.string().optional(),
      sentAt: time().nullable().default(null),
      closedAt: time().nullable().default(null),
      place: z.enum(PLACE_STATES),
      ids: z.object({
        invitationId: absentText(),
        chatId: absentText(),
        messageId: absentText(),
        moreMessageIds: z.array(z.string()).optional(),
      }),
      usage: z.number().nullable().default(null),
      problem: problem().nullable().default(null),
      evidence: z
        .object({
          source: z.enum(EVIDENCE_SOURCES),
          at: time(),
        })
        .nullable()
        .default(null),
      before: z.preprocess(beforeFrom1, before()).optional(),
      accepted: z.object({ seenAt: time(), goneAt: time().optional() }).optional(),
      checks: z.object({
        count: count(),
        nextAt: time().nullable(),
        absentAt: time().optional(),
        unlike: z.string().optional(),
        putRightAt: time().optional(),
      }),
    }),
);

const accountLedger = () =>
  z.object({
    version: z.literal(2),
    accountId: z.string().min(1),
    clock: time(),
    sureAt: time().nullable(),
    knownSince: time(),
    relationsCount: count().nullable(),
    pause: z
      .object({
        why: z.enum(PAUSE_REASONS),
        since: time(),
        until: time().nullable(),
      })
      .nullable(),
    strikes: count(),
    usage: z.object({ percent: z.number().min(0).max(1_000), at: time() }).nullable(),
    elsewhere: z.array(
      z.object({
        providerId: nullableText(),
        publicIdentifier: nullableText(),
        invitationId: nullableText(),
        fullName: z.string(),
        at: time().nullable(),
        withNote: z.boolean(),
        own: z.boolean(),
        seenAt: time(),
        over: z.boolean().optional(),
      }),
    ),
    reconciledAt: time().nullable(),
    reads: z.array(time()),
    today: z.object({ day: z.string(), used: z.record(z.string(), count()) }),
    erased: z.object({ id: z.string(), archived: z.boolean() }).optional(),
  });

/** An account's ledger as it is stored or exported, by this version or 0.1.0. */
export const accountLedgerSchema = once((): z.ZodType<AccountLedger> => z.preprocess(ledgerFrom1, accountLedger()));
