import { fireEvent, screen, within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { MessageView, OpenChatView } from '@/lib/protocol/inbox';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { message, NOW, person, view } from '@/tests/gallery/people';
import { openApp } from '../app/app-rig';

/** Nothing is ever out of sight here. */
export const seeEverything = () =>
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );

export const people = [{ providerId: person().providerId, name: 'Jane Doe' }];

/** The popup on the inbox with one chat in it, opened. */
export async function openChat(
  opened: Partial<OpenChatView> = {},
  messages: readonly MessageView[] = [message()],
  answering: Answering = {},
) {
  const chat = opened.chat ?? chatView();
  const app = openApp({
    'inbox.list': () => ok({ total: 1, from: 0, chats: [chat] }),
    'inbox.fill': () => ok({ known: 1, done: true }),
    'inbox.chat': () => ok({ chat, people, open: [], ...opened }),
    'inbox.messages': () => ok({ messages, clock: NOW, takesReactionsBack: true, cursor: null }),
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    ...answering,
  });
  fireEvent.click(await screen.findByRole('tab', { name: 'Inbox' }));
  fireEvent.click(await within(await screen.findByRole('region', { name: 'Conversations' })).findByRole('button'));
  return app;
}

export const list = () => screen.findByRole('region', { name: 'Messages' });

/** The places where a conversation is: both draw it alike. */
export const OPEN_CONVERSATION = {
  inbox: (messages: readonly MessageView[], answering: Answering = {}, takesReactionsBack = true) =>
    openChat({}, messages, {
      'inbox.messages': () => ok({ messages, clock: NOW, takesReactionsBack, cursor: null }),
      ...answering,
    }),
  popup: async (messages: readonly MessageView[], answering: Answering = {}, takesReactionsBack = true) =>
    openApp({
      'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
      'person.messages': () => ok({ chatId: 'chat-1', messages, clock: NOW, takesReactionsBack }),
      ...answering,
    }),
} as const;
