import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@/lib/durations';
import {
  afterPhotoProblem,
  isStale,
  mayReadPhoto,
  NO_PHOTO_READS,
  PHOTO,
  type PhotoReads,
  saysNone,
  withPhotoRead,
} from '@/lib/outreach/people/photo-rules';
import { bareProblem } from '@/lib/unipile/http/api-problem';

const NOW = Date.UTC(2026, 10, 27, 12);

describe('how long a photo is believed', () => {
  const photo = (readAt: number) => ({ photo: 'x', readAt });
  const none = (readAt: number) => ({ photo: null, readAt });

  test('a month, and that there is none for a week', () => {
    expect(isStale(photo(NOW - 30 * DAY_MS), NOW)).toBe(false);
    expect(isStale(photo(NOW - 30 * DAY_MS - 1), NOW)).toBe(true);
    expect(isStale(none(NOW - 7 * DAY_MS), NOW)).toBe(false);
    expect(isStale(none(NOW - 7 * DAY_MS - 1), NOW)).toBe(true);
  });

  test('not for ever where a clock was set back', () => {
    expect(isStale(photo(NOW + 400 * DAY_MS), NOW)).toBe(true);
  });
});

describe('how many are read', () => {
  const reads = (...at: number[]): PhotoReads => ({ at, restUntil: 0 });
  const full = (at: number) => reads(...Array.from({ length: PHOTO.aDay }, () => at));

  test('so many in 24 hours, whatever the calendar says', () => {
    expect(mayReadPhoto(NO_PHOTO_READS, NOW)).toBe(true);
    expect(mayReadPhoto(full(NOW - DAY_MS + 1), NOW)).toBe(false);
    expect(mayReadPhoto(full(NOW - DAY_MS), NOW)).toBe(true);
  });

  test('a clock that was set back frees none', () => {
    expect(mayReadPhoto(full(NOW + HOUR_MS), NOW)).toBe(false);
  });

  test('what is remembered of them ends with the day', () => {
    expect(withPhotoRead(reads(NOW - 2 * DAY_MS, NOW - 1), NOW)).toEqual(reads(NOW - 1, NOW));
  });
});

describe('after one that failed', () => {
  const restedBy = (...problem: Parameters<typeof bareProblem>) =>
    afterPhotoProblem(NO_PHOTO_READS, bareProblem(...problem), NOW);

  test.each([
    ['account-limited', 429],
    ['account-restricted', 403],
    ['unavailable', 500],
  ] as const)('%s with %i: none for a day, so that photos pause an account once a day at most', (kind, status) => {
    const rested = restedBy(kind, 'none', status);
    expect(mayReadPhoto(rested, NOW + DAY_MS - 1)).toBe(false);
    expect(mayReadPhoto(rested, NOW + DAY_MS)).toBe(true);
  });

  test.each(['timed-out', 'offline', 'unavailable', 'unipile-limited'] as const)('%s: none for an hour', (kind) => {
    const rested = restedBy(kind, 'none', null);
    expect(mayReadPhoto(rested, NOW + HOUR_MS - 1)).toBe(false);
    expect(mayReadPhoto(rested, NOW + HOUR_MS)).toBe(true);
  });

  test('a clock that was far ahead does not stop them for good', () => {
    expect(mayReadPhoto({ at: [], restUntil: NOW + 300 * DAY_MS }, NOW)).toBe(true);
  });

  test('only an answer about this person says that there is none', () => {
    for (const kind of ['not-found', 'not-offered', 'bad-request', 'person-refused', 'unreadable-answer'] as const)
      expect(saysNone(bareProblem(kind, 'none'))).toBe(true);
    for (const kind of ['account-limited', 'unavailable', 'offline', 'timed-out', 'key-refused'] as const)
      expect(saysNone(bareProblem(kind, 'none'))).toBe(false);
  });
});
