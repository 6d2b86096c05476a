import { z } from 'zod';
import { once } from '@/lib/once';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { sizeOf } from '@/lib/storage/budget';
import { StorageFailure } from '@/lib/storage/storage-failure';
import { accountLedgerSchema } from './journal-schema';
import { LONGEST_LIVE_MS } from './live-entries';

/** The long lists of a ledger, which are stored beside it. */
export const LEDGER_LISTS = ['reads', 'elsewhere'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

const headKey = (accountId: string) => `ledger:${accountId}`;
const HEAD = headKey('');
const readsKey = (accountId: string) => `reads:${accountId}`;
export const elsewhereKey = (accountId: string) => `elsewhere:${accountId}`;

/** The keys of a stored ledger: its head changes with every send, the two long lists beside it do not. */
export const ledgerKeys = (accountId: string): readonly string[] =>
  [headKey, readsKey, elsewhereKey].map((key) => key(accountId));

/** The accounts that have a ledger among these keys. */
export const accountsIn = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => key.startsWith(HEAD)).map((key) => key.slice(HEAD.length));

/**
 * What to write to replace `before` by `ledger`: always the head, and each list only if it changed. `room`: how many bytes the list of what
 * was sent elsewhere may take.
 */
export function ledgerItems(
  ledger: AccountLedger,
  before: AccountLedger | null,
  room: number,
): Record<string, unknown> {
  const { reads, elsewhere, ...head } = ledger;
  const { accountId } = ledger;
  return {
    [headKey(accountId)]: head,
    ...(reads !== before?.reads && { [readsKey(accountId)]: packedReads(reads) }),
    ...(elsewhere !== before?.elsewhere && {
      [elsewhereKey(accountId)]: bounded(ledger, room - elsewhereKey(accountId).length),
    }),
  };
}

/** The ledger that is stored, by this version or 0.1.0, which kept the lists in the head; null where it is damaged or none is. */
export function storedLedger(accountId: string, stored: Readonly<Record<string, unknown>>): AccountLedger | null {
  const lists = { reads: unpackedReads(stored[readsKey(accountId)]), elsewhere: stored[elsewhereKey(accountId)] };
  const head = stored[headKey(accountId)];
  const read = accountLedgerSchema().safeParse(typeof head === 'object' ? { ...lists, ...head } : head);
  return read.success ? read.data : null;
}

/** Whether the ledger is stored with its lists in the head, as 0.1.0 did, or lacks one: then all of it is to be written anew. */
export function isOneItem(accountId: string, stored: Readonly<Record<string, unknown>>): boolean {
  const head = stored[headKey(accountId)];
  const inHead = typeof head === 'object' && head !== null && ('reads' in head || 'elsewhere' in head);
  return inHead || !(readsKey(accountId) in stored && elsewhereKey(accountId) in stored);
}

/** More than the pages of pending invitations that are read. */
const MOST_ELSEWHERE = 2_000;

/** As many as there is room for, and all that take a place: what has no date takes none, nor what was sent long ago. Throws where these have no room. */
function bounded({ elsewhere, clock }: AccountLedger, room: number): AccountLedger['elsewhere'] {
  if (elsewhere.length <= MOST_ELSEWHERE && sizeOf('', elsewhere) <= room) return elsewhere;
  let left = room - 2;
  const latestFirst = elsewhere.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0) || b.seenAt - a.seenAt);
  const kept = latestFirst.slice(0, MOST_ELSEWHERE).filter((send) => {
    left -= sizeOf('', send) + 1;
    return left >= 0;
  });
  const next = latestFirst[kept.length]?.at ?? null;
  if (next !== null && next > clock - LONGEST_LIVE_MS)
    throw new StorageFailure('storage-full', 'invitations from elsewhere take more than they may');
  return kept;
}

/** A third of the size of the moments themselves: the first, and after how many seconds each other followed. */
const readTimes = once(() => z.object({ first: z.number(), after: z.array(z.number()) }));

/** In whole seconds, rounded up, so that no read is forgotten early. */
export function packedReads(reads: readonly number[]): z.infer<ReturnType<typeof readTimes>> {
  const [first = 0, ...others] = reads.map((at) => Math.ceil(at / 1_000));
  return { first: first * 1_000, after: others.map((at, index) => at - (others[index - 1] ?? first)) };
}

/** 0.1.0 stored the moments themselves; anything else is returned unchanged. */
export function unpackedReads(stored: unknown): unknown {
  const read = readTimes().safeParse(stored);
  if (!read.success) return stored;
  let at = read.data.first;
  const others = read.data.after.map((seconds) => {
    at += seconds * 1_000;
    return at;
  });
  return read.data.first === 0 ? [] : [read.data.first, ...others];
}
