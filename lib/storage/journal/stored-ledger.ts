import { z } from 'zod';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { accountLedgerSchema } from './journal-schema';

/** The long lists of a ledger, which are stored beside it. */
export const LEDGER_LISTS = ['reads', 'elsewhere'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

const headKey = (accountId: string) => `ledger:${accountId}`;
const readsKey = (accountId: string) => `reads:${accountId}`;
const elsewhereKey = (accountId: string) => `elsewhere:${accountId}`;

/** The keys of a stored ledger: its head changes with every send, the two long lists beside it do not. */
export const ledgerKeys = (accountId: string): readonly string[] =>
  [headKey, readsKey, elsewhereKey].map((key) => key(accountId));

/** What to write to replace `before` by `ledger`: always the head, and each list only if it changed. */
export function ledgerItems(ledger: AccountLedger, before: AccountLedger | null): Record<string, unknown> {
  const { reads, elsewhere, ...head } = ledger;
  const { accountId } = ledger;
  return {
    [headKey(accountId)]: head,
    ...(reads !== before?.reads && { [readsKey(accountId)]: packedReads(reads) }),
    ...(elsewhere !== before?.elsewhere && { [elsewhereKey(accountId)]: bounded(elsewhere) }),
  };
}

/** The ledger that is stored, by this version or 0.1.0, which kept the lists in the head; null where it is damaged or none is. */
export function storedLedger(accountId: string, stored: Readonly<Record<string, unknown>>): AccountLedger | null {
  const lists = { reads: unpackedReads(stored[readsKey(accountId)]), elsewhere: stored[elsewhereKey(accountId)] };
  const head = stored[headKey(accountId)];
  const read = accountLedgerSchema.safeParse(typeof head === 'object' ? { ...lists, ...head } : head);
  return read.success ? read.data : null;
}

/** Whether the ledger is stored with its lists in the head, as 0.1.0 did, or lacks one: then all of it is to be written anew. */
export function isOneItem(accountId: string, stored: Readonly<Record<string, unknown>>): boolean {
  const head = stored[headKey(accountId)];
  const inHead = typeof head === 'object' && head !== null && ('reads' in head || 'elsewhere' in head);
  return inHead || !(readsKey(accountId) in stored && elsewhereKey(accountId) in stored);
}

/** More than the pages of pending invitations that are read. Those that were sent last stay, since they take a place. */
const MOST_ELSEWHERE = 2_000;

const bounded = (elsewhere: AccountLedger['elsewhere']): AccountLedger['elsewhere'] =>
  elsewhere.length <= MOST_ELSEWHERE
    ? elsewhere
    : elsewhere.toSorted((a, b) => (b.at ?? b.seenAt) - (a.at ?? a.seenAt)).slice(0, MOST_ELSEWHERE);

/** A third of the size of the moments themselves: the first, and after how many seconds each other followed. */
const readTimes = z.object({ first: z.number(), after: z.array(z.number()) });

/** In whole seconds, rounded up, so that no read is forgotten early. */
export function packedReads(reads: readonly number[]): z.infer<typeof readTimes> {
  const [first = 0, ...others] = reads.map((at) => Math.ceil(at / 1_000));
  return { first: first * 1_000, after: others.map((at, index) => at - (others[index - 1] ?? first)) };
}

/** 0.1.0 stored the moments themselves; anything else is returned unchanged. */
export function unpackedReads(stored: unknown): unknown {
  const read = readTimes.safeParse(stored);
  if (!read.success) return stored;
  let at = read.data.first;
  const others = read.data.after.map((seconds) => {
    at += seconds * 1_000;
    return at;
  });
  return read.data.first === 0 ? [] : [read.data.first, ...others];
}
