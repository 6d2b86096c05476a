import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { once } from '@/lib/once';
import { NOTICE_KINDS, type NoticingMemory } from '@/lib/outreach/noticing/memory';
import { DAY_MINUTES } from '@/lib/outreach/noticing/quiet-hours';
import { LOOKS } from '@/lib/outreach/noticing/schedule';
import { createStoredItem, type StoredItem } from '@/lib/storage/stored-item';
import { ACCOUNT_STATUSES } from '@/lib/unipile/shapes/account';

const minute = () =>
  z
    .number()
    .int()
    .min(0)
    .max(DAY_MINUTES - 1);

const settings = once(() =>
  z.object({
    /** The one switch: off means that nothing is asked of the API. */
    on: z.boolean(),
    quiet: z.object({ from: minute(), to: minute() }).nullable(),
  }),
);

export type NoticingSettings = z.infer<ReturnType<typeof settings>>;

/** Whether Kith looks for what is new, and when it leaves the user alone. Off until the user turns it on. */
export const noticingSettingsItem = createStoredItem<NoticingSettings>({
  area: 'local',
  key: 'noticing-settings',
  budget: 'noticingSettings',
  version: 1,
  schema: settings,
  initial: { on: false, quiet: { from: 21 * 60, to: 8 * 60 } },
});

/** The entries of sends that did not leave, and of which the user has seen that, the newest last. */
export const seenStopsItem = createStoredItem<readonly string[]>({
  area: 'local',
  key: 'seen-stops',
  budget: 'seenStops',
  version: 1,
  ofAccount: true,
  schema: () => z.array(z.string()).readonly(),
  initial: [],
});

/** When each account was last reminded of what waits for "Send now" (UTC ms). What waits does not outlive the browser either. */
export const remindedItem = createStoredItem<Readonly<Record<string, number>>>({
  area: 'session',
  key: 'reminded',
  budget: 'reminded',
  version: 1,
  schema: () => z.record(z.string(), z.number()),
  initial: {},
});

const memory = once((): z.ZodType<NoticingMemory> => {
  const time = z.number().transform(keptInstant);
  const seenListPage = z.object({ at: z.record(z.string(), time), floor: time });
  return z.object({
    schedule: z.object({
      lookedAt: time,
      plans: z.record(z.enum(LOOKS), z.object({ nextAt: time, failures: z.number().int().min(0) })),
    }),
    relations: seenListPage.nullable(),
    chats: seenListPage.nullable(),
    status: z.enum(ACCOUNT_STATUSES).nullable(),
    told: z.array(z.string()),
    notices: z.array(
      z.object({
        id: z.string().min(1),
        kind: z.enum(NOTICE_KINDS),
        providerId: z.string().nullable(),
        name: z.string().nullable(),
        at: time,
      }),
    ),
  });
});

/** The account that was not looked at for longest is forgotten first. */
const lastUsed = (stored: unknown): number => usedAt().safeParse(stored).data?.value.schedule.lookedAt ?? 0;
const usedAt = once(() => z.object({ value: z.object({ schedule: z.object({ lookedAt: z.number() }) }) }));

/** What noticing remembers of one account; null before the first look. */
export const noticingMemoryItem = (accountId: string): StoredItem<NoticingMemory | null> =>
  createStoredItem<NoticingMemory | null>({
    area: 'local',
    key: `noticing:${accountId}`,
    budget: 'noticing',
    lastUsed,
    version: 1,
    ofAccount: true,
    schema: () => memory().nullable(),
    initial: null,
  });
