import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { DATA_REQUESTS, EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { Further } from '@/lib/storage/journal/journal-merge';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import { packHandled } from '@/lib/storage/own-data/handled-map';
import { packKeepsakes } from '@/lib/storage/own-data/keepsakes-map';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import { StorageFailure } from '@/lib/storage/storage-failure';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { UnfinishedTask } from '@/lib/storage/unfinished-item';
import type { CountedAnswer } from '@/lib/unipile/http/body/unread-answer';
import type { Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import { sendsUnderWay } from '@/lib/worker/sending/under-way';
import type { HandledCauses } from '@/lib/worker/today/handled';
import type { Finisher } from './finisher';
import { type ImportedHead, importedEntries, importedHead, refused } from './imported-file';
import type { Importing } from './importing';

/** Export, import and erasing of everything that is stored for the active account. */
export function createDataRequests(deps: {
  readonly connection: Pick<Connection, 'withAccount' | 'account' | 'accounts'>;
  readonly store: KeptJournal;
  readonly finisher: Pick<Finisher, 'run'>;
  readonly importing: Importing;
  readonly engine: Pick<SendEngine, 'recover'>;
  readonly settings: StoredItem<StoredSettings>;
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  now(): number;
  draft(accountId: string, person: string): StoredItem<StoredDraft>;
  draftedPeople(accountId: string): Promise<readonly string[]>;
  readonly keepsakes: Pick<Keepsakes, 'all'>;
  readonly unread: Pick<StoredItem<readonly CountedAnswer[]>, 'read' | 'erase'>;
  readonly handled: Pick<HandledCauses, 'all'>;
  /** Forgets whatever is kept in memory, once everything is erased. */
  forget(): Promise<void>;
}): HandlersOf<typeof DATA_REQUESTS> {
  const { connection, store, finisher, importing, engine, forget } = deps;
  const { settings, templates, now, draft, draftedPeople, keepsakes, handled } = deps;

  const packedDrafts = async (accountId: string) => {
    const people = await draftedPeople(accountId);
    return Promise.all(people.map(async (person) => [person, await draft(accountId, person).packed()] as const));
  };

  const takeOver = async (head: ImportedHead, task: TakeOver): Promise<Result<HeadChange, Problem>> => {
    const { accountId } = task;
    const change = await importing.plan(accountId, head);
    const taken = await finisher
      .run([accountId], async () => ok(task))
      .catch(
        // It was not even begun.
        (error: unknown) => failed<Problem>({ kind: error instanceof StorageFailure ? error.kind : 'storage-failed' }),
      );
    // A send that was under way where the file was made is not under way here.
    await engine.recover(accountId);
    return taken.ok ? ok(change) : notTaken(taken.problem);
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
          keepsakes: packKeepsakes([...(await keepsakes.all(accountId)).values()]),
          handled: packHandled(await handled.all(accountId)),
        });
      }),
    'data.export.entries': ({ before }) =>
      connection.withAccount(async ({ accountId }) =>
        ok(await store.newestOf(accountId, { since: 0, before: before ?? Number.MAX_SAFE_INTEGER }, ENTRIES_A_MESSAGE)),
      ),
    'data.import': ({ head, check, file, entries }) =>
      connection.withAccount(async ({ accountId }) => {
        const at = now();
        const read = importedHead(head, accountId, at);
        if (!read.ok) return read;
        if (check) return ok(await importing.plan(accountId, read.value));
        const task = importing.taskOf(file, accountId, { head, at, entries });
        return task ? takeOver(read.value, task) : refused('interrupted');
      }),
    'data.import.entries': ({ entries, check, file }) =>
      connection.withAccount(async ({ accountId }) => {
        const read = importedEntries(entries, accountId, now());
        if (!read.ok) return read;
        const further = await store.further(accountId, read.value);
        if (!check) importing.hand(file, accountId, read.value);
        return ok(entriesChange(further));
      }),
    'data.unread': async () => ok(await deps.unread.read()),
    async 'data.unread.erase'() {
      await deps.unread.erase();
      return ok(null);
    },
    async 'data.erase'() {
      const accountIds = (await connection.accounts()).map(({ accountId }) => accountId);
      // Whatever account it is of: a request that is under way would write its answer where nothing is any more.
      const begin = async (): Promise<Result<UnfinishedTask, Problem>> => {
        const moving = await sendsUnderWay(store, connection);
        return moving ? failed(moving) : ok({ kind: 'erase-everything' });
      };
      return finisher.run(accountIds, begin, forget);
    },
  };
}

type TakeOver = NonNullable<ReturnType<Importing['taskOf']>>;

/** What is said where a file was not taken over. */
function notTaken(problem: Problem): Result<never, Problem> {
  if (problem.kind === 'storage-full') return refused('no-room');
  const isRefused = problem.kind === 'storage-failed' || problem.kind === 'storage-unreadable';
  return isRefused ? refused('not-stored') : failed(problem);
}

function entriesChange({ entries, added }: Further): EntriesChange {
  const [first] = entries;
  const span = entries.reduce(({ from, to }, { at }) => ({ from: Math.min(from, at), to: Math.max(to, at) }), {
    from: first?.at ?? 0,
    to: first?.at ?? 0,
  });
  return { added, changed: entries.length - added, span: first ? span : null };
}
