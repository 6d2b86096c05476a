import type { Result } from '@/lib/result';
import { countRead } from './count-read';
import { createEntryChanges, type EntryChanges } from './entry-changes';
import { createJournalAccess, type JournalAccess } from './journal-access';
import type { SendPorts } from './ports';
import type { SendProblem } from './send-intent';

/** The journals of all accounts in one worker: reading, writing and following them, and what this worker has under way. */
export interface SendJournals {
  readonly journals: JournalAccess;
  readonly changes: EntryChanges;
  /** The entries that this worker has under way, each with the controller that takes it back. */
  readonly underWay: Map<string, AbortController>;
  /** Counts one profile read; refuses with `limit-reached` when none is left. */
  countRead(accountId: string): Promise<Result<null, SendProblem>>;
}

/** What the journals need of the engine's ports: no API. */
type JournalPorts = Omit<SendPorts, 'api' | 'isConnected' | 'random' | 'newId' | 'sleep' | 'uptime' | 'repeat'>;

/** Opens the journals. One worker opens them once. */
export function createSendJournals(ports: JournalPorts): SendJournals {
  const changes = createEntryChanges();
  const underWay = new Map<string, AbortController>();
  const journals = createJournalAccess(
    ports,
    (entryId) => underWay.has(entryId),
    (entry) => {
      changes.wake(entry.id);
      ports.onEntry(entry);
    },
  );
  return {
    journals,
    changes,
    underWay,
    async countRead(accountId) {
      const settings = await ports.settings(accountId);
      return journals.change(accountId, (snapshot) => countRead(snapshot, settings, ports.calendar));
    },
  };
}
