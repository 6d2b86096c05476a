import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ActivityState, createActivitySession } from '@/components/activity/activity-session';
import type { JournalStretch } from '@/lib/protocol/activity';
import { failed, ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { apiProblem, entry, NOW } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const stretch = (ids: readonly string[], next: number | null = null, searched = ids.length): JournalStretch => ({
  entries: ids.map((id) => entry({ id })),
  next,
  searched,
});

/** A session over stretches of the journal that are handed out one after the other, the last one again and again. */
async function session(stretches: readonly JournalStretch[], answering: Answering = {}) {
  const asked: unknown[] = [];
  const shown: ActivityState[] = [];
  const opened = createActivitySession({
    ask: fakeAsk({
      'activity.find': (input) => {
        asked.push(input);
        return ok(stretches[Math.min(asked.length, stretches.length) - 1]!);
      },
      ...answering,
    }),
  });
  opened.subscribe(() => shown.push(opened.state()));
  void opened.start();
  await vi.advanceTimersByTimeAsync(0);
  return { opened, asked, shown, state: () => shown.at(-1)!, ids: () => shown.at(-1)!.entries.map(({ id }) => id) };
}

test('the first stretch is read at once, the next one when it is asked for', async () => {
  const { opened, ids, state } = await session([stretch(['b'], 5), stretch(['a'])]);
  expect(ids()).toEqual(['b']);
  await opened.readOn();
  expect(ids()).toEqual(['b', 'a']);
  expect(state().next).toBeNull();
});

test('it reads on by itself until something is found, saying how far it is', async () => {
  const { ids, shown } = await session([stretch([], 9, 20_000), stretch([], 5, 20_000), stretch(['a'])]);
  expect(ids()).toEqual(['a']);
  expect(shown.map(({ searched }) => searched)).toContain(40_000);
});

test('at the end nothing more is asked for', async () => {
  const { opened, asked } = await session([stretch(['a'])]);
  await opened.readOn();
  expect(asked).toHaveLength(1);
});

test('typing is searched for once it rests', async () => {
  const { opened, asked } = await session([stretch(['a'])]);
  opened.filter({ words: 'ja' });
  opened.filter({ words: 'jane', action: 'message' });
  await vi.advanceTimersByTimeAsync(150);
  expect(asked.slice(1)).toEqual([
    { words: 'jane', actions: ['message'], states: [], from: null, to: null, before: null },
  ]);
});

test('until it is searched for, nothing is said of a new search', async () => {
  const { opened, state } = await session([stretch([])]);
  opened.filter({ words: '' });
  expect(state().reading).toBe(true);
});

test('a day is searched from its first moment to its last, by the calendar of this machine', async () => {
  const { opened, asked } = await session([stretch([])]);
  opened.filter({ from: '2026-11-24', to: '2026-11-24' });
  await vi.advanceTimersByTimeAsync(150);
  const from = new Date(2026, 10, 24).getTime();
  expect(asked.at(-1)).toMatchObject({ from, to: new Date(2026, 10, 25).getTime() - 1 });
});

test('what an earlier search still answers is not shown', async () => {
  let answerFirst: (page: JournalStretch) => void = () => undefined;
  const first = new Promise<JournalStretch>((resolve) => {
    answerFirst = resolve;
  });
  const opened = createActivitySession({
    ask: fakeAsk({
      'activity.find': async ({ words }) => ok(words === '' ? await first : stretch(['found'])),
    }),
  });
  void opened.start();
  opened.filter({ words: 'jane' });
  await vi.advanceTimersByTimeAsync(150);
  answerFirst(stretch(['late']));
  await vi.advanceTimersByTimeAsync(0);
  expect(opened.state().entries.map(({ id }) => id)).toEqual(['found']);
});

test('a journal that cannot be read says why', async () => {
  const { state } = await session([], { 'activity.find': () => failed({ kind: 'worker-silent' }) });
  expect(state()).toMatchObject({ reading: false, unread: { kind: 'worker-silent' } });
});

test('an open send is followed', async () => {
  const { state } = await session([{ entries: [entry({ id: 'a', state: 'sending' })], next: null, searched: 1 }], {
    'send.follow': () => ok(entry({ id: 'a', state: 'sent' })),
  });
  expect(state().entries).toMatchObject([{ state: 'sent' }]);
});

test('the export holds all that fits the search, not only what is listed', async () => {
  const { opened } = await session([stretch(['b'], 5), stretch(['b'], 5), stretch(['a'])]);
  const saved: string[] = [];
  await opened.exportCsv((parts) => saved.push(...parts));
  expect(saved).toHaveLength(3);
  expect(saved[1]).toContain(',b\r\n');
  expect(saved[2]).toContain(',a\r\n');
});

test('an export that breaks off saves nothing and says why', async () => {
  let asked = 0;
  const { opened, state } = await session([], {
    'activity.find': () => (asked++ === 0 ? ok(stretch(['a'])) : failed(apiProblem('offline'))),
  });
  const save = vi.fn();
  await opened.exportCsv(save);
  expect(save).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ exported: null, refused: { kind: 'offline' } });
});

test('opened, an entry is asked what it cost', async () => {
  const call = { method: 'POST', path: '/users/invite', status: 200, ms: NOW } as const;
  const { opened, state } = await session([stretch(['a'])], { 'activity.calls': () => ok([call]) });
  await opened.open('a');
  expect(state()).toMatchObject({ openId: 'a', calls: { value: [call] } });
});
