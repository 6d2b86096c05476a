import { browser } from 'wxt/browser';
import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import type { DraftField } from '@/lib/outreach/rules/draft-fields';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';

const field = z.object({ text: z.string(), at: z.number().transform(keptInstant) });
const draft = z.object({
  note: field.optional(),
  message: field.optional(),
  subject: field.optional(),
  email: field.optional(),
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
export const storedDraft = (packed: unknown): StoredDraft | undefined => draftItem('', '').unpack(packed);

/** The unsent text for one person of one account. */
export const draftItem = (accountId: string, person: string): StoredItem<StoredDraft> =>
  createStoredItem<StoredDraft>({
    area: 'local',
    key: `${prefix(accountId)}${person}`,
    budget: 'drafts',
    lastUsed,
    version: 1,
    ofAccount: true,
    schema: draft,
    initial: {},
    isNothing: (draft) => Object.keys(draft).length === 0,
  });

/** The people that an account has drafts to. */
export async function draftedPeople(accountId: string): Promise<readonly string[]> {
  const keys = await browser.storage.local.getKeys();
  return keys.filter((key) => key.startsWith(prefix(accountId))).map((key) => key.slice(prefix(accountId).length));
}
