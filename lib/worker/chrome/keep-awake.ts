import { isOpenEnded, isUnderWay, type JournalEntry } from '@/lib/outreach/journal/journal-entry';

/** Chrome ends a worker 30 s after its last event or extension call. */
const PING_MS = 20_000;

/**
 * Keeps the worker awake while a send is held or under way, and not a moment longer: called with every entry that changes. What waits for
 * the user needs no worker, unless it has files, whose bytes are nowhere else.
 * `ping` is any extension call. The journal still closes what a killed worker leaves, so this is only a convenience.
 */
export function createKeepAwake(ping: () => void): (entry: JournalEntry) => void {
  const underWay = new Set<string>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return (entry) => {
    const waits = isOpenEnded(entry) && entry.attachments.length === 0;
    if (isUnderWay(entry) && !waits) underWay.add(entry.id);
    else underWay.delete(entry.id);
    if (underWay.size > 0) timer ??= setInterval(ping, PING_MS);
    else {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
