import { idKey } from '@/lib/outreach/journal/same-person';
import { searchable } from '@/lib/outreach/people/prefix-search';
import {
  changedKeepsake,
  isNoKeepsake,
  type KeepsakeChange,
  mergedKeepsake,
  NO_KEEPSAKE,
} from '@/lib/outreach/today/keepsake';
import type { KeepsakeView } from '@/lib/protocol/person';
import type { KeepsakeStore, StoredKeepsake } from '@/lib/storage/own-data/keepsake-store';

/** Whom a keepsake is about, as a surface shows them. */
type About = Pick<StoredKeepsake, 'providerId' | 'publicIdentifier' | 'fullName'>;

/** A keepsake as it is searched. */
export interface KeepsakeLine extends Pick<StoredKeepsake, 'providerId' | 'fullName' | 'labels'> {
  /** `idKey` of the person. */
  readonly person: string;
  /** Name, labels and remark, `searchable`. */
  readonly words: string;
}

interface Kept {
  all: ReadonlyMap<string, StoredKeepsake>;
  /** Made when they are searched, dropped at every change. */
  lines: readonly KeepsakeLine[] | null;
}

/** The most used labels that are offered. */
const OFFERED_LABELS = 30;

/** What the user keeps of people: one keepsake a person, under whichever of their ids. The worker is the only writer, so what was loaded once is kept. */
export type Keepsakes = ReturnType<typeof createKeepsakes>;

export function createKeepsakes({ store, now }: { readonly store: KeepsakeStore; now(): number }) {
  const loaded = new Map<string, Promise<Kept>>();
  /** One change after the other. */
  let last: Promise<unknown> = Promise.resolve();

  const open = (accountId: string): Promise<Kept> => {
    const kept = loaded.get(accountId) ?? store.all(accountId).then((all): Kept => ({ all, lines: null }));
    loaded.set(accountId, kept);
    kept.catch(() => loaded.delete(accountId));
    return kept;
  };

  const viewOf = ({ all }: Kept, person: string): KeepsakeView => {
    const { remark, labels, reminder } = all.get(person) ?? NO_KEEPSAKE;
    return { remark, labels, reminder, labelsInUse: labelsIn(all) };
  };

  /** Stored first, so that memory never knows more than the store. */
  const put = async (accountId: string, changes: ReadonlyMap<string, StoredKeepsake | null>): Promise<Kept> => {
    const kept = await open(accountId);
    const all = new Map(kept.all);
    for (const [person, change] of changes) {
      if (change === null) all.delete(person);
      else all.set(person, change);
    }
    await store.put(accountId, changes, all);
    kept.all = all;
    kept.lines = null;
    return kept;
  };

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => null);
    return turn;
  };

  const planned = async (accountId: string, copies: readonly StoredKeepsake[]) => {
    const { all } = await open(accountId);
    const changes = new Map<string, StoredKeepsake>();
    for (const copy of copies) {
      const person = idKey(copy.providerId);
      const here = changes.get(person) ?? all.get(person);
      const merged = { ...copy, ...here, ...mergedKeepsake(here ?? NO_KEEPSAKE, copy) };
      if (!isNoKeepsake(merged) && JSON.stringify(merged) !== JSON.stringify(here)) changes.set(person, merged);
    }
    return changes;
  };

  return {
    read: async (accountId: string, providerId: string) => viewOf(await open(accountId), idKey(providerId)),
    change: (accountId: string, about: About, change: KeepsakeChange): Promise<KeepsakeView> =>
      inTurn(async () => {
        const person = idKey(about.providerId);
        const { all } = await open(accountId);
        const keepsake = changedKeepsake(all.get(person) ?? NO_KEEPSAKE, change);
        const stored = isNoKeepsake(keepsake)
          ? null
          : { ...about, ...keepsake, labels: [...keepsake.labels], at: now() };
        return viewOf(await put(accountId, new Map([[person, stored]])), person);
      }),
    /** Every keepsake of an account, by `idKey`. */
    all: async (accountId: string) => (await open(accountId)).all,
    /** The same as they are searched; the same array until one changes. */
    async lines(accountId: string): Promise<readonly KeepsakeLine[]> {
      const kept = await open(accountId);
      kept.lines ??= [...kept.all].map(([person, { providerId, fullName, labels, remark }]) => ({
        person,
        providerId,
        fullName,
        labels,
        words: searchable([fullName, ...labels, remark].join(' ')),
      }));
      return kept.lines;
    },
    /** How many people a copy knows something of beyond what is kept here. */
    further: async (accountId: string, copies: readonly StoredKeepsake[]) => (await planned(accountId, copies)).size,
    /** Takes over what a copy knows beyond what is kept here. */
    absorb: (accountId: string, copies: readonly StoredKeepsake[]) =>
      inTurn(async () => void (await put(accountId, await planned(accountId, copies)))),
    /** Forgets what was loaded, and empties the store of every account. */
    async erase(): Promise<void> {
      await last;
      loaded.clear();
      await store.erase();
    },
  };
}

/** The labels that are in use, the most used first. */
function labelsIn(all: ReadonlyMap<string, StoredKeepsake>): readonly string[] {
  const uses = new Map<string, number>();
  for (const { labels } of all.values()) for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  return [...uses]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, OFFERED_LABELS)
    .map(([label]) => label);
}
