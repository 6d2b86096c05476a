import { personKey } from '@/lib/linkedin/person-address';
import { cameToNothing, isDone, isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import {
  carries,
  DRAFT_FIELDS,
  type DraftField,
  namesOfFiles,
  OTHER_OF,
  quoteName,
  quoteOf,
  textField,
} from '@/lib/outreach/rules/drafts/draft-fields';
import { besideAfter, type Typing, typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import { draftName, type StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredItem } from '@/lib/storage/stored-item';

/** A closing surface may still write a text this long after the send that carried it was proven. */
const LATE_MS = 60_000;

interface DraftsDeps {
  item(accountId: string, person: string): StoredItem<StoredDraft>;
  /** The account's sends; none where the journal cannot be read. */
  entries(accountId: string): Promise<readonly JournalEntry[]>;
  /** Told of every change, whoever made it: a text may be shown in several windows. */
  changed(): void;
  now(): number;
  report(error: unknown): void;
}

/**
 * What is typed to a person and not sent. Only the worker moves a text between drafts and journal, since no surface may be open by
 * then: a text stops being a draft when its send is written, and becomes one again if the send does not happen.
 */
export type Drafts = ReturnType<typeof createDrafts>;

export function createDrafts({ item, entries, changed, now, report }: DraftsDeps) {
  const change = async (accountId: string, person: string, next: (draft: StoredDraft) => StoredDraft) => {
    await item(accountId, person).change(next);
    changed();
  };

  /** A person who had not been read when the text was typed has a draft under their address as well. */
  const keysOf = ({ person: { providerId, publicIdentifier } }: JournalEntry): readonly string[] =>
    publicIdentifier === null
      ? [providerId]
      : [providerId, personKey({ kind: 'public-identifier', value: publicIdentifier })];

  const takeAlong = (entry: JournalEntry) =>
    Promise.all(keysOf(entry).map((person) => change(entry.accountId, person, (draft) => without(draft, entry))));

  const giveBack = (entry: JournalEntry) =>
    change(entry.accountId, entry.person.providerId, (typed) => {
      const at = now();
      const { quoted, files, ...unsent } = unsentOf(entry, at);
      // What was replied to, and which files were attached, goes with its own text alone.
      const attached = files && !typed.message && { files };
      const field = textField(entry);
      const beside = field && entry.text !== null ? besideAfter(typed, field, entry.text, at) : {};
      return { ...unsent, ...(quoted && !typed.message && { quoted }), ...attached, ...typed, ...beside };
    });

  return {
    read: (accountId: string, person: string) => item(accountId, person).read(),
    /** Stores what was typed into a field, unless a send has just carried that text, however late it arrives. */
    async write(accountId: string, person: string, typing: Typing): Promise<void> {
      const at = now();
      const { field } = typing;
      await change(accountId, person, (draft) => typedOver(draft, typing, at));
      // Checked after writing: a send written in between clears the draft by itself. Names of files are written before their send is
      // asked for; after it, they are of the next message.
      const taken = (await entries(accountId)).filter(
        (entry) =>
          keysOf(entry).map(draftName).includes(draftName(person)) &&
          (field === 'files' ? isOpen(entry) : isTaking(entry, at)),
      );
      const written = [field, OTHER_OF[field] ?? field];
      for (const entry of taken) await change(accountId, person, (draft) => without(draft, entry, written));
    },
    /** To be told of every entry that changes. */
    onEntry(entry: JournalEntry): void {
      const arrivedAfterAll = isDone(entry) && entry.checks.putRightAt !== undefined;
      if (entry.state === 'held' || arrivedAfterAll) takeAlong(entry).catch(report);
      else if (cameToNothing(entry)) giveBack(entry).catch(report);
    },
  };
}

/** Whether a send has the text, or had it a moment ago. */
function isTaking(entry: JournalEntry, at: number): boolean {
  return isOpen(entry) || (isDone(entry) && entry.closedAt !== null && at - entry.closedAt < LATE_MS);
}

/** The draft without what the send carries of these fields; a text that was changed since stays. */
function without(draft: StoredDraft, entry: JournalEntry, of: readonly DraftField[] = DRAFT_FIELDS): StoredDraft {
  const kept = DRAFT_FIELDS.filter(
    (field) => draft[field] && !(of.includes(field) && carries(entry, field, draft[field].text)),
  );
  return Object.fromEntries(kept.map((field) => [field, draft[field]]));
}

function unsentOf(entry: JournalEntry, at: number): StoredDraft {
  const { action, text, subject, email, attachments } = entry;
  const quote = quoteOf(entry);
  const fields =
    action === 'invite'
      ? { note: text, email }
      : { message: text, subject, quoted: quote && quoteName(quote), files: namesOfFiles(attachments) || null };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) => (words === null ? [] : [[field, { text: words, at }]])),
  );
}
