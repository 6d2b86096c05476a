import { describe, expect, test } from 'vitest';
import { type ApiProblemKind, bareProblem } from '@/lib/unipile/http/api-problem';
import {
  afterFailure,
  afterListPage,
  newReading,
  resumedReading,
  stoppedReading,
} from '@/lib/worker/network/relations-sync-steps';
import { item } from './sample-relation';

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const begun = { ...newReading('sam', null, 900, NOW), cursor: 'p2', read: 250, pages: 1 };
const page = (change = {}) => ({ items: [item('a'), item('b')], cursor: 'p3' as string | null, skipped: 0, ...change });
const at = (random: number) => ({ now: NOW, random });

describe('after a page', () => {
  test('the next one follows after a pause that is never the same', () => {
    expect(afterListPage(begun, page(), at(0))).toMatchObject({ state: 'reading', cursor: 'p3', read: 252 });
    expect(afterListPage(begun, page(), at(0)).nextAt).toBe(NOW + 8_000);
    expect(afterListPage(begun, page(), at(0.999)).nextAt).toBeGreaterThan(NOW + 19_000);
  });

  test('at the end the number is known', () => {
    expect(afterListPage(begun, page({ cursor: null }), at(0))).toMatchObject({
      state: 'done',
      cursor: null,
      whole: true,
      about: 252,
      readAt: NOW,
    });
  });

  test.each([
    ['items that could not be read', { skipped: 1 }],
    ['no items at all', { items: [] }],
  ])('a page with %s leaves the reading with gaps', (_, change) => {
    expect(afterListPage(begun, page(change), at(0))).toMatchObject({ state: 'reading', whole: false });
  });

  test('an empty page that is how the list ends leaves none', () => {
    const last = page({ items: [], cursor: null, ended: true });
    expect(afterListPage(begun, last, at(0))).toMatchObject({ state: 'done', whole: true, about: 250 });
  });

  test('a cursor that leads to itself ends the reading, with gaps', () => {
    expect(afterListPage(begun, page({ cursor: 'p2' }), at(0))).toMatchObject({
      state: 'done',
      whole: false,
      about: 900,
    });
  });

  test('empty pages that always lead on stop the reading where it is, and it goes on when asked', () => {
    const empty = (n: number) => page({ items: [], cursor: `nowhere-${n}` });
    let reading = afterListPage(begun, empty(1), at(0));
    reading = afterListPage(reading, empty(2), at(0));
    expect(reading).toMatchObject({ state: 'reading' });
    reading = afterListPage(reading, empty(3), at(0));
    expect(reading).toMatchObject({ state: 'stopped', whole: false, readAt: null, problem: { kind: 'unavailable' } });
    expect(afterListPage(resumedReading(reading, NOW), page(), at(0))).toMatchObject({ state: 'reading', read: 252 });
  });

  test('a list whose place is lost again and again is begun anew three times, then by the user alone', () => {
    let reading = begun;
    const lose = () => {
      reading = {
        ...afterFailure({ ...reading, cursor: 'p2' }, bareProblem('bad-request', 'none', 400), at(0)),
        cursor: null,
        failures: 0,
      } as never;
    };
    for (let time = 0; time < 3; time++) lose();
    expect(reading.state).toBe('reading');
    lose();
    expect(reading.state).toBe('stopped');
  });

  test('a list without an end is left', () => {
    expect(afterListPage({ ...begun, pages: 399 }, page(), at(0))).toMatchObject({ state: 'done', whole: false });
  });
});

describe('after a failure', () => {
  const failing = (kind: ApiProblemKind, change = {}) =>
    afterFailure({ ...begun, ...change }, bareProblem(kind, 'none'), at(0));

  test.each(['offline', 'unavailable', 'timed-out', 'unreadable-answer', 'led-elsewhere'] as const)(
    '%s is waited out',
    (kind) => {
      expect(failing(kind)).toMatchObject({ state: 'reading', cursor: 'p2', read: 250, nextAt: NOW + MINUTE });
    },
  );

  test('each wait in a row is longer, up to an hour', () => {
    expect(failing('offline', { failures: 2 }).nextAt).toBe(NOW + 4 * MINUTE);
    expect(failing('offline', { failures: 6 }).nextAt).toBe(NOW + 60 * MINUTE);
  });

  test('who fails too often stops', () => {
    expect(failing('offline', { failures: 7 })).toMatchObject({ state: 'stopped', problem: { kind: 'offline' } });
  });

  test.each([
    'account-limited',
    'account-restricted',
    'key-refused',
    'account-disconnected',
    'person-refused',
  ] as const)('%s waits for the user', (kind) => {
    expect(failing(kind)).toMatchObject({ state: 'stopped', problem: { kind }, cursor: 'p2' });
  });

  test('a place in the list that is no longer taken is given up for the beginning', () => {
    expect(failing('bad-request')).toMatchObject({ state: 'reading', cursor: null, read: 0 });
    expect(failing('bad-request', { cursor: null })).toMatchObject({ state: 'stopped' });
  });
});

test('a stopped reading goes on where it was, and soon', () => {
  const stopped = stoppedReading({ ...begun, nextAt: NOW + 60 * MINUTE, failures: 3 }, bareProblem('offline', 'none'));
  const resumed = resumedReading(stopped, NOW);
  expect(resumed).toMatchObject({ state: 'reading', problem: null, cursor: 'p2', read: 250, failures: 0 });
  expect(resumed.nextAt).toBe(NOW + 20_000);
});

test('stopping and starting at once does not hurry the next page', () => {
  const next = { ...begun, nextAt: NOW + 9_000 };
  expect(resumedReading(stoppedReading(next, null), NOW).nextAt).toBe(NOW + 9_000);
});

test('a reading counts on from the one before', () => {
  expect(newReading('sam', { ...begun, readAt: NOW - 1 }, 252, NOW)).toMatchObject({
    number: 2,
    read: 0,
    about: 252,
    readAt: NOW - 1,
  });
});
