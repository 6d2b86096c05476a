import { z } from 'zod';
import { LANGUAGES, type LanguageChoice } from '@/lib/languages';
import { COUNTED, type Limit, QUOTA_WINDOWS, TIERS, type Tier } from '@/lib/outreach/quota/limits';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import { LONGEST_HOLD_MS } from '@/lib/outreach/quota/send-settings';
import { answerOf, id, nothing, type RequestForm } from './messaging/request';

/** Where Chrome shows Kith when its toolbar button is clicked. */
export const MOUNTS = ['popup', 'sidepanel'] as const;

/** How Kith's own pages look; `system`: as the computer does. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What tells accounts apart at a glance. */
export const ACCOUNT_COLOURS = ['teal', 'blue', 'violet', 'pink', 'orange', 'grey'] as const;
export type AccountColour = (typeof ACCOUNT_COLOURS)[number];

/** What the extension's own pages may ask about the user's settings. */
export const SETTINGS_REQUESTS = {
  'settings.read': { from: 'extension', input: nothing, answer: answerOf<SettingsView>() },
  /** What is left out stays as it is; a limit whose `max` is null, and a tier that is null, go back to the default. */
  'settings.change': {
    from: 'extension',
    input: () =>
      z.strictObject({
        tier: z.enum(TIERS).nullable().optional(),
        holdMs: z.number().int().min(0).max(LONGEST_HOLD_MS).optional(),
        openEnded: z.boolean().optional(),
        spacingMs: z
          .strictObject({ min: z.number().int().min(0).max(600_000), max: z.number().int().min(0).max(600_000) })
          .refine((value) => value.min <= value.max)
          .optional(),
        limit: z
          .strictObject({
            counted: z.enum(COUNTED),
            window: z.enum(QUOTA_WINDOWS),
            max: z.number().int().min(0).max(1_000).nullable(),
          })
          .optional(),
        control: z.strictObject({ shown: z.boolean() }).optional(),
        theme: z.enum(THEMES).optional(),
        language: z.enum([...LANGUAGES, 'browser']).optional(),
        photos: z.boolean().optional(),
        colour: z.strictObject({ accountId: id, colour: z.enum(ACCOUNT_COLOURS) }).optional(),
      }),
    answer: answerOf<SettingsView>(),
  },
  /** What is told of Kith itself, and what was. */
  guide: { from: 'extension', input: nothing, answer: answerOf<GuideView>() },
  /** The first steps are done or dismissed, or what is new was read. */
  'guide.over': {
    from: 'extension',
    input: () => z.strictObject({ what: z.enum(['steps', 'news']) }),
    answer: answerOf<GuideView>(),
  },
  /** From the next click on the toolbar button on. */
  'mount.choose': {
    from: 'extension',
    input: () => z.strictObject({ mount: z.enum(MOUNTS) }),
    answer: answerOf<null>(),
  },
} as const satisfies Record<string, RequestForm>;

/** What is still to be told of Kith itself. */
export interface GuideView {
  readonly steps: boolean;
  readonly news: boolean;
}

/** Settings that the options page edits. Milliseconds. */
export interface SettingsView {
  readonly tier: Tier | null;
  readonly holdMs: number;
  /** Whether sends wait for the user's "Send now" instead. */
  readonly openEnded: boolean;
  readonly spacingMs: { readonly min: number; readonly max: number };
  readonly limits: readonly (Limit & { readonly ceiling: number })[];
  /** What is used of them. */
  readonly quota: Pick<QuotaView, 'lines' | 'pause'>;
  readonly control: PageControlSettings;
  readonly theme: Theme;
  /** The language Kith speaks. */
  readonly language: LanguageChoice;
  /** Whether photos of people are shown; switched off, those that are kept are erased. */
  readonly photos: boolean;
  /** What the user chose, by account. */
  readonly colours: Readonly<Record<string, AccountColour>>;
}

/** How the control on a LinkedIn page is shown. */
export interface PageControlSettings {
  readonly shown: boolean;
  readonly collapsed: boolean;
  /** Distance from the bottom and inline-start edges, px. */
  readonly position: { readonly bottom: number; readonly start: number };
  /** Rather at the person's own buttons, where the page proves which those are. */
  readonly inline?: boolean | undefined;
}
