/**
 * How much of Chrome's storage each kind of thing may take. Chrome gives 10 MB to `storage.local` and to `storage.session` each, and
 * refuses whatever is more: so that a send can always be written down, no other kind grows into its room. Checked when written.
 */
export interface Budget {
  readonly area: 'local' | 'session';
  /** Its key; where it ends in a colon, the beginning of the keys of all its items. */
  readonly key: string;
  /** All of the kind together. */
  readonly bytes: number;
}

/** What Chrome gives an area. */
export const QUOTA_BYTES = 10 * 1024 * 1024;

export const BUDGETS = {
  // Ten times the highest limits: see `live-entries.ts`.
  entries: { area: 'local', key: 'entry:', bytes: 8_600_000 },
  // Some thirty accounts, with two thousand pending invitations among them; held by `journal-budget.ts`, as the entries are.
  ledgers: { area: 'local', key: 'ledger:', bytes: 30_000 },
  reads: { area: 'local', key: 'reads:', bytes: 40_000 },
  elsewhere: { area: 'local', key: 'elsewhere:', bytes: 500_000 },
  connection: { area: 'local', key: 'connection', bytes: 50_000 },
  owners: { area: 'local', key: 'owners', bytes: 9_000 },
  practice: { area: 'local', key: 'practice', bytes: 1_200 },
  settings: { area: 'local', key: 'settings', bytes: 20_000 },
  templates: { area: 'local', key: 'templates', bytes: 300_000 },
  // The longest that may be saved, whatever its letters.
  templateDraft: { area: 'local', key: 'template-draft', bytes: 60_000 },
  drafts: { area: 'local', key: 'draft:', bytes: 300_000 },
  messageChanges: { area: 'local', key: 'message-changes', bytes: 100_000 },
  pageNotes: { area: 'local', key: 'page-notes', bytes: 140_000 },
  noticing: { area: 'local', key: 'noticing:', bytes: 200_000 },
  noticingSettings: { area: 'local', key: 'noticing-settings', bytes: 1_000 },
  seenStops: { area: 'local', key: 'seen-stops', bytes: 10_500 },
  chosenMount: { area: 'local', key: 'chosen-mount', bytes: 1_000 },
  sealingKey: { area: 'local', key: 'sealing-key', bytes: 1_000 },
  unreadAnswers: { area: 'local', key: 'unread-answers', bytes: 90_000 },
  dsnTraits: { area: 'local', key: 'dsn-traits', bytes: 10_000 },
  generation: { area: 'local', key: 'generation', bytes: 1_000 },
  unfinished: { area: 'local', key: 'unfinished', bytes: 20_000 },
  people: { area: 'session', key: 'people', bytes: 5_000_000 },
  chatIds: { area: 'session', key: 'chat-ids', bytes: 1_000_000 },
  waits: { area: 'session', key: 'waits', bytes: 20_000 },
  reminded: { area: 'session', key: 'reminded', bytes: 10_000 },
  sessionName: { area: 'session', key: 'session-name', bytes: 1_000 },
  clockAhead: { area: 'session', key: 'clock-ahead', bytes: 1_000 },
  pageRecord: { area: 'session', key: 'page-record', bytes: 300_000 },
} as const satisfies Record<string, Budget>;

/**
 * What one account may keep of people, in IndexedDB, which Chrome bounds by the disk alone: twice the relations of the largest
 * networks with a line on each, and small enough to be exported in one message.
 */
export const KEEPSAKES_BUDGET = { people: 60_000, characters: 12_000_000 } as const;

export type BudgetKind = keyof typeof BUDGETS;

/** The kind that a key belongs to; undefined for one that nothing here writes. */
export function kindOf(area: Budget['area'], key: string): BudgetKind | undefined {
  const all = Object.entries(BUDGETS) as [BudgetKind, Budget][];
  return all.find(
    ([, budget]) =>
      budget.area === area && (budget.key.endsWith(':') ? key.startsWith(budget.key) : key === budget.key),
  )?.[0];
}

/** What Chrome counts for an item: its key and its JSON, in which every `<` is written as six characters. */
export function sizeOf(key: string, value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  const written = new TextEncoder().encode(key + json).length;
  return written + 5 * (json.split('<').length - 1);
}
