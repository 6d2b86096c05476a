import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import { cameToNothing, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { type PageNote, withNote } from '@/lib/outreach/rules/page-powers';
import type { StoredItem } from '@/lib/storage/stored-item';

/** Notes that are typed on pages: few, and apart from what is typed in Kith's own windows, which no page can read or write. */
export interface PageNotes {
  read(accountId: string, ref: PersonRef): Promise<string>;
  write(accountId: string, ref: PersonRef, text: string): Promise<void>;
  /** To be called with every entry that changes: a note that a send carries is removed, and restored if nothing was sent. */
  onEntry(entry: JournalEntry): void;
}

export function createPageNotes(deps: {
  readonly item: StoredItem<Readonly<Record<string, PageNote>>>;
  now(): number;
  report(error: unknown): void;
}): PageNotes {
  const { item, now } = deps;
  const keyOf = (accountId: string, ref: PersonRef) => `${accountId}:${personKey(ref)}`;
  const put = (key: string, text: string) => item.change((notes) => withNote(notes, key, { text, at: now() }));

  return {
    read: async (accountId, ref) => (await item.read())[keyOf(accountId, ref)]?.text ?? '',
    async write(accountId, ref, text) {
      await put(keyOf(accountId, ref), text);
    },
    onEntry(entry) {
      const { accountId, action, surface, state, text, person } = entry;
      if (surface !== 'page' || action !== 'invite' || text === null || person.publicIdentifier === null) return;
      const key = keyOf(accountId, { kind: 'public-identifier', value: person.publicIdentifier });
      if (state === 'held') put(key, '').catch(deps.report);
      else if (cameToNothing(entry)) put(key, text).catch(deps.report);
    },
  };
}
