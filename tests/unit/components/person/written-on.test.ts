import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraftKeeper, type DraftTexts, NO_DRAFTS } from '@/components/person/draft-keeper';
import { typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import type { Draft } from '@/lib/protocol/person';
import type { EntryView } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { entry, NOW } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HELD = entry({ id: 'first', action: 'message', state: 'held', text: 'First', at: NOW });
const rest = () => vi.advanceTimersByTimeAsync(300);

/** A keeper in whose box a message stands that was just pressed for. */
async function pressed(quoted = '') {
  let draft: Draft = {
    message: { text: 'First', at: NOW - 1 },
    ...(quoted && { quoted: { text: quoted, at: NOW - 1 } }),
  };
  let shown: DraftTexts = NO_DRAFTS;
  let sends: readonly EntryView[] = [];
  const store = { works: true };
  const afters: (string | undefined)[] = [];
  const keeper = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': async () => ok(draft),
      'draft.write': async ({ after, ...typing }) => {
        afters.push(after);
        if (!store.works) return failed({ kind: 'storage-failed' });
        draft = typedOver(draft, typing, NOW + 1);
        return ok(null);
      },
    }),
    changed: (texts) => {
      shown = texts;
    },
    sends: () => sends,
  });
  await keeper.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  keeper.press('First');
  return {
    keeper,
    store,
    afters,
    shown: () => shown,
    draft: () => draft,
    /** The worker has written the send into the journal, and what it carries is no draft. */
    take: (stored: Draft, ...known: EntryView[]) => {
      draft = stored;
      sends = known;
    },
  };
}

test('an InMail takes its subject along once it is held, and brings it back', async () => {
  const { keeper, shown, draft, take } = await pressed();
  const inMail = { ...HELD, action: 'inmail', subject: 'Your talk' } as const;
  keeper.edit('subject', 'Your talk');
  keeper.edit('message', 'Next');
  await rest();
  expect(shown()).toMatchObject({ subject: { text: 'Your talk' }, message: { text: 'Next' } });
  take({ message: { text: 'Next', at: NOW } }, inMail);
  keeper.answered(inMail);
  await rest();
  expect(shown()).toMatchObject({ subject: { text: '' }, message: { text: 'Next' } });
  expect(draft()).toEqual({ message: { text: 'Next', at: NOW } });
  keeper.cameBack({ ...inMail, state: 'not-sent' });
  expect(shown()).toMatchObject({ subject: { text: 'Your talk' }, message: { text: 'First\n\nNext' } });
});

test('from the press on the box is empty', async () => {
  const { shown } = await pressed('chat-1 m-1');
  expect(shown()).toMatchObject({ message: { text: '' }, quoted: { text: '' }, files: { text: '' } });
});

test('what is written on before the answer is stored below what goes, so that neither is lost', async () => {
  const { keeper, shown, draft } = await pressed('chat-1 m-1');
  keeper.edit('message', 'Next');
  await rest();
  expect(shown().message.text).toBe('Next');
  expect(draft()).toMatchObject({ message: { text: 'First\n\nNext' }, quoted: { text: 'chat-1 m-1' } });
});

test('once it is held, the next words alone are the draft', async () => {
  const { keeper, draft, take, afters } = await pressed();
  keeper.edit('message', 'Next');
  await rest();
  take({ message: { text: 'Next', at: NOW } }, HELD);
  keeper.answered(HELD);
  keeper.edit('message', 'Next words');
  await rest();
  expect(draft()).toEqual({ message: { text: 'Next words', at: NOW + 1 } });
  expect(afters).toEqual([undefined, 'first']);
});

test('what is written after the worker has held it, and before that is known here, is the next draft alone', async () => {
  const { keeper, draft, take } = await pressed();
  take({}, HELD);
  for (const text of ['N', 'Na', 'N', 'Next']) {
    keeper.edit('message', text);
    await rest();
    expect(draft()).toEqual({ message: { text, at: NOW + 1 } });
  }
  keeper.answered(HELD);
  keeper.edit('message', 'Next words');
  await rest();
  expect(draft()).toEqual({ message: { text: 'Next words', at: NOW + 1 } });
});

test('what could not be stored by the time of the answer is stored then', async () => {
  const { keeper, draft, take, store } = await pressed();
  store.works = false;
  keeper.edit('message', 'Nex');
  await rest();
  take({}, HELD);
  store.works = true;
  keeper.answered(HELD);
  await rest();
  expect(draft()).toEqual({ message: { text: 'Nex', at: NOW + 1 } });
});

test('a store that still has what goes does not put it into the box again', async () => {
  const { keeper, shown, take } = await pressed();
  take({ message: { text: 'First', at: NOW - 1 } }, HELD);
  keeper.answered(HELD);
  await keeper.lookAgain();
  expect(shown().message.text).toBe('');
  take({ message: { text: 'First', at: NOW - 1 } }, { ...HELD, state: 'sent' });
  await keeper.lookAgain();
  expect(shown().message.text).toBe('');
});

test('where nothing is held, it stands in the box again, above what was written on', async () => {
  const { keeper, shown, draft } = await pressed('chat-1 m-1');
  keeper.edit('message', 'Next');
  keeper.answered(null);
  expect(shown()).toMatchObject({ message: { text: 'First\n\nNext' }, quoted: { text: 'chat-1 m-1' } });
  await rest();
  expect(draft().message?.text).toBe('First\n\nNext');
});

test('what comes back later stands there at once, and is written on from there', async () => {
  const { keeper, shown, take, draft } = await pressed();
  take({}, HELD);
  keeper.answered(HELD);
  keeper.edit('message', 'Next');
  await rest();
  take({ message: { text: 'First\n\nNext', at: NOW } });
  keeper.cameBack({ ...HELD, state: 'not-sent' });
  expect(shown().message.text).toBe('First\n\nNext');
  keeper.edit('message', 'First\n\nNext!');
  await rest();
  expect(draft()).toEqual({ message: { text: 'First\n\nNext!', at: NOW + 1 } });
});

test('of a text that was edited since, nothing is taken by a press for the earlier one', async () => {
  const { keeper, shown } = await pressed();
  keeper.answered(null);
  keeper.edit('message', 'First of all');
  keeper.press('First');
  expect(shown().message.text).toBe('First of all');
});

test('a send that is found in the journal after silence has its words', async () => {
  const { keeper, shown } = await pressed();
  keeper.edit('message', 'Next');
  keeper.answered(null);
  keeper.found([HELD]);
  expect(shown().message.text).toBe('Next');
});
