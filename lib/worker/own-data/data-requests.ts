import { z } from 'zod';
import { CLOCK_DRIFT_MS } from '@/lib/outreach/journal/clock';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import type { DATA_REQUESTS } from '@/lib/protocol/data';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import { accountLedgerSchema, journalEntrySchema } from '@/lib/storage/journal/journal-schema';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { JournalKeeper } from './journal-keeper';

const kindOfFile = z.object({ kind: z.literal('kith-export'), version: z.number() });
const exportHead = z.object({
  version: z.literal(1),
  account: z.object({ accountId: z.string() }),
  ledger: accountLedgerSchema.nullable(),
  settings: z.unknown(),
  templates: z.unknown(),
  drafts: z.record(z.string(), z.unknown()),
});

/** Export, import and erasing of everything that is stored for the active account. */
export function createDataRequests(deps: {
  readonly connection: Pick<Connection, 'withAccount' | 'accounts'>;
  readonly store: KeptJournal;
  readonly keeper: JournalKeeper;
  readonly settings: StoredItem<StoredSettings>;
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  now(): number;
  draft(accountId: string, person: string): StoredItem<StoredDraft>;
  draftedPeople(accountId: string): Promise<readonly string[]>;
  /** Erases all that is stored, of every account. */
  eraseAll(): Promise<void>;
}): HandlersOf<typeof DATA_REQUESTS> {
  const { connection, store, keeper, settings, templates, now, draft, draftedPeople } = deps;

  const packedDrafts = async (accountId: string) => {
    const people = await draftedPeople(accountId);
    return Promise.all(people.map(async (person) => [person, await draft(accountId, person).packed()] as const));
  };

  /** What is here already stays: a draft may be newer, and a template of the same id may have been changed. */
  const takeOver = async (accountId: string, head: ReadHead) => {
    await keeper.absorb(accountId, { ledger: head.ledger, entries: [] });
    if (head.settings !== undefined) await settings.write(head.settings);
    await templates.change((here) => {
      const ids = new Set(here.map(({ id }) => id));
      return [...here, ...head.templates.filter(({ id }) => !ids.has(id))];
    });
    for (const [person, kept] of head.drafts(accountId))
      await draft(accountId, person).change((here) => ({ ...kept, ...here }));
  };

  /** A moment that has not come yet would keep its place for as long; nothing that was exported can have one. */
  const isAhead = (...moments: readonly (number | null)[]) =>
    moments.some((at) => at !== null && at > now() + CLOCK_DRIFT_MS);

  const readHead = (file: unknown, accountId: string): Result<ReadHead, Problem> => {
    const kind = kindOfFile.safeParse(file);
    if (!kind.success) return refused('not-an-export');
    if (kind.data.version > 1) return refused('later-version');
    const head = exportHead.safeParse(file);
    if (!head.success) return refused('broken');
    const { account, ledger, drafts } = head.data;
    if (account.accountId !== accountId || (ledger !== null && ledger.accountId !== accountId))
      return refused('another-account');
    if (ledger?.reads.some((at) => isAhead(at)) || ledger?.elsewhere.some(({ at }) => isAhead(at)))
      return refused('broken');
    return ok({
      ledger,
      settings: settings.unpack(head.data.settings),
      templates: templates.unpack(head.data.templates) ?? [],
      drafts: (to) =>
        Object.entries(drafts).flatMap(([person, packed]) => {
          const kept = draft(to, person).unpack(packed);
          return kept === undefined ? [] : [[person, kept]];
        }),
    });
  };

  return {
    'data.export': () =>
      connection.withAccount(async ({ accountId, name }) => {
        const journal = await store.load(accountId);
        return ok({
          kind: 'kith-export',
          version: 1,
          exportedAt: now(),
          account: { accountId, name },
          ledger: journal?.ledger ?? null,
          settings: await settings.packed(),
          templates: await templates.packed(),
          drafts: Object.fromEntries(await packedDrafts(accountId)),
        });
      }),
    'data.export.entries': ({ before }) =>
      connection.withAccount(async ({ accountId }) =>
        ok(await store.newestOf(accountId, { since: 0, before: before ?? Number.MAX_SAFE_INTEGER }, ENTRIES_A_MESSAGE)),
      ),
    'data.import': ({ head: file, check }) =>
      connection.withAccount(async ({ accountId }) => {
        const head = readHead(file, accountId);
        if (!head.ok) return head;
        if (!check) await takeOver(accountId, head.value);
        return ok(null);
      }),
    'data.import.entries': ({ entries, check }) =>
      connection.withAccount(async ({ accountId }) => {
        const read = z.array(journalEntrySchema).safeParse(entries);
        if (!read.success) return refused('broken');
        if (read.data.some(({ at, sentAt, closedAt }) => isAhead(at, sentAt, closedAt))) return refused('broken');
        if (read.data.some((entry) => entry.accountId !== accountId)) return refused('another-account');
        return ok(check ? 0 : await keeper.absorb(accountId, { ledger: null, entries: read.data }));
      }),
    async 'data.erase'() {
      const accountIds = (await connection.accounts()).map(({ accountId }) => accountId);
      // Whatever account it is of: a request that is under way would write its answer where nothing is any more.
      return keeper.alone(accountIds, async () => {
        for (const accountId of accountIds) {
          const moving = (await store.load(accountId))?.entries.find(isMoving);
          if (moving) return failed({ kind: 'in-progress', entryId: moving.id, action: moving.action });
        }
        await deps.eraseAll();
        return ok(null);
      });
    },
  };
}

const isMoving = ({ state }: JournalEntry) => state === 'held' || state === 'sending';

interface ReadHead {
  readonly ledger: z.infer<typeof accountLedgerSchema> | null;
  readonly settings: StoredSettings | undefined;
  readonly templates: readonly StoredTemplate[];
  drafts(accountId: string): readonly (readonly [person: string, draft: StoredDraft])[];
}

const refused = (why: Extract<Problem, { kind: 'import-refused' }>['why']) =>
  failed<Problem>({ kind: 'import-refused', why });
