import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { stricterPause } from '@/lib/outreach/journal/pause';
import type { Tier } from '@/lib/outreach/quota/limits';
import { ENTRIES_A_MESSAGE } from '@/lib/outreach/rules/export-rules';
import { mergedLimits, settingChanges } from '@/lib/outreach/rules/import-rules';
import type { DATA_REQUESTS, EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { Further } from '@/lib/storage/journal/journal-merge';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { draftName, type StoredDraft } from '@/lib/storage/own-data/draft-items';
import { packHandled } from '@/lib/storage/own-data/handled-map';
import { packKeepsakes } from '@/lib/storage/own-data/keepsakes-map';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { CountedAnswer } from '@/lib/unipile/http/body/unread-answer';
import type { Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { HandledCauses } from '@/lib/worker/today/handled';
import { type ImportedHead, importedEntries, importedHead } from './imported-file';
import type { JournalKeeper } from './journal-keeper';

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
  readonly keepsakes: Pick<Keepsakes, 'all' | 'further' | 'absorb'>;
  readonly unread: Pick<StoredItem<readonly CountedAnswer[]>, 'read' | 'erase'>;
  readonly handled: Pick<HandledCauses, 'all' | 'further' | 'absorb'>;
  /** Erases all that is stored, of every account. */
  eraseAll(): Promise<Result<null, Problem>>;
}): HandlersOf<typeof DATA_REQUESTS> {
  const { connection, store, keeper, settings, templates, now, draft, draftedPeople, keepsakes, handled } = deps;

  const packedDrafts = async (accountId: string) => {
    const people = await draftedPeople(accountId);
    return Promise.all(people.map(async (person) => [person, await draft(accountId, person).packed()] as const));
  };

  /** What a file would change. What is here already stays: a draft may be newer, and a template of the same id may have been changed. */
  const plan = async (accountId: string, file: ImportedHead) => {
    const [here, ownTemplates, people] = await Promise.all([
      settings.read(),
      templates.read(),
      draftedPeople(accountId),
    ]);
    const tier = file.settings?.tiers[accountId] ?? here.tiers[accountId];
    const after = file.settings
      ? {
          ...file.settings,
          limits: [...mergedLimits(here.limits, file.settings.limits)],
          // The file is of one account: what is set for others stays.
          tiers: { ...here.tiers, ...(tier && { [accountId]: tier }) },
          ...chosenAfter(here, file.settings, accountId),
        }
      : here;
    const ids = new Set(ownTemplates.map(({ id }) => id));
    const newTemplates = file.templates.filter(({ id }) => !ids.has(id));
    const pause = (await store.load(accountId))?.ledger.pause ?? null;
    const change: HeadChange = {
      settings: settingChanges(here, after),
      control: JSON.stringify(here.control) !== JSON.stringify(after.control),
      tier: changedTier(here.tiers[accountId] ?? null, after.tiers[accountId] ?? null),
      drafts: file.drafts.filter(([person]) => !people.includes(draftName(person))).length,
      templates: newTemplates.length,
      keepsakes: await keepsakes.further(accountId, file.keepsakes),
      handled: await handled.further(accountId, file.handled),
      pause: JSON.stringify(stricterPause(pause, file.ledger?.pause ?? null)) !== JSON.stringify(pause),
    };
    return { change, after, newTemplates };
  };

  /** First what restrains, so that whatever fails on the way lifts nothing. */
  const takeOver = async (accountId: string, file: ImportedHead): Promise<HeadChange> => {
    const { change, after, newTemplates } = await plan(accountId, file);
    await keeper.absorb(accountId, { ledger: file.ledger, entries: [] });
    await templates.change((here) => [...here, ...newTemplates]);
    for (const [person, kept] of file.drafts) await draft(accountId, person).change((here) => ({ ...kept, ...here }));
    await keepsakes.absorb(accountId, file.keepsakes);
    await handled.absorb(accountId, file.handled);
    await settings.write(after);
    return change;
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
    'data.import': ({ head: file, check }) =>
      connection.withAccount(async ({ accountId }) => {
        const head = importedHead(file, accountId, now());
        if (!head.ok) return head;
        return ok(check ? (await plan(accountId, head.value)).change : await takeOver(accountId, head.value));
      }),
    'data.import.entries': ({ entries, check }) =>
      connection.withAccount(async ({ accountId }) => {
        const read = importedEntries(entries, accountId, now());
        if (!read.ok) return read;
        const further = check
          ? await store.further(accountId, read.value)
          : await keeper.absorb(accountId, { ledger: null, entries: read.value });
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
      return keeper.alone(accountIds, async () => {
        for (const accountId of accountIds) {
          const moving = (await store.load(accountId))?.entries.find(isUnderWay);
          if (moving) return failed({ kind: 'in-progress', entryId: moving.id, action: moving.action });
        }
        return deps.eraseAll();
      });
    },
  };
}

/** A theme, a colour or a field for templates that is set here stays; others come from the file. */
function chosenAfter(
  here: StoredSettings,
  file: StoredSettings,
  accountId: string,
): Pick<StoredSettings, 'theme' | 'colours' | 'fields' | 'guide'> {
  const colour = file.colours?.[accountId];
  return {
    theme: here.theme ?? file.theme,
    colours: { ...(colour && { [accountId]: colour }), ...here.colours },
    fields: { ...file.fields, ...here.fields },
    guide: here.guide ?? file.guide,
  };
}

const changedTier = (before: Tier | null, after: Tier | null) => (before === after ? null : { before, after });

function entriesChange({ entries, added }: Further): EntriesChange {
  const [first] = entries;
  const span = entries.reduce(({ from, to }, { at }) => ({ from: Math.min(from, at), to: Math.max(to, at) }), {
    from: first?.at ?? 0,
    to: first?.at ?? 0,
  });
  return { added, changed: entries.length - added, span: first ? span : null };
}
