import { afterEach, expect, test, vi } from 'vitest';
import { createChatSession } from '@/components/inbox/chat-session';
import type { MessageView } from '@/lib/protocol/inbox';
import { failed, ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { apiProblem, message, NOW } from '@/tests/gallery/people';

const said = (messageId: string) => message({ messageId, text: messageId });

let end = () => {};
afterEach(() => end());

function open(answering: Answering = {}) {
  const took = vi.fn();
  const session = createChatSession({
    ask: fakeAsk({
      'inbox.chat': () => ok({ chat: chatView({ unreadCount: 2 }), people: [], open: [] }),
      'inbox.messages': ({ cursor }) =>
        cursor === null
          ? ok({ messages: [said('d'), said('c')], clock: NOW, takesReactionsBack: true, cursor: 'older' })
          : ok({ messages: [said('b'), said('a')], clock: NOW, takesReactionsBack: true, cursor: null }),
      ...answering,
    }),
    chatId: 'chat-1',
    now: () => NOW,
    took,
  });
  end = session.end;
  void session.start();
  const now = session.state;
  const texts = () => now().pages?.map((page) => page.map(({ text }: MessageView) => text).join(''));
  return { session, now, texts, took };
}

const opened = (chat: ReturnType<typeof open>) => vi.waitFor(() => expect(chat.texts()).toEqual(['cd']));

test('the end of the chat is read, and stands oldest first', async () => {
  await opened(open());
});

test('earlier messages come before it, and what was there keeps its identity', async () => {
  const chat = open();
  await opened(chat);
  const newest = chat.now().pages![0];
  await chat.session.readEarlier();
  expect(chat.texts()).toEqual(['ab', 'cd']);
  expect(chat.now().pages![1]).toBe(newest);
  expect(chat.now().cursor).toBeNull();
});

test('one page is asked for at a time, and none past the beginning', async () => {
  const asked: (string | null)[] = [];
  const chat = open({
    'inbox.messages': ({ cursor }) => {
      asked.push(cursor);
      return ok({
        messages: [said(cursor ?? 'newest')],
        clock: NOW,
        takesReactionsBack: true,
        cursor: cursor === null ? 'older' : null,
      });
    },
  });
  await vi.waitFor(() => expect(chat.texts()).toEqual(['newest']));
  await Promise.all([chat.session.readEarlier(), chat.session.readEarlier()]);
  await chat.session.readEarlier();
  expect(asked).toEqual([null, 'older']);
});

test('reading again adds what is new and changes what was changed', async () => {
  let again = false;
  const chat = open({
    'inbox.messages': () =>
      again
        ? ok({
            messages: [said('e'), { ...said('d'), seen: true }],
            clock: NOW,
            takesReactionsBack: true,
            cursor: 'older',
          })
        : ok({ messages: [said('d'), said('c')], clock: NOW, takesReactionsBack: true, cursor: 'older' }),
  });
  await opened(chat);
  again = true;
  await chat.session.read();
  expect(chat.texts()).toEqual(['cd', 'e']);
  expect(chat.now().pages![0]![1]!.seen).toBe(true);
});

test('earlier messages that cannot be read are said, and can be asked for again', async () => {
  let broken = true;
  const chat = open({
    'inbox.messages': ({ cursor }) => {
      if (cursor === null)
        return ok({ messages: [said('d'), said('c')], clock: NOW, takesReactionsBack: true, cursor: 'older' });
      return broken
        ? failed(apiProblem('timed-out'))
        : ok({ messages: [said('b')], clock: NOW, takesReactionsBack: true, cursor: null });
    },
  });
  await opened(chat);
  await chat.session.readEarlier();
  expect(chat.now()).toMatchObject({ problem: { kind: 'timed-out' }, readingEarlier: false });
  broken = false;
  await chat.session.readEarlier();
  expect(chat.texts()).toEqual(['b', 'cd']);
  expect(chat.now().problem).toBeNull();
});

test('marking is passed on to the list, and a refusal is said', async () => {
  const chat = open({ 'inbox.mark': () => ok(chatView({ unreadCount: 0 })) });
  await opened(chat);
  await chat.session.mark(true);
  expect(chat.took).toHaveBeenCalledWith(chatView({ unreadCount: 0 }));
  expect(chat.now().opened).toMatchObject({ value: { chat: { unreadCount: 0 } } });

  const refused = open({ 'inbox.mark': () => failed(apiProblem('unavailable', { effect: 'unknown' })) });
  await opened(refused);
  await refused.session.mark(true);
  // Nobody gets a mark, so it may be asked for again.
  expect(refused.now()).toMatchObject({ refused: { kind: 'unavailable', effect: 'none' }, marking: false });
});
