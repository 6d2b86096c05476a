import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { KEEPSAKE_MAX, type Keepsake } from '@/lib/outreach/today/keepsake';
import { type AccountMap, createAccountMap } from '@/lib/storage/account-map';
import { KEEPSAKES_BUDGET } from '@/lib/storage/budget';

/** What the user keeps of one person, with who that is. */
export interface StoredKeepsake extends Keepsake {
  /** Any of their ids: `idKey` tells who it is. */
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
  /** When it was last changed, UTC ms. */
  readonly at: number;
}

const keepsake = (): z.ZodType<StoredKeepsake> =>
  z.object({
    providerId: z.string().min(1).max(200),
    publicIdentifier: z.string().max(200).nullable(),
    fullName: z.string().min(1).max(KEEPSAKE_MAX.name),
    remark: z.string().max(KEEPSAKE_MAX.remark),
    labels: z.array(z.string().min(1).max(KEEPSAKE_MAX.label)).max(KEEPSAKE_MAX.labels),
    reminder: z.object({ on: z.iso.date(), unlessReplyAfter: z.number().transform(keptInstant).nullable() }).nullable(),
    at: z.number().transform(keptInstant),
  });

const VERSION = 1;

/** Keepsakes as an exported file holds them. */
export const packKeepsakes = (value: readonly StoredKeepsake[]) => ({ version: VERSION, value });

/** Keepsakes of an exported file; undefined where they cannot be read. */
export const unpackKeepsakes = (packed: unknown): readonly StoredKeepsake[] | undefined =>
  z.object({ version: z.literal(VERSION), value: z.array(keepsake()) }).safeParse(packed).data?.value;

/** What the user keeps of people, by `idKey` of their id. */
export const createKeepsakesMap = (): AccountMap<StoredKeepsake> =>
  createAccountMap({
    name: 'keepsakes',
    table: { store: 'people', key: 'person', value: 'kept' },
    schema: keepsake,
    fits,
  });

function fits(all: ReadonlyMap<string, StoredKeepsake>): boolean {
  const characters = [...all.values()].reduce((sum, kept) => sum + JSON.stringify(kept).length, 0);
  return all.size <= KEEPSAKES_BUDGET.people && characters <= KEEPSAKES_BUDGET.characters;
}
