/** What a page may get from Kith, even one that was taken over: all limits are here, counted apart from what the user does elsewhere. */
export const PAGE_MAY = {
  /** Which sends a page may ask for. */
  actions: ['invite', 'withdraw', 'accept'],
  /** An address must have been looked at for this long, ms. */
  lookedForMs: 1_000,
  /** Sends that pages may ask for, whatever becomes of them, and reads of the API that they may cause. */
  sends: 10,
  reads: 15,
  withinMs: 600_000,
  /** The longest note, in UTF-16 units: far above LinkedIn's own limit. */
  text: 1_000,
  /** Notes that are kept while they are typed; the oldest go first. */
  drafts: 20,
} as const;

/** What is remembered of the requests of pages. Moments in UTC ms. */
export interface PageRecord {
  /** By tab: whom its address names, by `personKey`, and since when. */
  readonly tabs: Readonly<Record<string, { readonly person: string; readonly since: number }>>;
  readonly sends: readonly number[];
  readonly reads: readonly number[];
  /** By entry: the tab that asked for it. */
  readonly askedBy: Readonly<Record<string, number>>;
}

export const NO_RECORD: PageRecord = { tabs: {}, sends: [], reads: [], askedBy: {} };

/** More tabs and sends than anybody has open; beyond that the oldest are forgotten. */
const REMEMBERED = 200;

/** A tab looks at a person. */
export function looked(record: PageRecord, tabId: number, person: string, now: number): PageRecord {
  const before = record.tabs[tabId];
  if (before?.person === person && before.since <= now) return record;
  const { [tabId]: _, ...others } = record.tabs;
  return { ...record, tabs: latest({ ...others, [tabId]: { person, since: now } }) };
}

/** How long until a send for this person may be asked from this tab, ms; null where the tab looked at nobody or somebody else. */
export function mayAskIn(record: PageRecord, tabId: number, person: string, now: number): number | null {
  const tab = record.tabs[tabId];
  return tab?.person === person ? Math.max(0, tab.since + PAGE_MAY.lookedForMs - now) : null;
}

/** Counts one more send or read that a page asks for; null where it may have no more. */
export function countAsked(record: PageRecord, of: 'sends' | 'reads', now: number): PageRecord | null {
  // A clock that was set back frees nothing: moments in the future count.
  const recent = record[of].filter((at) => at > now - PAGE_MAY.withinMs);
  return recent.length < PAGE_MAY[of] ? { ...record, [of]: [...recent, now] } : null;
}

/** A tab's send was written. */
export const asked = (record: PageRecord, entryId: string, tabId: number): PageRecord => ({
  ...record,
  askedBy: latest({ ...record.askedBy, [entryId]: tabId }),
});

/** Whether a tab has a send of its own that could still be undone, or whose request is under way. */
export const hasOneUnderWay = (
  { askedBy }: PageRecord,
  tabId: number,
  entries: readonly { readonly id: string; readonly state: string; readonly holdUntil: number }[],
  now: number,
): boolean =>
  entries.some(
    ({ id, state, holdUntil }) =>
      askedBy[id] === tabId && (state === 'sending' || (state === 'held' && holdUntil > now)),
  );

/** A note that is being typed on a page. */
export interface PageNote {
  readonly text: string;
  readonly at: number;
}

/** The notes with one of them changed, or removed where it is empty; only the newest few are kept. */
export function withNote(
  notes: Readonly<Record<string, PageNote>>,
  person: string,
  note: PageNote,
): Readonly<Record<string, PageNote>> {
  const { [person]: _, ...others } = notes;
  if (note.text === '') return others;
  const all = Object.entries({ ...others, [person]: note }).sort(([, a], [, b]) => b.at - a.at);
  return Object.fromEntries(all.slice(0, PAGE_MAY.drafts));
}

function latest<T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const entries = Object.entries(all);
  return entries.length <= REMEMBERED ? all : Object.fromEntries(entries.slice(-REMEMBERED));
}
