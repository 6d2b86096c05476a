import { afterEach, expect, test, vi } from 'vitest';
import { createInboxSession } from '@/components/inbox/inbox-session';
import type { ChatView } from '@/lib/protocol/inbox';
import type { RequestInput } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { apiProblem } from '@/tests/gallery/people';

const CHATS = Array.from({ length: 250 }, (_, n) => chatView({ chatId: `c${n}`, name: `Person ${n}` }));

let end = () => {};
afterEach(() => end());

/** A worker that knows these chats; what it was asked, and the state of the session. */
function open(answering: Answering = {}, chats: readonly ChatView[] = CHATS) {
  const asked: RequestInput<'inbox.list'>[] = [];
  const session = createInboxSession({
    ask: fakeAsk({
      'inbox.list': (input) => {
        asked.push(input);
        const { from, count, search } = input;
        const found = chats.filter(({ name }) => name?.includes(search));
        return ok({ total: found.length, from, chats: found.slice(from, from + count) });
      },
      'inbox.fill': () => ok({ known: chats.length, done: true }),
      ...answering,
    }),
  });
  end = session.end;
  void session.start();
  const now = session.state;
  return { session, asked, now };
}

test('a chat that is marked keeps what else its line says of it', async () => {
  const labelled = { ...chatView(), labels: ['Harbour'], lastWords: { text: 'See you', own: true } };
  const { session, now } = open({}, [labelled]);
  await vi.waitFor(() => expect(now().fill?.done).toBe(true));
  const { labels: _labels, lastWords: _words, ...chat } = labelled;
  session.took({ ...chat, unreadCount: 1 });
  expect(now().chats).toEqual([{ ...labelled, unreadCount: 1 }]);
});

test('what is known is there before anything is read', async () => {
  const { now } = open({ 'inbox.fill': () => new Promise(() => {}) });
  await vi.waitFor(() => expect(now().chats).toHaveLength(100));
  expect(now()).toMatchObject({ total: 250, fill: null });
});

test('pages are read one after the other until all are, the newest first', async () => {
  const fills: boolean[] = [];
  const { now } = open({
    'inbox.fill': ({ fresh }) => {
      fills.push(fresh);
      return ok({ known: fills.length * 100, done: fills.length === 3 });
    },
  });
  await vi.waitFor(() => expect(now().fill).toEqual({ known: 300, done: true }));
  expect(fills).toEqual([true, false, false]);
});

test('more chats are taken over when the end of the list comes near', async () => {
  const { session, now } = open();
  await vi.waitFor(() => expect(now().fill?.done).toBe(true));
  await session.more();
  await session.more();
  await session.more();
  expect(now().chats?.map(({ chatId }) => chatId)).toEqual(CHATS.map(({ chatId }) => chatId));
});

test('an answer to what was typed before is out of date', async () => {
  const waiting: (() => void)[] = [];
  const { session, now } = open({
    'inbox.list': ({ search }) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(ok({ total: 1, from: 0, chats: [chatView({ chatId: search })] })));
      }),
  });
  session.search('j');
  session.search('ja');
  await vi.waitFor(() => expect(waiting).toHaveLength(3));
  for (const answer of [waiting[2]!, waiting[1]!, waiting[0]!]) answer();
  await vi.waitFor(() => expect(now().chats).toMatchObject([{ chatId: 'ja' }]));
});

test('a page that cannot be read is said, what is known stays, and reading goes on when asked', async () => {
  let broken = true;
  const { session, now } = open({
    'inbox.fill': () => (broken ? failed(apiProblem('offline')) : ok({ known: 250, done: true })),
  });
  await vi.waitFor(() => expect(now().problem).toMatchObject({ kind: 'offline' }));
  expect(now().chats).toHaveLength(100);
  broken = false;
  await session.read();
  expect(now()).toMatchObject({ problem: null, fill: { done: true } });
});

test('a worker that was stopped over a page is asked again', async () => {
  let asked = 0;
  const { now } = open({
    'inbox.fill': () => (++asked < 3 ? failed({ kind: 'worker-silent' }) : ok({ known: 250, done: true })),
  });
  await vi.waitFor(() => expect(now().fill?.done).toBe(true));
});

test('nothing is read on once nobody looks', async () => {
  let asked = 0;
  const { session } = open({
    'inbox.fill': async () => {
      asked += 1;
      if (asked === 2) session.end();
      return ok({ known: asked, done: false });
    },
  });
  await vi.waitFor(() => expect(asked).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(2);
});
