import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { accountLedgerSchema } from './journal-schema';

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
    ...(reads !== before?.reads && { [readsKey(accountId)]: reads }),
    ...(elsewhere !== before?.elsewhere && { [elsewhereKey(accountId)]: elsewhere }),
  };
}

/** The ledger that is stored, by this version or 0.1.0, which kept the lists in the head; null where it is damaged or none is. */
export function storedLedger(accountId: string, stored: Readonly<Record<string, unknown>>): AccountLedger | null {
  const lists = { reads: stored[readsKey(accountId)], elsewhere: stored[elsewhereKey(accountId)] };
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
