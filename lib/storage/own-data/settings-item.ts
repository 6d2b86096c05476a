import { browser } from 'wxt/browser';
import { z } from 'zod';
import { LANGUAGES } from '@/lib/languages';
import { once } from '@/lib/once';
import { COUNTED, QUOTA_WINDOWS, TIERS } from '@/lib/outreach/quota/limits';
import { LONGEST_HOLD_MS } from '@/lib/outreach/quota/send-settings';
import { ACCOUNT_COLOURS, THEMES } from '@/lib/protocol/settings';
import { createStoredItem } from '@/lib/storage/stored-item';

/** Longer spacing than this is a mistake, and would outlast the worker. */
const LONGEST_SPACING_MS = 10 * 60_000;

const settings = once(() =>
  z.object({
    /** Per account: the tier that the user named, where it differs from what the API says. */
    tiers: z.record(z.string(), z.enum(TIERS)),
    holdMs: z.number().int().min(0).max(LONGEST_HOLD_MS),
    /** Whether sends wait for the user's "Send now"; left out, they leave by themselves after the hold. */
    openEnded: z.boolean().optional(),
    spacingMs: z
      .object({
        min: z.number().int().min(0).max(LONGEST_SPACING_MS),
        max: z.number().int().min(0).max(LONGEST_SPACING_MS),
      })
      .refine(({ min, max }) => min <= max),
    /** Limits that the user changed; all others follow the tier. */
    limits: z.array(
      z.object({ counted: z.enum(COUNTED), window: z.enum(QUOTA_WINDOWS), max: z.number().int().min(0).max(1_000) }),
    ),
    control: z.object({
      shown: z.boolean(),
      collapsed: z.boolean(),
      position: z.object({ bottom: z.number().int().min(0), start: z.number().int().min(0) }),
      inline: z.boolean().optional(),
    }),
    theme: z.enum(THEMES).optional(),
    /** Left out, Kith speaks the language of the browser. */
    language: z.enum(LANGUAGES).optional(),
    /** Whether photos of people are shown; left out, they are. */
    photos: z.boolean().optional(),
    /** By account. */
    colours: z.record(z.string(), z.enum(ACCOUNT_COLOURS)).optional(),
    /** What templates call the user's own words, and the words. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What was told of Kith itself: whether the first steps are over, and up to which version what is new. */
    guide: z.object({ stepsOver: z.boolean(), newsSeen: z.string().max(30).nullable() }).optional(),
  }),
);

export type StoredSettings = z.infer<ReturnType<typeof settings>>;

const KEY = 'settings';

/** What the user set. The defaults are product decisions: a 4 s hold, 20–60 s between sends. */
export const settingsItem = createStoredItem<StoredSettings>({
  area: 'local',
  key: KEY,
  budget: 'settings',
  version: 1,
  schema: settings,
  initial: {
    tiers: {},
    holdMs: 4_000,
    spacingMs: { min: 20_000, max: 60_000 },
    limits: [],
    control: { shown: true, collapsed: false, position: { bottom: 24, start: 24 } },
  },
});

/** Calls `changed` after each write of the settings, wherever it came from. */
export function onSettingsChange(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed();
  });
}
