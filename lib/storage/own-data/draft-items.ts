import { browser } from 'wxt/browser';
import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { decodeProviderId } from '@/lib/linkedin/provider-id';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { DraftField } from '@/lib/outreach/rules/draft-fields';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';

const field = z.object({ text: z.string(), at: z.number().transform(keptInstant) });
const draft = z.object({
  note: field.optional(),
  message: field.optional(),
  subject: field.optional(),
  email: field.optional(),
  quoted: field.optional(),
} satisfies Record<DraftField, z.ZodType>);

export type StoredDraft = z.infer<typeof draft>;

const prefix = (accountId: string) => `draft:${accountId}:`;

/** When anything of a stored draft was last typed. */
const lastUsed = (stored: unknown): number =>
  Math.max(
    0,
    ...Object.values(z.object({ value: draft }).safeParse(stored).data?.value ?? {}).map((typed) => typed?.at ?? 0),
  );

/** A draft as an exported file holds it; undefined where it cannot be read. */
export const storedDraft = (packed: unknown): StoredDraft | undefined => itemAt('').unpack(packed);

const itemAt = (key: string): StoredItem<StoredDraft> =>
  createStoredItem<StoredDraft>({
    area: 'local',
    key,
    budget: 'drafts',
    lastUsed,
    version: 1,
    ofAccount: true,
    schema: draft,
    initial: {},
    isNothing: (draft) => Object.keys(draft).length === 0,
  });

/** Equal for all ids of one person; the key of an address stays as it is. */
export const draftName = (person: string): string => (decodeProviderId(person) ? idKey(person) : person);

/** The unsent text for one person of one account, by whichever of their ids they are asked for. 0.1.0 stored it under the one it had. */
export function draftItem(accountId: string, person: string): StoredItem<StoredDraft> {
  const name = draftName(person);
  const item = itemAt(prefix(accountId) + name);
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

/** The people that an account has drafts to. */
export const draftedPeople = async (accountId: string): Promise<readonly string[]> => [
  ...new Set((await storedPeople(accountId)).map(draftName)),
];

async function storedPeople(accountId: string): Promise<readonly string[]> {
  const keys = await browser.storage.local.getKeys();
  return keys.filter((key) => key.startsWith(prefix(accountId))).map((key) => key.slice(prefix(accountId).length));
}
