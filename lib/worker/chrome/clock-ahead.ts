import { SECOND_MS } from '@/lib/durations';
import { CLOCK_DRIFT_MS } from '@/lib/outreach/journal/clock';
import { clockAhead, setClockAhead } from '@/lib/own-clock';
import type { StoredItem } from '@/lib/storage/stored-item';

interface ClockAheadDeps {
  readonly item: Pick<StoredItem<number>, 'read' | 'write'>;
  serverNow(): number | null;
  machineNow(): number;
  report(error: unknown): void;
}

/**
 * Keeps how far the server's clock is ahead of the machine's, beyond the worker's end, so that a moment is told by the same clock before
 * the next answer as after it. It serves what is told alone: a send goes by the server's clock once that was heard.
 */
export function createClockAhead({ item, serverNow, machineNow, report }: ClockAheadDeps) {
  let isHeard = false;
  const begin = async () => {
    const kept = await item.read();
    if (!isHeard) setClockAhead(kept);
  };
  return {
    /** Once what was heard before is known; never rejects. */
    ready: begin().catch(report),
    /** Called after each answer that told the server's time. */
    heard(): void {
      const server = serverNow();
      if (server === null) return;
      isHeard = true;
      const between = server - machineNow();
      const ahead = Math.abs(between) > CLOCK_DRIFT_MS ? between : 0;
      // The header has whole seconds.
      if (Math.abs(ahead - clockAhead()) < SECOND_MS) return;
      setClockAhead(ahead);
      item.write(ahead).catch(report);
    },
  };
}
