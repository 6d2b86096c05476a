import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '@/components/person/draft-keeper';
import { typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import type { Draft } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { NOW } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper whose worker takes this long over each write; `handed`: what it was handed, `stored`: what it has stored, if its store works. */
async function slowKeeper(answersAfterMs: number, before: Draft = {}) {
  const store = { works: true };
  const handed: string[] = [];
  let draft = before;
  let problem: Problem | null = null;
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': () => ok(draft),
      'draft.write': async (typing) => {
        handed.push(typing.text);
        const works = store.works;
        if (works) draft = typedOver(draft, typing, NOW);
        await new Promise((done) => setTimeout(done, answersAfterMs));
        return works ? ok(null) : failed({ kind: 'storage-failed' });
      },
    }),
    changed: (_, unsaved) => {
      problem = unsaved;
    },
    sends: () => [],
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  return { drafts, store, handed, stored: () => draft, problem: () => problem };
}

/** Typed on without a pause. */
const TYPED = 'Dear friend, thank you for the long letter and all of the pictures; see you in spring.';

test('each key is handed to the worker at once, whatever is still being written: a popup may be gone before the answer', async () => {
  const { drafts, handed, stored } = await slowKeeper(60_000);
  for (let typed = 1; typed <= TYPED.length; typed += 1) {
    drafts.edit('message', TYPED.slice(0, typed));
    expect(handed).toHaveLength(typed);
    expect(stored()).toEqual({ message: { text: TYPED.slice(0, typed), at: NOW } });
  }
});

test('what was typed while a write failed is stored, and that one says nothing any more', async () => {
  const { drafts, stored, store, problem } = await slowKeeper(200);
  store.works = false;
  drafts.edit('message', 'H');
  store.works = true;
  drafts.edit('message', 'Hello');
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toMatchObject({ message: { text: 'Hello' } });
  expect(problem()).toBeNull();
});

test('what stands there is typed over though writes in between have failed, and is not put beside it', async () => {
  const { drafts, stored, store, problem } = await slowKeeper(200, { message: { text: 'Goodbye', at: NOW } });
  store.works = false;
  for (const text of ['H', 'He']) drafts.edit('message', text);
  await vi.advanceTimersByTimeAsync(400);
  expect(problem()).toEqual({ kind: 'storage-failed' });
  store.works = true;
  drafts.edit('message', 'Hel');
  await vi.advanceTimersByTimeAsync(400);
  expect(stored()).toEqual({ message: { text: 'Hel', at: NOW } });
  expect(problem()).toBeNull();
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
