import { MINUTE_MS, SECOND_MS } from '@/lib/durations';
import { CLOCK_DRIFT_MS } from '@/lib/outreach/journal/clock';
import { clockAhead, setClockAhead } from '@/lib/own-clock';
import type { StoredItem } from '@/lib/storage/stored-item';

/** Two clocks do not drift so far apart between two answers: one of them was set, or stood still. */
const MOVED_MS = 3 * MINUTE_MS;

interface ClockAheadDeps {
  readonly item: Pick<StoredItem<number>, 'read' | 'write'>;
  serverNow(): number | null;
  machineNow(): number;
  /** Called where what was heard is so far from what was shown that this is to be drawn anew. */
  corrected(): void;
  report(error: unknown): void;
}

/**
 * Keeps how far the server's clock is ahead of the machine's, beyond the worker's end, so that a moment is told by the same clock before
 * the next answer as after it. It serves what is told alone: a send goes by the server's clock once that was heard.
 */
export function createClockAhead({ item, serverNow, machineNow, corrected, report }: ClockAheadDeps) {
  let isHeard = false;
  const begin = async () => {
    const kept = await item.read();
    if (!isHeard) setClockAhead(kept);
  };
  return {
    /** Once what was heard before is known; never rejects. */
    ready: begin().catch(report),
    /** Whether the server's clock, carried on since its last answer, and the machine's have moved apart: the computer slept, or its clock was set. */
    hasMoved(): boolean {
      const server = serverNow();
      return server !== null && Math.abs(server - machineNow() - clockAhead()) > MOVED_MS;
    },
    /** Called after each answer that told the server's time, with how far that put the clock right which was carried on until then, ms. */
    heard(putRight: number): void {
      const server = serverNow();
      if (server === null) return;
      isHeard = true;
      const between = server - machineNow();
      const ahead = Math.abs(between) > CLOCK_DRIFT_MS ? between : 0;
      const change = Math.abs(ahead - clockAhead());
      // The header has whole seconds.
      if (change >= SECOND_MS) {
        setClockAhead(ahead);
        item.write(ahead).catch(report);
      }
      if (Math.max(putRight, change) > MOVED_MS) corrected();
    },
  };
}
