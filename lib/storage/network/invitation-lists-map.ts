import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import type { WaitingInvitation } from '@/lib/outreach/today/today-rows';
import { type AccountMap, createAccountMap } from '@/lib/storage/account-map';

/** One of LinkedIn's two lists of pending invitations, as it was last read to its end. */
export interface StoredInvitations {
  /** UTC ms. */
  readonly readAt: number;
  readonly items: readonly WaitingInvitation[];
}

const invitations = (): z.ZodType<StoredInvitations> =>
  z.object({
    readAt: z.number().transform(keptInstant),
    items: z.array(
      z.object({
        invitationId: z.string(),
        providerId: z.string(),
        fullName: z.string().nullable(),
        at: z.number().transform(keptInstant).nullable(),
        note: z.string().nullable(),
      }),
    ),
  });

/** More than LinkedIn lets anybody keep pending. */
const MOST = 5_000;

/** LinkedIn's lists of pending invitations by direction: a copy that can be read anew at any time. */
export const createInvitationListsMap = (): AccountMap<StoredInvitations> =>
  createAccountMap({
    name: 'invitations',
    table: { store: 'lists', key: 'direction', value: 'list' },
    schema: invitations,
    fits: (all) => [...all.values()].every(({ items }) => items.length <= MOST),
  });
