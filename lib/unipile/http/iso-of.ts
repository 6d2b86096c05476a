import { isoText } from '@/lib/instant';

/** UTC ms as ISO with exactly three digits of milliseconds: without them the API answers 400. */
export const isoOf = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : (isoText(at) ?? undefined);
