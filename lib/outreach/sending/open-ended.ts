import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { activePause } from '@/lib/outreach/quota/quota';
import { planSend } from '@/lib/outreach/quota/spacing';
import { failed, ok, type Result } from '@/lib/result';
import type { Cargo } from './deliver';
import { changeEntry, type JournalAccess, type Snapshot } from './journal-access';
import type { SendPorts } from './ports';
import type { SendProblem } from './send-intent';

/** Starts the delivery of an entry, which may leave after `wait` ms. */
type Deliver = (entry: JournalEntry, cargo: Cargo, wait: number) => void;

/**
 * Holds without an end: nothing runs for them until the user presses "Send now", so a worker may be ended over them. Only files make one
 * depend on this worker, which alone has their bytes.
 */
export function createOpenEnded(
  ports: Pick<SendPorts, 'settings' | 'random'>,
  journals: JournalAccess,
  underWay: Map<string, AbortController>,
  deliver: Deliver,
) {
  const filesOf = new Map<string, Cargo['files']>();

  const forget = (entryId: string) => {
    underWay.delete(entryId);
    filesOf.delete(entryId);
  };

  return {
    /** An entry was just written that waits for the user. */
    keep({ id }: JournalEntry, files: Cargo['files']): void {
      if (files.length > 0) filesOf.set(id, files);
      else underWay.delete(id);
    },
    forget,
    /** The user wants it to leave now: at once, or after the gap to what left before. Pressed twice, it leaves once. */
    async release(accountId: string, entryId: string): Promise<Result<JournalEntry, SendProblem>> {
      const settings = await ports.settings(accountId);
      const random = ports.random();
      let pressed = false;
      const released = await changeEntry(journals, accountId, entryId, (entry, snapshot) => {
        if (entry.state !== 'held') return failed({ kind: 'not-held' });
        if (entry.openEndedIn === undefined) return ok(entry);
        const against = refusalNow(snapshot);
        if (against) return failed(against);
        pressed = true;
        // From here on it is this worker's to send, or it counts as interrupted.
        if (!underWay.has(entryId)) underWay.set(entryId, new AbortController());
        const { openEndedIn: _, ...rest } = entry;
        const at = snapshot.clock.stamp;
        return ok({ ...rest, ...planSend(at, entry, snapshot.journal.entries, { ...settings, holdMs: 0 }, random) });
      });
      if (released.ok && pressed) {
        const entry = released.value;
        deliver(entry, { settings, files: filesOf.get(entryId) ?? [] }, entry.dueAt - entry.holdUntil);
        filesOf.delete(entryId);
      } else if (pressed) forget(entryId);
      return released;
    },
  };
}

/** Why nothing may leave now; what waits for the user goes on waiting. */
function refusalNow({ journal: { ledger }, clock }: Snapshot) {
  const pause = activePause(ledger, clock.stamp);
  if (pause) return { kind: 'account-paused', pause } as const;
  return clock.movedUntil === null ? null : ({ kind: 'clock-moved', until: clock.movedUntil } as const);
}
