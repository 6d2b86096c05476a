import type { LanguageChoice } from '@/lib/languages';
import { DEFAULT_LIMITS } from '@/lib/outreach/quota/default-limits';
import type { Tier } from '@/lib/outreach/quota/limits';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import type { AccountColour, SettingsView, Theme } from '@/lib/protocol/settings';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';

/** What steers sending for one account: the user's settings over what the API says of the account. */
export function sendSettings(stored: StoredSettings, account: Pick<StoredAccount, 'accountId' | 'tier'>): SendSettings {
  return {
    tier: stored.tiers[account.accountId] ?? account.tier,
    limits: stored.limits.map((limit) => ({ ...limit, source: 'your-setting' })),
    holdMs: stored.holdMs,
    openEnded: stored.openEnded ?? false,
    spacingMs: stored.spacingMs,
  };
}

/**
 * The settings as the options page shows them; `tier` null means that the API's tier is used. The limits that `quota`
 * counts by are those that hold at the moment, which a gentle start may have lowered.
 */
export function settingsView(
  stored: StoredSettings,
  account: StoredAccount | null,
  quota: Pick<QuotaView, 'lines' | 'pause'>,
): SettingsView {
  const named: Tier | null = (account && stored.tiers[account.accountId]) ?? null;
  return {
    tier: named,
    holdMs: stored.holdMs,
    openEnded: stored.openEnded ?? false,
    spacingMs: stored.spacingMs,
    limits: DEFAULT_LIMITS[named ?? account?.tier ?? 'free'].map((limit) => {
      const { max, source } =
        quota.lines.find(({ counted, window }) => counted === limit.counted && window === limit.window) ?? limit;
      return { ...limit, max, source };
    }),
    quota: { lines: quota.lines, pause: quota.pause },
    control: stored.control,
    theme: stored.theme ?? 'system',
    language: stored.language ?? 'browser',
    photos: stored.photos ?? true,
    colours: stored.colours ?? {},
  };
}

type Change = {
  readonly tier?: Tier | null | undefined;
  readonly holdMs?: number | undefined;
  readonly openEnded?: boolean | undefined;
  readonly spacingMs?: StoredSettings['spacingMs'] | undefined;
  readonly limit?: (Omit<StoredSettings['limits'][number], 'max'> & { readonly max: number | null }) | undefined;
  readonly control?: Partial<StoredSettings['control']> | undefined;
  readonly theme?: Theme | undefined;
  readonly language?: LanguageChoice | undefined;
  readonly photos?: boolean | undefined;
  readonly colour?: { readonly accountId: string; readonly colour: AccountColour } | undefined;
};

/** Applies a change to the settings; `limit.max` null and `tier` null go back to the default. */
export function changedSettings(stored: StoredSettings, change: Change, accountId: string | null): StoredSettings {
  const { tier, holdMs, openEnded, spacingMs, limit, control, theme, language, photos, colour } = change;
  return {
    ...withLanguage(stored, language),
    tiers: tier === undefined || accountId === null ? stored.tiers : withTier(stored.tiers, accountId, tier),
    holdMs: holdMs ?? stored.holdMs,
    spacingMs: spacingMs ?? stored.spacingMs,
    limits: limit === undefined ? stored.limits : withLimit(stored.limits, limit),
    control: { ...stored.control, ...control },
    ...(openEnded !== undefined && { openEnded }),
    ...(theme && { theme }),
    ...(photos !== undefined && { photos }),
    ...(colour && { colours: { ...stored.colours, [colour.accountId]: colour.colour } }),
  };
}

function withLanguage(stored: StoredSettings, language: Change['language']): StoredSettings {
  if (language === undefined) return stored;
  const { language: _, ...others } = stored;
  return language === 'browser' ? others : { ...others, language };
}

function withTier(tiers: StoredSettings['tiers'], accountId: string, tier: Tier | null): StoredSettings['tiers'] {
  const { [accountId]: _, ...others } = tiers;
  return tier === null ? others : { ...others, [accountId]: tier };
}

function withLimit(
  limits: StoredSettings['limits'],
  { max, ...which }: NonNullable<Change['limit']>,
): StoredSettings['limits'] {
  const others = limits.filter(({ counted, window }) => counted !== which.counted || window !== which.window);
  return max === null ? others : [...others, { ...which, max }];
}
