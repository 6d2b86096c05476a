import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '@/components/person/draft-keeper';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper whose worker takes this long over each write; `stored`: what it has of the message, if its store works. */
async function slowKeeper(answersAfterMs: number) {
  const store = { works: true };
  let stored = '';
  let open = 0;
  let most = 0;
  let writes = 0;
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': () => ok({}),
      'draft.write': async ({ text }) => {
        writes += 1;
        open += 1;
        most = Math.max(most, open);
        const works = store.works;
        if (works) stored = text;
        await new Promise((done) => setTimeout(done, answersAfterMs));
        open -= 1;
        return works ? ok(null) : failed({ kind: 'storage-failed' });
      },
    }),
    changed: () => undefined,
    sends: () => [],
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  return { drafts, store, stored: () => stored, most: () => most, writes: () => writes };
}

/** Typed on without a pause. */
const TYPED = 'Dear friend, thank you for the long letter and all of the pictures; see you in spring.';

test('the first key is written at once', async () => {
  const { drafts, stored } = await slowKeeper(200);
  drafts.edit('message', 'H');
  expect(stored()).toBe('H');
});

test('at each key the worker has all but what was typed since the write before left, and never two writes at once', async () => {
  const { drafts, stored, most } = await slowKeeper(200);
  for (let typed = 1; typed <= TYPED.length; typed += 1) {
    drafts.edit('message', TYPED.slice(0, typed));
    await vi.advanceTimersByTimeAsync(75);
    expect(typed - stored().length).toBeLessThanOrEqual(3);
  }
  expect(most()).toBe(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toBe(TYPED);
});

test('of what is typed while a write is on its way the newest alone is written after it', async () => {
  const { drafts, stored, writes } = await slowKeeper(200);
  for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) drafts.edit('message', text);
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toBe('Hello');
  expect(writes()).toBe(2);
});

test('when the surface goes, the newest is written though a write is on its way', async () => {
  const { drafts, stored } = await slowKeeper(200);
  drafts.edit('message', 'H');
  drafts.edit('message', 'Hello');
  void drafts.flush();
  expect(stored()).toBe('Hello');
});

test('what was typed while a write failed is written after it', async () => {
  const { drafts, stored, store } = await slowKeeper(200);
  store.works = false;
  drafts.edit('message', 'H');
  drafts.edit('message', 'Hello');
  store.works = true;
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toBe('Hello');
});

test('drafts that are read under another id of the person take nothing back that was typed', async () => {
  let shown = '';
  const drafts = createDraftKeeper({
    ask: fakeAsk({ 'draft.read': () => ok({}), 'draft.write': () => ok(null) }),
    changed: ({ message }) => {
      shown = message.text;
    },
    sends: () => [],
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  drafts.edit('message', 'Hello');
  await vi.advanceTimersByTimeAsync(400);
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoB' }, []);
  expect(shown).toBe('Hello');
});
