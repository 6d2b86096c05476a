import { alphabetical } from '@/lib/copy/language/alphabetical';
import { idKey } from '@/lib/outreach/journal/same-person';
import { searchable } from '@/lib/outreach/people/prefix-search';
import { typedInto } from '@/lib/outreach/rules/drafts/typed-into';
import {
  changedKeepsake,
  isNoKeepsake,
  KEEPSAKE_MAX,
  type KeepsakeChange,
  mergedKeepsake,
  NO_KEEPSAKE,
} from '@/lib/outreach/today/keepsake';
import type { KeepsakeView } from '@/lib/protocol/person';
import type { AccountMap } from '@/lib/storage/account-map';
import type { StoredKeepsake } from '@/lib/storage/own-data/keepsakes-map';
import { StorageFailure } from '@/lib/storage/storage-failure';

/** Whom a keepsake is about, as a surface shows them. */
type About = Pick<StoredKeepsake, 'providerId' | 'publicIdentifier' | 'fullName'>;

/** A keepsake as it is searched. */
export interface KeepsakeLine extends Pick<StoredKeepsake, 'providerId' | 'fullName' | 'labels'> {
  /** `idKey` of the person. */
  readonly person: string;
  /** Name, labels and remark, `searchable`. */
  readonly words: string;
}

/** The most used labels that are offered. */
const OFFERED_LABELS = 30;

/** What the user keeps of people: one keepsake a person, under whichever of their ids. */
export type Keepsakes = ReturnType<typeof createKeepsakes>;

export function createKeepsakes({ map, now }: { readonly map: AccountMap<StoredKeepsake>; now(): number }) {
  /** What is searched of each account, made of the keepsakes as they were then. */
  const searched = new Map<string, { readonly of: KeepsakesOf; readonly lines: readonly KeepsakeLine[] }>();

  return {
    read: async (accountId: string, providerId: string) => viewOf(await map.all(accountId), idKey(providerId)),
    async change(accountId: string, about: About, change: KeepsakeChange): Promise<KeepsakeView> {
      const person = idKey(about.providerId);
      const after = await map.change(accountId, (all) => {
        const here = all.get(person);
        const keepsake = changedKeepsake(here ?? NO_KEEPSAKE, {
          ...change,
          remark: typedRemark(here?.remark ?? '', change),
        });
        // A list does not always say by what name their address has them.
        const publicIdentifier = about.publicIdentifier ?? here?.publicIdentifier ?? null;
        const stored = { ...about, publicIdentifier, ...keepsake, at: now() };
        return new Map([[person, isNoKeepsake(keepsake) ? null : stored]]);
      });
      return viewOf(after, person);
    },
    /** Every keepsake of an account, by `idKey`; the same map until one changes. */
    all: map.all,
    /** The same as they are searched. */
    async lines(accountId: string): Promise<readonly KeepsakeLine[]> {
      const of = await map.all(accountId);
      const known = searched.get(accountId);
      if (known?.of === of) return known.lines;
      const lines = [...of].map(keepsakeLine);
      searched.set(accountId, { of, lines });
      return lines;
    },
    /** How many people a copy knows something of beyond what is kept here. */
    further: async (accountId: string, copies: readonly StoredKeepsake[]) =>
      furtherIn(await map.all(accountId), copies).size,
    /** Rejects where there is no room for what a copy knows beyond what is kept here. */
    mustFit: (accountId: string, copies: readonly StoredKeepsake[]) =>
      map.mustFit(accountId, (all) => furtherIn(all, copies)),
    /** Takes over what a copy knows beyond what is kept here. */
    absorb: async (accountId: string, copies: readonly StoredKeepsake[]) =>
      void (await map.change(accountId, (all) => furtherIn(all, copies))),
    async erase(): Promise<void> {
      searched.clear();
      await map.erase();
    },
  };
}

/** What the remark is to be; undefined where it stays as it is. */
function typedRemark(here: string, { remark: text, remarkOver: over = here }: KeepsakeChange): string | undefined {
  if (text === undefined) return undefined;
  const remark = typedInto(here, { text, over }, '\n\n');
  // Whoever typed has the text still, and is told that it is not kept.
  if (remark.length > KEEPSAKE_MAX.remark)
    throw new StorageFailure('storage-full', 'two remarks are longer than one may be');
  return remark;
}

type KeepsakesOf = ReadonlyMap<string, StoredKeepsake>;

function viewOf(all: KeepsakesOf, person: string): KeepsakeView {
  const { remark, labels, reminder } = all.get(person) ?? NO_KEEPSAKE;
  return { remark, labels, reminder, labelsInUse: labelsIn(all) };
}

const keepsakeLine = ([person, kept]: readonly [string, StoredKeepsake]): KeepsakeLine => {
  const { providerId, fullName, labels, remark } = kept;
  return { person, providerId, fullName, labels, words: searchable([fullName, ...labels, remark].join(' ')) };
};

function furtherIn(all: KeepsakesOf, copies: readonly StoredKeepsake[]): KeepsakesOf {
  const changes = new Map<string, StoredKeepsake>();
  for (const copy of copies) {
    const person = idKey(copy.providerId);
    const here = changes.get(person) ?? all.get(person);
    const merged = { ...copy, ...here, ...mergedKeepsake(here ?? NO_KEEPSAKE, copy) };
    if (!isNoKeepsake(merged) && JSON.stringify(merged) !== JSON.stringify(here)) changes.set(person, merged);
  }
  return changes;
}

/** The labels that are in use, the most used first; among those used as often, in the order of the language. */
function labelsIn(all: KeepsakesOf): readonly string[] {
  const uses = new Map<string, number>();
  for (const { labels } of all.values()) for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  return [...uses]
    .sort(([a, one], [b, other]) => other - one || alphabetical(a, b))
    .slice(0, OFFERED_LABELS)
    .map(([label]) => label);
}
