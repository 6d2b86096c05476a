import { NEWS } from '@/lib/copy/guide/news';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';

type Guide = NonNullable<StoredSettings['guide']>;

const NOTHING_TOLD: Guide = { stepsOver: false, newsSeen: null };

/** The settings with part of what was told changed. */
export const withGuide = (stored: StoredSettings, told: Partial<Guide>): StoredSettings => ({
  ...stored,
  guide: { ...NOTHING_TOLD, ...stored.guide, ...told },
});

/** Kith was installed (`before` null), to which nothing is new, or updated from a version: what came since is. */
export async function sawVersion(settings: StoredItem<StoredSettings>, before: string | null): Promise<void> {
  await settings.change((stored) =>
    withGuide(stored, { newsSeen: before === null ? NEWS.version : (stored.guide?.newsSeen ?? before) }),
  );
}
