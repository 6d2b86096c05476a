import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { newLedger } from '@/lib/outreach/journal/new-ledger';

/** An invitation to Ann that was sent at 0, changed as a test needs it. */
export const sampleEntry = (change: Partial<JournalEntry> = {}): JournalEntry => ({
  version: 1,
  id: 'entry-1',
  accountId: 'account-1',
  action: 'invite',
  person: { providerId: 'ACoA-ann', publicIdentifier: 'ann', fullName: 'Ann Lee' },
  text: null,
  subject: null,
  attachments: [],
  email: null,
  target: { invitationId: null, chatId: null },
  surface: 'popup',
  state: 'sent',
  at: 0,
  day: '1970-01-01',
  month: '1970-01',
  dueAt: 0,
  holdUntil: 0,
  sentAt: 0,
  closedAt: 0,
  place: 'kept',
  ids: { invitationId: '1', chatId: null, messageId: null },
  usage: null,
  problem: null,
  evidence: { source: 'answer', at: 0 },
  checks: { count: 0, nextAt: null },
  ...change,
});

/** A ledger known since 0, changed as a test needs it. */
export const sampleLedger = (change: Partial<AccountLedger> = {}): AccountLedger => ({
  ...newLedger('account-1', 0),
  ...change,
});
