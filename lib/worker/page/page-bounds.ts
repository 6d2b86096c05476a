import { type PersonRef, personKey, samePerson } from '@/lib/linkedin/person-address';
import { NEVER_ABORTED } from '@/lib/never-aborted';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { asked, countAsked, hasOneUnderWay, looked, mayAskIn, type PageRecord } from '@/lib/outreach/rules/page-powers';
import type { Asker } from '@/lib/protocol/messaging/sender';
import type { ContextProblem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { TabNow } from '@/lib/worker/chrome/tabs/tab-now';

type PageAsker = Extract<Asker, { context: 'page' }>;
type Bounded = Result<null, ContextProblem>;

/** Keeps pages within their limits, and remembers their requests when the worker dies. */
export interface PageBounds {
  looked(asker: PageAsker, ref: PersonRef): Promise<void>;
  /** Whether the person is that of the address of the tab in front, now. */
  inFront(asker: PageAsker, ref: PersonRef): Promise<Bounded>;
  /**
   * Hands a send of this tab to this person over, where the tab may have it, which counts as a send; waits until the address has
   * been open long enough, and until it is handed over the tab may have no other.
   */
  send<P>(
    asker: PageAsker,
    ref: PersonRef,
    entries: readonly JournalEntry[],
    handOver: () => Promise<Result<JournalEntry, P>>,
  ): Promise<Result<JournalEntry, P | ContextProblem>>;
  /** Whether a page may cause a read of the API, which counts as a read. */
  read(): Promise<Bounded>;
  /** Counts a send that was asked for by a press, and not taken. */
  lost(): Promise<Bounded>;
  isOwn(asker: PageAsker, entryId: string): Promise<boolean>;
}

export function createPageBounds(deps: {
  readonly record: StoredItem<PageRecord>;
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  tabNow(tabId: number, windowId: number): Promise<TabNow>;
}): PageBounds {
  const { record, now } = deps;
  /** The tabs with a send that is being handed over. */
  const sending = new Set<number>();

  const inFront = async ({ tabId, windowId }: PageAsker, ref: PersonRef): Promise<Bounded> => {
    const { isInFront, address } = await deps.tabNow(tabId, windowId);
    if (address.kind !== 'person' || !samePerson(address.ref, ref)) return failed({ kind: 'page-changed' });
    return isInFront ? ok(null) : limited('not-in-front');
  };

  /** Whether the tab in front shows this person, and has for long enough; waits until that can be said. */
  const lookedLongEnough = async (asker: PageAsker, ref: PersonRef): Promise<Bounded> => {
    const wait = async () => mayAskIn(await record.read(), asker.tabId, personKey(ref), now());
    const ms = await wait();
    if (ms === null) return failed({ kind: 'page-changed' });
    if (ms > 0) await deps.sleep(ms, NEVER_ABORTED);
    // The page may have gone on meanwhile, and come back.
    return (await wait()) === 0 ? inFront(asker, ref) : failed({ kind: 'page-changed' });
  };

  const take = async (of: 'sends' | 'reads'): Promise<Bounded> => {
    let taken = false;
    await record.change((before) => {
      const after = countAsked(before, of, now());
      taken = after !== null;
      return after ?? before;
    });
    return taken ? ok(null) : limited('many');
  };

  return {
    inFront,
    async looked({ tabId }, ref) {
      await record.change((before) => looked(before, tabId, personKey(ref), now()));
    },
    read: () => take('reads'),
    lost: () => take('sends'),
    async send(asker, ref, entries, handOver) {
      const { tabId } = asker;
      const before = await record.read();
      if (sending.has(tabId) || hasOneUnderWay(before, tabId, entries, now())) return limited('under-way');
      sending.add(tabId);
      try {
        const ready = await lookedLongEnough(asker, ref);
        if (!ready.ok) return ready;
        const taken = await take('sends');
        if (!taken.ok) return taken;
        const sent = await handOver();
        if (sent.ok) await record.change((known) => asked(known, sent.value.id, tabId));
        return sent;
      } finally {
        sending.delete(tabId);
      }
    },
    isOwn: async ({ tabId }, entryId) => (await record.read()).askedBy[entryId] === tabId,
  };
}

const limited = (why: Extract<ContextProblem, { kind: 'page-limited' }>['why']) =>
  failed({ kind: 'page-limited', why } as const);
