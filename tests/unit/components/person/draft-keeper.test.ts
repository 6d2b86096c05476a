import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftKeeper, type DraftTexts, NO_DRAFTS } from '@/components/person/draft-keeper';
import { DRAFT_MAX } from '@/lib/outreach/rules/drafts/draft-fields';
import { typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import type { Draft } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
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
  let shown: { texts: DraftTexts; unsaved: Problem | null } | undefined;
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': () => ok(stored),
      'draft.write': ({ field, text }) => {
        if (!store.works) return failed({ kind: 'storage-failed' });
        written.push(`${field}: ${text}`);
        return ok(null);
      },
    }),
    changed: (texts, unsaved) => {
      shown = { texts, unsaved };
    },
    sends: () => [],
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, entries);
  return { drafts, written, store, shown: () => shown! };
}

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
  expect(shown().unsaved).toEqual({ kind: 'storage-failed' });
  store.works = true;
  drafts.edit('message', 'Hi');
  await drafts.flush();
  expect(written.sort()).toEqual(['message: Hi', 'note: Hello']);
  expect(shown().unsaved).toBeNull();
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
    sends: () => [],
  });
  const loaded = drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  drafts.edit('message', 'New');
  await loaded;
  await vi.advanceTimersByTimeAsync(300);
  expect(shown).toMatchObject({ message: { text: 'New' }, note: { text: 'Note' } });
  expect(written).toEqual(['New']);
});

