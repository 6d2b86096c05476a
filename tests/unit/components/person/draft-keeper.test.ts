import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftKeeper, type DraftTexts } from '@/components/person/draft-keeper';
import type { Draft } from '@/lib/protocol/person';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { entry, MINUTE, NOW } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper over a store of drafts that may refuse to be written. */
async function keeper(stored: Draft = {}, entries: Parameters<ReturnType<typeof createDraftKeeper>['load']>[1] = []) {
  const written: string[] = [];
  const store = { works: true };
  let shown: { texts: DraftTexts; saved: boolean } | undefined;
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': () => ok(stored),
      'draft.write': ({ field, text }) => {
        if (!store.works) return failed({ kind: 'storage-failed' });
        written.push(`${field}: ${text}`);
        return ok(null);
      },
    }),
    changed: (texts, saved) => {
      shown = { texts, saved };
    },
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, entries);
  return { drafts, written, store, shown: () => shown! };
}

test('typing is written within 300 ms of rest, once', async () => {
  const { drafts, written } = await keeper();
  drafts.edit('note', 'He');
  drafts.edit('note', 'Hello');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(written).toEqual(['note: Hello']);
});

test('what was typed last is written at once when the surface hides', async () => {
  const { drafts, written } = await keeper();
  drafts.edit('message', 'Hello');
  void drafts.flush();
  expect(written).toEqual(['message: Hello']);
});

test('a restored draft says from when it is, until it is typed in', async () => {
  const { drafts, shown } = await keeper({ note: { text: 'Hello', at: NOW } });
  expect(shown().texts.note).toEqual({ text: 'Hello', restoredAt: NOW });
  drafts.edit('note', 'Hello J');
  expect(shown().texts.note).toEqual({ text: 'Hello J', restoredAt: null });
});

test('a draft goes once its send is proven, and not before', async () => {
  const { drafts, shown } = await keeper({ note: { text: 'Hello', at: NOW } });
  for (const state of ['held', 'sending', 'unconfirmed', 'refused', 'not-sent'] as const) {
    await drafts.delivered(entry({ state, text: 'Hello' }));
    expect(shown().texts.note.text).toBe('Hello');
  }
  await drafts.delivered(entry({ state: 'sent', text: 'Hello' }));
  expect(shown().texts.note.text).toBe('');
});

test('another text than the one that was sent stays', async () => {
  const { drafts, shown } = await keeper({ note: { text: 'Hello again', at: NOW } });
  await drafts.delivered(entry({ state: 'sent', text: 'Hello' }));
  expect(shown().texts.note.text).toBe('Hello again');
});

test('a draft that was sent while nobody looked is gone when it would be restored', async () => {
  const stored = { note: { text: 'Hello', at: NOW } };
  const { shown, written } = await keeper(stored, [entry({ state: 'confirmed', text: 'Hello', at: NOW + 1 })]);
  expect(shown().texts.note.text).toBe('');
  expect(written).toEqual(['note: ']);
});

test('the same words typed after a send are a new draft', async () => {
  const stored = { note: { text: 'Hello', at: NOW } };
  const { shown } = await keeper(stored, [entry({ state: 'sent', text: 'Hello', at: NOW - MINUTE })]);
  expect(shown().texts.note.text).toBe('Hello');
});

test('a draft that cannot be written says so, and is written with the next one that can', async () => {
  const { drafts, written, store, shown } = await keeper();
  store.works = false;
  drafts.edit('note', 'Hello');
  await drafts.flush();
  expect(shown().saved).toBe(false);
  store.works = true;
  drafts.edit('message', 'Hi');
  await drafts.flush();
  expect(written.sort()).toEqual(['message: Hi', 'note: Hello']);
  expect(shown().saved).toBe(true);
});

test('what is typed while the drafts are still read is kept, and written', async () => {
  const written: string[] = [];
  let shown: DraftTexts | undefined;
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': async () => ok({ message: { text: 'Old', at: NOW }, note: { text: 'Note', at: NOW } }),
      'draft.write': ({ text }) => {
        written.push(text);
        return ok(null);
      },
    }),
    changed: (texts) => {
      shown = texts;
    },
  });
  const loaded = drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  drafts.edit('message', 'New');
  await loaded;
  await vi.advanceTimersByTimeAsync(300);
  expect(shown).toMatchObject({ message: { text: 'New' }, note: { text: 'Note' } });
  expect(written).toEqual(['New']);
});
