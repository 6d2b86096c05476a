import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeepsakeKeeper, type KeptState } from '@/components/person/keepsake-keeper';
import { type Keepsake, type KeepsakeChange, NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { person } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper over a store that may refuse to be written. */
async function keeper(stored: Partial<Keepsake> = {}) {
  const written: KeepsakeChange[] = [];
  const overs: (string | undefined)[] = [];
  const store = { works: true, kept: { ...NO_KEEPSAKE, ...stored } };
  let shown: KeptState | undefined;
  const view = () => ok({ ...store.kept, labelsInUse: [] });
  const kept = createKeepsakeKeeper({
    ask: fakeAsk({
      'keepsake.read': view,
      'keepsake.write': ({ person: { providerId }, change: { remarkOver, ...change } }) => {
        overs.push(remarkOver);
        if (!store.works) return failed({ kind: 'storage-failed' });
        expect(providerId).toBe(person().providerId);
        written.push(change);
        store.kept = { ...store.kept, ...(change as Keepsake) };
        return view();
      },
    }),
    changed: (state) => {
      shown = state;
    },
  });
  await kept.load(person());
  return { kept, written, overs, store, shown: () => shown! };
}

test('what is changed is handed to the worker at once, each time what has changed', async () => {
  const { kept, written, shown } = await keeper({ labels: ['a'] });
  kept.keep({ remark: 'T' });
  kept.keep({ remark: 'Te' });
  kept.keep({ reminder: { on: '2026-11-27', unlessReplyAfter: null } });
  expect(written).toEqual([
    { remark: 'T' },
    { remark: 'Te' },
    { reminder: { on: '2026-11-27', unlessReplyAfter: null } },
  ]);
  expect(shown().keepsake).toMatchObject({ remark: 'Te', labels: ['a'] });
});

test('typing without a pause starves no write', async () => {
  const { kept, written } = await keeper();
  for (const remark of ['T', 'Te', 'Tea', 'Tea ', 'Tea w']) {
    kept.keep({ remark });
    await vi.advanceTimersByTimeAsync(75);
    expect(written.at(-1)).toEqual({ remark });
  }
});

test('what could not be written says so, stays, and is written with the next change', async () => {
  const { kept, written, store, shown } = await keeper();
  store.works = false;
  kept.keep({ remark: 'Tea' });
  await kept.flush();
  expect(shown()).toMatchObject({ saved: false, keepsake: { remark: 'Tea' } });
  store.works = true;
  kept.keep({ labels: ['a'] });
  await kept.flush();
  expect(written).toEqual([{ remark: 'Tea', labels: ['a'] }]);
  expect(shown().saved).toBe(true);
});

test('of two changes that could not be written, one after the other, the newer one stays', async () => {
  const { kept, written, store, shown } = await keeper();
  store.works = false;
  for (const remark of ['T', 'Te']) kept.keep({ remark });
  await kept.flush();
  expect(shown()).toMatchObject({ saved: false, keepsake: { remark: 'Te' } });
  store.works = true;
  await kept.flush();
  expect(written).toEqual([{ remark: 'Te' }]);
  kept.keep({ labels: ['a'] });
  expect(written.at(-1)).toEqual({ labels: ['a'] });
});

test('what another surface kept is taken over, but not in place of what is being typed', async () => {
  const { kept, store, shown } = await keeper({ remark: 'Tea' });
  store.works = false;
  kept.keep({ remark: 'Tea with milk' });
  await kept.flush();
  store.kept = { ...store.kept, remark: 'Coffee', labels: ['a'] };
  await kept.lookAgain();
  expect(shown().keepsake).toMatchObject({ remark: 'Tea with milk', labels: ['a'] });
});

test('each write of the note says what it was typed over, which what another window wrote unseen is not', async () => {
  const { kept, store, overs } = await keeper({ remark: 'Tea' });
  kept.keep({ remark: 'Tea w' });
  kept.keep({ labels: ['a'] });
  kept.keep({ remark: 'Tea wi' });
  await kept.flush();
  expect(overs).toEqual(['Tea', undefined, 'Tea w']);
  store.works = false;
  kept.keep({ remark: 'Tea wit' });
  await kept.flush();
  store.kept = { ...store.kept, remark: 'Coffee' };
  await kept.lookAgain();
  for (const remark of ['Tea with', 'Tea with m']) {
    kept.keep({ remark });
    await kept.flush();
  }
  expect(overs.slice(3)).toEqual(['Tea wi', 'Tea wi', 'Tea wi']);
});

test('no more labels are handed on than are kept', async () => {
  const { kept, written } = await keeper();
  kept.keep({ labels: Array.from({ length: 40 }, (_, at) => `label number ${at} ${'x'.repeat(40)}`) });
  await kept.flush();
  expect(written[0]?.labels).toHaveLength(8);
  expect(written[0]?.labels?.every((label) => label.length <= 30)).toBe(true);
});

test('what is kept in another window meanwhile takes nothing back that is on its way from here', async () => {
  let kept = { ...NO_KEEPSAKE, labelsInUse: [] as string[] };
  let written: (() => void) | undefined;
  let shown: KeptState | undefined;
  const keeper = createKeepsakeKeeper({
    ask: fakeAsk({
      'keepsake.read': () => ok(kept),
      'keepsake.write': async ({ change }) => {
        await new Promise<void>((resolve) => {
          written = resolve;
        });
        kept = { ...kept, ...(change as Keepsake) };
        return ok(kept);
      },
    }),
    changed: (state) => {
      shown = state;
    },
  });
  await keeper.load(person());
  keeper.keep({ remark: 'Tea' });
  const flushed = keeper.flush();
  kept = { ...kept, labels: ['a'] };
  await keeper.lookAgain();
  expect(shown?.keepsake).toMatchObject({ remark: 'Tea', labels: [] });
  written?.();
  await flushed;
  await vi.advanceTimersByTimeAsync(0);
  expect(shown?.keepsake).toMatchObject({ remark: 'Tea', labels: ['a'] });
});
