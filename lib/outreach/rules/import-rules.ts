import type { Counted, QuotaWindow } from '@/lib/outreach/quota/limits';

interface Limit {
  readonly counted: Counted;
  readonly window: QuotaWindow;
  readonly max: number;
}

/** What of the settings an import touches. Milliseconds. */
export interface ImportedSettings {
  readonly holdMs: number;
  readonly openEnded?: boolean | undefined;
  readonly spacingMs: { readonly min: number; readonly max: number };
  readonly limits: readonly Limit[];
}

const isOf = (one: Limit) => (other: Limit) => one.counted === other.counted && one.window === other.window;

/**
 * The limits after an import: those of the file, and those that are set here. Where both set one the lower stays, so that no import
 * lifts a limit that is set here.
 */
export function mergedLimits<L extends Limit>(here: readonly L[], file: readonly L[]): readonly L[] {
  const lower = file.map((limit) => {
    const own = here.find(isOf(limit));
    return own && own.max < limit.max ? own : limit;
  });
  return [...lower, ...here.filter((limit) => !file.some(isOf(limit)))];
}

/** One setting that an import changes; null stands for the default. */
export type SettingChange =
  | { readonly of: 'hold'; readonly before: number; readonly after: number }
  | { readonly of: 'open-ended'; readonly after: boolean }
  | {
      readonly of: 'spacing';
      readonly before: ImportedSettings['spacingMs'];
      readonly after: ImportedSettings['spacingMs'];
    }
  | ({ readonly of: 'limit'; readonly before: number | null; readonly after: number } & Pick<
      Limit,
      'counted' | 'window'
    >);

/** What differs between the settings here and those after an import. */
export function settingChanges(here: ImportedSettings, after: ImportedSettings): readonly SettingChange[] {
  const changes: SettingChange[] = [];
  if (here.holdMs !== after.holdMs) changes.push({ of: 'hold', before: here.holdMs, after: after.holdMs });
  const openEnded = after.openEnded ?? false;
  if ((here.openEnded ?? false) !== openEnded) changes.push({ of: 'open-ended', after: openEnded });
  if (here.spacingMs.min !== after.spacingMs.min || here.spacingMs.max !== after.spacingMs.max)
    changes.push({ of: 'spacing', before: here.spacingMs, after: after.spacingMs });
  for (const { counted, window, max } of after.limits) {
    const before = here.limits.find(isOf({ counted, window, max }))?.max ?? null;
    if (before !== max) changes.push({ of: 'limit', counted, window, before, after: max });
  }
  return changes;
}
