import type { AccountJournal, AccountLedger, JournalStore } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** One write as the disk saw it. */
export interface Write {
  readonly at: number;
  readonly ledger: AccountLedger;
  readonly entries: readonly JournalEntry[];
}

/** How the next write goes: `lost` rejects and did nothing, `torn` rejects although everything was written. */
export type WriteFate = 'done' | 'lost' | 'torn';

/** Storage that outlives every worker: what is in it went through serialisation, as it would in the browser. */
interface DurableStore extends JournalStore {
  readonly writes: readonly Write[];
  /** What is on the disk at this moment. */
  entries(): readonly JournalEntry[];
}

export function createDurableStore(now: () => number, fate: { write(): WriteFate; read(): boolean }): DurableStore {
  const entries = new Map<string, string>();
  const writes: Write[] = [];
  let ledger: string | null = null;
  const stored = () => [...entries.values()].map((entry) => JSON.parse(entry) as JournalEntry);
  return {
    writes,
    entries: stored,
    load: async (): Promise<AccountJournal | null> => {
      if (!fate.read()) throw new Error('The store cannot be read.');
      return ledger === null ? null : { ledger: JSON.parse(ledger) as AccountLedger, entries: stored() };
    },
    commit: async (change) => {
      const decided = fate.write();
      if (decided !== 'lost') {
        ledger = JSON.stringify(change.ledger);
        const texts = change.entries.map((entry) => JSON.stringify(entry));
        for (const [index, { id }] of change.entries.entries()) entries.set(id, texts[index]!);
        writes.push({ at: now(), ledger: JSON.parse(ledger), entries: texts.map((text) => JSON.parse(text)) });
      }
      if (decided !== 'done') throw new Error('The store cannot be written.');
    },
  };
}