describe('with another window on the same person', () => {
  const TO = { accountId: 'sandbox', providerId: 'ACoA' };

  /** Keepers over one store, as the worker has it; `say` is its word that a draft has changed. */
  async function windows(...leaving: string[]) {
    let draft: Draft = {};
    const overs: string[] = [];
    const all: { keeper: ReturnType<typeof createDraftKeeper>; shown: DraftTexts; unsaved: Problem | null }[] = [];
    const ask = fakeAsk({
      'draft.read': async () => ok(draft),
      'draft.write': async (typing) => {
        const over = typing.text.length - DRAFT_MAX;
        if (over > 0) return failed({ kind: 'text-too-long', max: DRAFT_MAX, over });
        overs.push(typing.over);
        draft = typedOver(draft, typing, NOW);
        return ok(null);
      },
    });
    const open = async () => {
      const window = {
        keeper: createDraftKeeper({
          ask,
          changed: (texts, unsaved) => {
            window.shown = texts;
            window.unsaved = unsaved;
          },
          sends: () => leaving.map((text) => entry({ state: 'held', text })),
        }),
        shown: NO_DRAFTS,
        unsaved: null as Problem | null,
      };
      await window.keeper.load(TO, []);
      all.push(window);
      return window;
    };
    const [one, other] = [await open(), await open()];
    return {
      one,
      other,
      overs,
      say: () => Promise.all(all.map(({ keeper: told }) => told.lookAgain())),
      store: (changed: Draft) => {
        draft = changed;
      },
      draft: () => draft,
    };
  }
  const rest = () => vi.advanceTimersByTimeAsync(300);

  test('what is written there is shown here, and typed on from there', async () => {
    const { one, other, say, overs } = await windows();
    one.keeper.edit('message', 'Hello');
    await rest();
    await say();
    expect(other.shown.message.text).toBe('Hello');
    other.keeper.edit('message', 'Hello John');
    await rest();
    await say();
    expect(one.shown).toMatchObject({ message: { text: 'Hello John' }, otherMessage: { text: '' } });
    expect(overs).toEqual(['', 'Hello']);
  });

  test('what is typed here and not written yet stays, and what was written there is beside it in both', async () => {
    const { one, other, say } = await windows();
    other.keeper.edit('message', 'There');
    one.keeper.edit('message', 'Here');
    await other.keeper.flush();
    await say();
    expect(one.shown.message.text).toBe('Here');
    await rest();
    await say();
    for (const { shown } of [one, other])
      expect(shown).toMatchObject({ message: { text: 'Here' }, otherMessage: { text: 'There' } });
  });

  test('an answer that left before a key here takes nothing back', async () => {
    const { one, other, say } = await windows();
    other.keeper.edit('message', 'There');
    await other.keeper.flush();
    const looked = say();
    one.keeper.edit('message', 'Here');
    await looked;
    expect(one.shown.message.text).toBe('Here');
    await rest();
    await say();
    expect(one.shown).toMatchObject({ message: { text: 'Here' }, otherMessage: { text: 'There' } });
  });

  test('a word that comes while a text is on its way is heard once it is there', async () => {
    const { one, say, store, draft } = await windows();
    one.keeper.edit('message', 'Here');
    const written = one.keeper.flush();
    void say();
    store({ ...draft(), note: { text: 'There', at: NOW } });
    await written;
    await vi.advanceTimersByTimeAsync(0);
    expect(one.shown).toMatchObject({ message: { text: 'Here' }, note: { text: 'There' } });
  });

  test('what has left from there is no draft here', async () => {
    const { one, say, store } = await windows();
    one.keeper.edit('message', 'Hello');
    await rest();
    store({});
    await say();
    expect(one.shown.message.text).toBe('');
  });

  test('what a send of this window has taken along stands here until it is delivered', async () => {
    const { one, other, say, store } = await windows('Hello');
    one.keeper.edit('note', 'Hello');
    await rest();
    store({});
    await say();
    expect(one.shown.note.text).toBe('Hello');
    store({ note: { text: 'More', at: NOW } });
    await say();
    expect(other.shown.note.text).toBe('More');
  });

  test('a text that is delivered takes away no other that was written there since', async () => {
    const { one, say, store, draft } = await windows();
    one.keeper.edit('message', 'Hello');
    await rest();
    store({ message: { text: 'More', at: NOW } });
    await one.keeper.delivered(entry({ action: 'message', state: 'sent', text: 'Hello' }));
    await say();
    expect(draft()).toMatchObject({ message: { text: 'More' } });
    expect(one.shown.message.text).toBe('More');
  });

  test('each write says what the write before has stored', async () => {
    const { one, overs, say } = await windows();
    for (const text of ['H', 'He', 'Hel']) one.keeper.edit('message', text);
    await rest();
    await say();
    expect(overs).toEqual(['', 'H', 'He']);
  });

  /** One text in the box of the first window, and this one of the other beside it. */
  async function twoTexts(here: string, there: string) {
    const all = await windows();
    all.other.keeper.edit('message', there);
    all.one.keeper.edit('message', here);
    await all.other.keeper.flush();
    await all.one.keeper.flush();
    await all.say();
    return all;
  }

  test('what stands beside a text is put below it, and goes from beside it', async () => {
    const { one, draft } = await twoTexts('Here', 'There');
    await one.keeper.addBeside('message', 'otherMessage');
    expect(one.shown).toMatchObject({ message: { text: 'Here\n\nThere' }, otherMessage: { text: '' } });
    expect(draft()).toEqual({ message: { text: 'Here\n\nThere', at: NOW } });
  });

  test('two texts that are too long to be stored as one are both kept, and it is said that they are not stored', async () => {
    const [here, there] = ['h'.repeat(DRAFT_MAX / 2), 't'.repeat(DRAFT_MAX / 2)];
    const { one, draft } = await twoTexts(here, there);
    for (const _ of ['once', 'twice']) await one.keeper.addBeside('message', 'otherMessage');
    expect(one.shown).toMatchObject({ message: { text: `${here}\n\n${there}` }, otherMessage: { text: there } });
    expect(one.unsaved).toEqual({ kind: 'text-too-long', max: DRAFT_MAX, over: 2 });
    expect(draft()).toMatchObject({ message: { text: here }, otherMessage: { text: there } });
    one.keeper.edit('message', there);
    await rest();
    expect(one.unsaved).toBeNull();
    expect(draft()).toEqual({ message: { text: there, at: NOW } });
  });
});
