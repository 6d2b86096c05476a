import { expect, test, vi } from 'vitest';
import { PAGE_MAY } from '@/lib/outreach/rules/page-powers';
import type { NoticingView } from '@/lib/protocol/noticing';
import type { PageView } from '@/lib/protocol/page';
import {
  type ask,
  askFrom,
  connect,
  find,
  outcome,
  pageOf,
  sandbox,
  slug,
  useWorker,
  value,
  waiting,
} from './worker-rig.ts';

// A button that sends was pressed on a page that was left before it could be sure whose press it was, or before its send was taken.

useWorker();

const LEFT =
  'The page was left before Kith could be sure of your click, so nothing was sent to Jane Doe; send it again if you still want to.';
const PRESS = { ref: slug('jane-doe'), action: 'invite', note: null };
const SEND = { ...PRESS, shownName: 'Jane Doe' };
const SECONDS = { timeout: 10_000 };

const look = async () => (await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).value as PageView;
const told = async () => (await value<NoticingView>('noticing')).notices.map(({ kind, name }) => [kind, name]);
const isTold = () => vi.waitFor(async () => expect(await told()).toEqual([['stopped', 'Jane Doe']]), SECONDS);

test('a press whose page went is told: on the page of its person, by the toolbar button and in Kith', async () => {
  await connect();
  await (await pageOf('/in/jane-doe/'))('page.press', PRESS);
  askFrom('/feed/');
  await isTold();
  await vi.waitFor(() => expect(waiting.map(({ kind, name }) => [kind, name])).toEqual([['stopped', 'Jane Doe']]));
  expect(await look()).toMatchObject({ relation: 'none', entry: { state: 'not-sent', sentence: LEFT } });
  expect(sandbox.state.effects).toEqual([]);
});

test('so is one whose send came when the tab showed somebody else', async () => {
  await connect();
  const page = await pageOf('/in/jane-doe/');
  await page('page.press', PRESS);
  await askFrom('/in/john-smith/')('page.look', { ref: slug('john-smith') });
  expect(await askFrom('/in/jane-doe/')('page.send', SEND)).toMatchObject({ problem: { kind: 'page-changed' } });
  await isTold();
  expect(sandbox.state.effects).toEqual([]);
});

test('its note is a draft again', async () => {
  await connect();
  await (await pageOf('/in/jane-doe/'))('page.press', { ...PRESS, note: 'We met in Lyon.' });
  await isTold();
  expect(await askFrom('/in/jane-doe/')('page.draft.read', { ref: slug('jane-doe') })).toMatchObject({
    value: 'We met in Lyon.',
  });
});

test.each([
  ['whose send was taken', (page: typeof ask) => page('page.send', SEND).then(outcome)],
  ['that its page refused and said why', (page: typeof ask) => page('page.press.refused', { ref: slug('jane-doe') })],
])('a press %s is not told', async (_, then) => {
  await connect();
  const page = await pageOf('/in/jane-doe/');
  await page('page.press', PRESS);
  await then(page);
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  expect(await told()).toEqual([]);
});

test('presses fill no journal', async () => {
  await connect();
  for (let index = 1; index <= 30; index += 1) {
    const who = `second-${String(index).padStart(3, '0')}`;
    await (await pageOf(`/in/${who}/`))('page.press', { ...PRESS, ref: slug(who) });
  }
  const written = async () => (await find()).entries.length;
  await vi.waitFor(async () => expect(await written()).toBe(PAGE_MAY.sends), SECONDS);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await written()).toBe(PAGE_MAY.sends);
});
