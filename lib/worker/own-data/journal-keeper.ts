import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { journalLock } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { Further } from '@/lib/storage/journal/journal-merge';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';

/** Changes whole journals, never while the engine changes them. */
export interface JournalKeeper {
  /** Runs a task while no journal of these accounts changes and none of their requests leaves. */
  alone<T>(accountIds: readonly string[], task: () => Promise<T>): Promise<T>;
  /** Takes over what an exported journal knows beyond this one; resolves to which entries that were. */
  absorb(accountId: string, copy: { ledger: AccountLedger | null; entries: readonly JournalEntry[] }): Promise<Further>;
}

/** Keeps the journals of all accounts. */
export function createJournalKeeper(deps: {
  readonly store: KeptJournal;
  readonly engine: Pick<SendEngine, 'recover'>;
  readonly lock: SendPorts['lock'];
}): JournalKeeper {
  const { store, engine, lock } = deps;
  const alone: JournalKeeper['alone'] = ([accountId, ...others], task) =>
    accountId === undefined ? task() : lock(journalLock(accountId), () => alone(others, task));

  return {
    alone,
    async absorb(accountId, copy) {
      const taken = await lock(journalLock(accountId), () => store.absorb(accountId, copy));
      // A send that was under way where the copy was made is not under way here.
      await engine.recover(accountId);
      return taken;
    },
  };
}
