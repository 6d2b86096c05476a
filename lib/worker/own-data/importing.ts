import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { stricterPause } from '@/lib/outreach/journal/pause';
import type { Tier } from '@/lib/outreach/quota/limits';
import { mergedLimits, settingChanges } from '@/lib/outreach/rules/import-rules';
import type { HeadChange } from '@/lib/protocol/data';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { draftedPeople, draftItems, draftName } from '@/lib/storage/own-data/draft-items';
import { FILE_WAIT_MS, type HandedFile, type ImportStore } from '@/lib/storage/own-data/import-store';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import { NothingDone, nothingDone, StorageFailure } from '@/lib/storage/storage-failure';
import type { StoredItem } from '@/lib/storage/stored-item';
import { createTimeLimit } from '@/lib/storage/time-limit';
import type { UnfinishedTask } from '@/lib/storage/unfinished-item';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { HandledCauses } from '@/lib/worker/today/handled';
import type { Steps } from './finisher';
import { type ImportedHead, importedHead } from './imported-file';

type TakeOver = Extract<UnfinishedTask, { kind: 'take-over' }>;

/** Takes files over: what is to be in `chrome.storage` in one write, and the rest, if need be, by the next worker. */
export type Importing = ReturnType<typeof createImporting>;

export function createImporting(deps: {
  readonly store: KeptJournal;
  readonly files: ImportStore;
  readonly settings: StoredItem<StoredSettings>;
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  readonly keepsakes: Pick<Keepsakes, 'further' | 'mustFit' | 'absorb'>;
  readonly handled: Pick<HandledCauses, 'further' | 'mustFit' | 'absorb'>;
}) {
  const { store, files, settings, templates, keepsakes, handled } = deps;
  const within = createTimeLimit(FILE_WAIT_MS);
  /** The file whose parts are being handed over; a worker that dies meanwhile leaves nothing of it. */
  let handed: HandedFile | null = null;
  /** The files that this worker was handed whole: an earlier worker's are in the database alone. */
  const whole = new WeakMap<TakeOver, HandedFile>();

  const settingsAfter = async (accountId: string, { settings: file }: ImportedHead) => {
    const here = await settings.read();
    if (file === null) return { here, after: here };
    const tier = file.tiers[accountId] ?? here.tiers[accountId];
    const after = {
      ...file,
      limits: [...mergedLimits(here.limits, file.limits)],
      // The file is of one account: what is set for others stays.
      tiers: { ...here.tiers, ...(tier && { [accountId]: tier }) },
      ...chosenAfter(here, file, accountId),
    };
    return { here, after };
  };

  const templatesAfter = async ({ templates: file }: ImportedHead) => {
    const here = await templates.read();
    const ids = new Set(here.map(({ id }) => id));
    const added = file.filter(({ id }) => !ids.has(id));
    return { added, after: [...here, ...added] };
  };

  /** What is stored in one write: all of the file that `chrome.storage` is to hold, beside what is here. */
  const takeIn = async ({ accountId, entries }: HandedFile, head: ImportedHead): Promise<void> => {
    const beside = await nothingDone(async () => {
      await within(() => keepsakes.mustFit(accountId, head.keepsakes));
      await within(() => handled.mustFit(accountId, head.handled));
      return {
        ...(await settings.items((await settingsAfter(accountId, head)).after)),
        ...(await templates.items((await templatesAfter(head)).after)),
        ...(await draftItems.beside(accountId, head.drafts)),
      };
    });
    await store.absorb(accountId, { ledger: head.ledger, entries }, beside);
  };

  const takeOver = async (file: HandedFile, head: ImportedHead, isFirst: boolean): Promise<void> => {
    try {
      await settings.alone(() => templates.alone(() => draftItems.alone(() => takeIn(file, head))));
      await within(() => keepsakes.absorb(file.accountId, head.keepsakes));
      await within(() => handled.absorb(file.accountId, head.handled));
    } catch (error) {
      if (!(error instanceof NothingDone)) throw error;
      // An earlier worker may have come further; what is too much stays too much.
      const isTooMuch = error.cause instanceof StorageFailure && error.cause.kind === 'storage-full';
      if (!(isFirst || isTooMuch)) throw error.cause;
      await files.remove(file.id);
      throw error;
    }
  };

  const steps: Pick<Steps, 'take-over'> = {
    async 'take-over'(task) {
      const here = whole.get(task);
      if (here) await nothingDone(() => files.put(here));
      const file = here ?? (await files.read(task.file));
      // Null where the worker before died before it had kept the file: then nothing of it was taken over.
      const head = file && importedHead(file.head, file.accountId, file.at);
      if (file && head?.ok) await takeOver(file, head.value, here !== undefined);
      await files.remove(task.file);
    },
  };

  return {
    steps,
    /** What the beginning of a file would change. What is here already stays: a draft may be newer, a template of the same id changed. */
    async plan(accountId: string, head: ImportedHead): Promise<HeadChange> {
      const [{ here, after }, { added }, people, journal] = await Promise.all([
        settingsAfter(accountId, head),
        templatesAfter(head),
        draftedPeople(accountId),
        store.load(accountId),
      ]);
      const pause = journal?.ledger.pause ?? null;
      return {
        settings: settingChanges(here, after),
        control: JSON.stringify(here.control) !== JSON.stringify(after.control),
        tier: changedTier(here.tiers[accountId] ?? null, after.tiers[accountId] ?? null),
        drafts: head.drafts.filter(([person]) => !people.includes(draftName(person))).length,
        templates: added.length,
        keepsakes: await keepsakes.further(accountId, head.keepsakes),
        handled: await handled.further(accountId, head.handled),
        pause: JSON.stringify(stricterPause(pause, head.ledger?.pause ?? null)) !== JSON.stringify(pause),
      };
    },
    /** Notes entries of a file that were handed over; those of another file before it are forgotten. */
    hand(id: string, accountId: string, entries: readonly JournalEntry[]): void {
      const before = handed?.id === id && handed.accountId === accountId ? handed.entries : [];
      handed = { id, accountId, at: 0, head: null, entries: [...before, ...entries] };
    },
    /** The task of taking a file over whose beginning came last; null where not all of its entries were handed over to this worker. */
    taskOf(
      id: string,
      accountId: string,
      { head, at, entries }: { head: unknown; at: number; entries: number },
    ): TakeOver | null {
      const parts = handed?.id === id && handed.accountId === accountId ? handed.entries : [];
      if (parts.length !== entries) return null;
      if (handed?.id === id) handed = null;
      const task: TakeOver = { kind: 'take-over', accountId, file: id };
      whole.set(task, { id, accountId, at, head, entries: parts });
      return task;
    },
  };
}

/** A theme, a colour, whether photos are shown or a field for templates that is set here stays; others come from the file. */
function chosenAfter(
  here: StoredSettings,
  file: StoredSettings,
  accountId: string,
): Pick<StoredSettings, 'theme' | 'photos' | 'colours' | 'fields' | 'guide'> {
  const colour = file.colours?.[accountId];
  return {
    theme: here.theme ?? file.theme,
    photos: here.photos ?? file.photos,
    colours: { ...(colour && { [accountId]: colour }), ...here.colours },
    fields: { ...file.fields, ...here.fields },
    guide: here.guide ?? file.guide,
  };
}

const changedTier = (before: Tier | null, after: Tier | null) => (before === after ? null : { before, after });
