import { DAY_MS, HOUR_MS } from '@/lib/durations';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';

/** What the photos of people may cost: all bounds are here. */
export const PHOTO = {
  /** px: twice the largest that is drawn. */
  side: 96,
  /** Of one photo as it is kept. */
  bytes: 4_096,
  /** One is read anew after this; that somebody has none is believed for less. */
  keptMs: 30 * DAY_MS,
  noneMs: 7 * DAY_MS,
  /** Reads of an account in 24 hours, beside the reads of profiles. */
  aDay: 200,
  /** People whose photo is kept, of all accounts; those who were not seen for longest go first. */
  people: 2_000,
} as const;

/** What is known of somebody's photo: base64 of a WebP, null where they have none. Moments in UTC ms. */
export interface KeptPhoto {
  readonly photo: string | null;
  readonly readAt: number;
}

/** Whether it is to be read anew. What was read in the future was read before a clock was set back. */
export function isStale({ photo, readAt }: KeptPhoto, now: number): boolean {
  return now - readAt > (photo === null ? PHOTO.noneMs : PHOTO.keptMs) || readAt > now + DAY_MS;
}

/** What was asked for one account. Moments in UTC ms. */
export interface PhotoReads {
  readonly at: readonly number[];
  /** No photo is read before this. */
  readonly restUntil: number;
}

export const NO_PHOTO_READS: PhotoReads = { at: [], restUntil: 0 };

/** A clock that was set back frees nothing: moments in the future count, and a rest is never longer than a day. */
const recent = ({ at }: PhotoReads, now: number) => at.filter((one) => one > now - DAY_MS);

/** Whether one more may be read now. */
export const mayReadPhoto = (reads: PhotoReads, now: number): boolean =>
  recent(reads, now).length < PHOTO.aDay && !(reads.restUntil > now && reads.restUntil <= now + DAY_MS);

/** The reads with one more. */
export const withPhotoRead = (reads: PhotoReads, now: number): PhotoReads => ({
  ...reads,
  at: [...recent(reads, now), now],
});

/** Whether an answer says that this person has no photo that could be drawn. */
export const saysNone = ({ kind }: ApiProblem): boolean => SAY_NONE.has(kind);

const SAY_NONE: ReadonlySet<ApiProblem['kind']> = new Set([
  'not-found',
  'not-offered',
  'bad-request',
  'person-refused',
  'unreadable-answer',
]);

/**
 * The reads after one that failed for another reason. Nothing but decoration is lost: what may concern the whole account rests it, and so
 * costs no second pause on the same day.
 */
export const afterPhotoProblem = (reads: PhotoReads, { kind, status }: ApiProblem, now: number): PhotoReads => ({
  ...reads,
  restUntil: now + (kind === 'account-limited' || kind === 'account-restricted' || status === 500 ? DAY_MS : HOUR_MS),
});
