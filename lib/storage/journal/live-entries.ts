import { DAY_MS, MINUTE_MS } from '@/lib/durations';
import { isMessage, isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/*
 * `chrome.storage` holds 10 MB, and a send that cannot be written down is not made. So a live entry holds what decisions
 * need, for as long as a window or a rule may need it. Ten times the highest limits are 9,200 invitations in the 32 days and 4,500
 * messages and InMails in three: 13,700 entries of less than 0.64 kB, 8.7 MB (`lib/storage/budget.ts` says what the rest is for). Their words are in the archive alone. `unlimitedStorage` was weighed:
 * it would lift the 10 MB and keep Chrome from ever evicting the archive, but then nothing bounds what a fault writes, and a send
 * that fails on a full disk would be the first to say so. `navigator.storage.persist()` is granted to an extension with that
 * permission only. Should the archive be evicted, only history is lost, and nothing that decides about a send.
 */

/** Past every window: a message counts in its local day, whatever the zone; an invitation in its month and in the three weeks after a withdrawal. */
const KEEP_MS = { message: 3 * DAY_MS, inmail: 3 * DAY_MS } as const;
const KEEP_OTHERS_MS = 32 * DAY_MS;

/** Longer than the time in which the same text is asked about; an entry found not to be sent may be corrected within the day. */
const WORDS_STAY_MS = 15 * MINUTE_MS;
const WORDS_OF_NOT_SENT_STAY_MS = DAY_MS;

/** Any live entry is younger. */
export const LONGEST_LIVE_MS = KEEP_OTHERS_MS;

/** Whether the entry is needed at `now` (UTC ms) only for looking through the past. */
export function isPast(entry: JournalEntry, now: number): boolean {
  const { action, at } = entry;
  const keep = isMessage(action) ? KEEP_MS[action] : KEEP_OTHERS_MS;
  return !isOpen(entry) && at < now - keep;
}

/** Whether no decision depends on the words of the entry any more at `now`. */
export function hasHadItsSay({ wordsArchived, closedAt, state, ...entry }: JournalEntry, now: number): boolean {
  if (wordsArchived || entry.sealed || closedAt === null || isOpen({ ...entry, state })) return false;
  return closedAt < now - (state === 'not-sent' ? WORDS_OF_NOT_SENT_STAY_MS : WORDS_STAY_MS);
}

/** The entry without its words. */
export const withoutWords = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  ...NO_WORDS,
  wordsArchived: entry.text === null ? 'none' : 'text',
});

const NO_WORDS = { text: null, subject: null, attachments: [], email: null } as const;

/** What is stored of an entry: it leaves out whatever the schema fills in by itself. */
export function packed({ ids, target, attachments, ...entry }: JournalEntry): unknown {
  return withoutNulls({
    ...entry,
    ids: withoutNulls(ids),
    ...(Object.values(target).some((id) => id !== null) && { target }),
    ...(attachments.length > 0 && { attachments }),
  });
}

const withoutNulls = (of: object) => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null));

/** The entry with the words that the archive has of it. */
export function withWords(entry: JournalEntry, archived: JournalEntry | undefined): JournalEntry {
  if (!entry.wordsArchived || !archived || archived.wordsArchived) return entry;
  const { wordsArchived: _, ...rest } = entry;
  const { text, subject, attachments, email } = archived;
  return { ...rest, text, subject, attachments, email };
}
