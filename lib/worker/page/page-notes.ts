import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import { cameToNothing, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { type PageNote, withNote } from '@/lib/outreach/rules/page-powers';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredItem } from '@/lib/storage/stored-item';

/** Notes that are typed on pages: few, and apart from what is typed in Kith's own windows, which no page can read or write. */
export interface PageNotes {
  read(accountId: string, ref: PersonRef): Promise<string>;
  /** The same with when it was typed, of what this version stored; null for none. */
  typed(accountId: string, ref: PersonRef): Promise<PageNote | null>;
  write(accountId: string, ref: PersonRef, text: string): Promise<void>;
  /** To be called with every entry that changes: a note that a send carries is removed, and restored if nothing was sent. Another stays. */
  onEntry(entry: JournalEntry): void;
}

export function createPageNotes(deps: {
  readonly item: StoredItem<Readonly<Record<string, PageNote>>>;
  draft(accountId: string, person: string): StoredItem<StoredDraft>;
  now(): number;
  report(error: unknown): void;
}): PageNotes {
  const { item, now } = deps;
  const keyOf = (accountId: string, ref: PersonRef) => `${accountId}:${personKey(ref)}`;
  const put = (key: string, text: string) => item.change((notes) => withNote(notes, key, { text, at: now() }));
  const replace = (key: string, before: string, text: string) =>
    item.change((notes) =>
      (notes[key]?.text ?? '').trim() === before ? withNote(notes, key, { text, at: now() }) : notes,
    );

  /**
   * 0.1.0 stored a note typed on a page as a draft; under an address where the person had not been read, as nothing else was or is. What has
   * an id may have been typed in Kith's own windows since, and stays theirs.
   */
  const olderOf = (accountId: string, ref: PersonRef) =>
    ref.kind === 'public-identifier' ? deps.draft(accountId, personKey(ref)) : null;

  return {
    read: async (accountId, ref) =>
      (await item.read())[keyOf(accountId, ref)]?.text ?? (await olderOf(accountId, ref)?.read())?.note?.text ?? '',
    typed: async (accountId, ref) => (await item.read())[keyOf(accountId, ref)] ?? null,
    async write(accountId, ref, text) {
      await put(keyOf(accountId, ref), text);
      const older = olderOf(accountId, ref);
      if ((await older?.read())?.note) await older?.change(({ note: _, ...others }) => others);
    },
    onEntry(entry) {
      const { accountId, action, surface, state, text, person } = entry;
      if (surface !== 'page' || action !== 'invite' || text === null || person.publicIdentifier === null) return;
      const key = keyOf(accountId, { kind: 'public-identifier', value: person.publicIdentifier });
      if (state === 'held') replace(key, text.trim(), '').catch(deps.report);
      else if (cameToNothing(entry)) replace(key, '', text).catch(deps.report);
    },
  };
}
