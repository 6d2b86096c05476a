import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { journalLock } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';

/** Changes whole journals, never while the engine changes them. */
export interface JournalKeeper {
  /** Erases the closed entries of an account and what they cost. */
  eraseClosed(accountId: string): Promise<void>;
  /** Takes over what an exported journal knows beyond this one, and answers with how many entries that were. */
  absorb(accountId: string, copy: { ledger: AccountLedger | null; entries: readonly JournalEntry[] }): Promise<number>;
}

/** Keeps the journals of all accounts. */
export function createJournalKeeper(deps: {
  readonly store: KeptJournal;
  readonly callLog: CallLog;
  readonly engine: Pick<SendEngine, 'recover'>;
  readonly lock: SendPorts['lock'];
}): JournalKeeper {
  const { store, callLog, engine, lock } = deps;
  return {
    async eraseClosed(accountId) {
      await lock(journalLock(accountId), () => store.eraseClosed(accountId));
      await callLog.erase(accountId);
    },
    async absorb(accountId, copy) {
      const taken = await lock(journalLock(accountId), () => store.absorb(accountId, copy));
      // What was under way where the copy was made is not under way here.
      await engine.recover(accountId);
      return taken;
    },
  };
}
