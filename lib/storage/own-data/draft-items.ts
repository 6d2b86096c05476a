import { browser } from 'wxt/browser';
import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { decodeProviderId } from '@/lib/linkedin/provider-id';
import { once } from '@/lib/once';
import { idKey } from '@/lib/outreach/journal/same-person';
import { DRAFT_FIELDS, type DraftField } from '@/lib/outreach/rules/drafts/draft-fields';
import { BUDGETS, sizeOf } from '@/lib/storage/budget';
import { failAs } from '@/lib/storage/storage-failure';
import { createStoredItem, type Packed, type StoredItem } from '@/lib/storage/stored-item';

const draft = once(() => {
  const field = z.object({ text: z.string(), at: z.number().transform(keptInstant) });
  const texts = {
    note: field.optional(),
    message: field.optional(),
    subject: field.optional(),
    email: field.optional(),
    quoted: field.optional(),
    files: field.optional(),
    otherNote: field.optional(),
    otherMessage: field.optional(),
    ahead: field.optional(),
  } satisfies Record<DraftField, z.ZodType>;
  const whom = z.object({ providerId: z.string(), publicIdentifier: z.string().nullable(), fullName: z.string() });
  return z.object({ ...texts, whom: whom.optional() });
});

/** What is typed to one person, and `whom` as they were called when it was typed, once they had been read. */
export type StoredDraft = z.infer<ReturnType<typeof draft>>;

const prefix = (accountId: string) => `draft:${accountId}:`;

const VERSION = 1;

/** When anything of a draft was last typed. */
const lastTyped = (of: StoredDraft): number => Math.max(0, ...DRAFT_FIELDS.map((field) => of[field]?.at ?? 0));

/** Whether nothing is typed in it. */
export const isEmptyDraft = (of: StoredDraft): boolean => DRAFT_FIELDS.every((field) => of[field] === undefined);

/** What nothing that is typed takes of the room of the drafts, bytes: several of the longest messages, which come back from a send. */
const FOR_WHAT_COMES_BACK = 60_000;

/** Whether a draft is typed, or is a text that comes back from a send: that one was there before, and is not refused for what was typed since. */
type Source = 'typed' | 'came-back';

/** A draft as an exported file holds it; undefined where it cannot be read. */
export const storedDraft = (packed: unknown): StoredDraft | undefined => itemAt('').unpack(packed);

/** Where there is no room for it, a draft is refused: none takes the room of another that was not sent. */
const itemAt = (key: string, source: Source = 'typed'): StoredItem<StoredDraft> =>
  createStoredItem<StoredDraft>({
    area: 'local',
    key,
    budget: 'drafts',
    leaves: source === 'typed' ? FOR_WHAT_COMES_BACK : 0,
    version: VERSION,
    ofAccount: true,
    schema: draft,
    initial: {},
    isNothing: isEmptyDraft,
  });

/** Equal for all ids of one person; the key of an address stays as it is. */
export const draftName = (person: string): string => (decodeProviderId(person) ? idKey(person) : person);

/** The unsent text for one person of one account, by whichever of their ids they are asked for. 0.1.0 stored it under the one it had. */
export function draftItem(accountId: string, person: string, source: Source = 'typed'): StoredItem<StoredDraft> {
  const name = draftName(person);
  const item = itemAt(prefix(accountId) + name, source);
  const older = async () => {
    const people = decodeProviderId(person) || name.startsWith('member:') ? await storedPeople(accountId) : [];
    const others = people.filter((other) => other !== name && draftName(other) === name);
    return others.map((other) => itemAt(prefix(accountId) + other));
  };
  /** What the other ids have, and over it what this one has. */
  const withOlder = async () => {
    const drafts = await Promise.all((await older()).map((other) => other.read()));
    return (own: StoredDraft): StoredDraft => Object.assign({}, ...drafts, own);
  };
  const read = async () => (await withOlder())(await item.read());
  const eraseOlder = async () => {
    for (const other of await older()) await other.erase();
  };
  return {
    ...item,
    read,
    async write(value, generation) {
      await item.write(value, generation);
      await eraseOlder();
    },
    async change(next, generation) {
      const whole = await withOlder();
      const changed = await item.change((now) => next(whole(now)), generation);
      await eraseOlder();
      return changed;
    },
    async erase() {
      await item.erase();
      await eraseOlder();
    },
    packed: async () => ({ ...(await item.packed()), value: await read() }),
  };
}

/** The drafts of all accounts together. */
export const draftItems = {
  /** Runs a task while no draft changes. */
  alone: itemAt('').alone,
  /**
   * What to write so that copies of an account's drafts stand beside those that are here, by key. Of the same person what is here
   * stays; where there is no room for all, the copies that were typed last are the ones that fit.
   */
  async beside(
    accountId: string,
    copies: readonly (readonly [person: string, draft: StoredDraft])[],
  ): Promise<Record<string, unknown>> {
    const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(BUDGETS.drafts.key));
    const stored = await browser.storage.local.get(keys).catch(failAs('storage-unreadable'));
    const sizes = new Map(Object.entries(stored).map(([key, packed]) => [key, sizeOf(key, packed)]));
    let room = BUDGETS.drafts.bytes - FOR_WHAT_COMES_BACK - [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const items: Record<string, Packed> = {};
    const newestFirst = copies.toSorted(([, a], [, b]) => lastTyped(b) - lastTyped(a));
    for (const [person, copy] of newestFirst) {
      const key = prefix(accountId) + draftName(person);
      const here = (items[key]?.value as StoredDraft | undefined) ?? (await draftItem(accountId, person).read());
      const packed = { version: VERSION, value: { ...copy, ...here } };
      const more = sizeOf(key, packed) - (sizes.get(key) ?? 0);
      if (more > room) continue;
      items[key] = packed;
      sizes.set(key, sizeOf(key, packed));
      room -= more;
    }
    return items;
  },
};

/** The people that an account has drafts to. */
export const draftedPeople = async (accountId: string): Promise<readonly string[]> => [
  ...new Set((await storedPeople(accountId)).map(draftName)),
];

async function storedPeople(accountId: string): Promise<readonly string[]> {
  const keys = await browser.storage.local.getKeys();
  return keys.filter((key) => key.startsWith(prefix(accountId))).map((key) => key.slice(prefix(accountId).length));
}
