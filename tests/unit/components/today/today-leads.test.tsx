// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, type } from '../app/app-rig';
import { at, chosenTab, first, line, openToday, ROWS, received, row, strike, unread } from './today-rig';

afterEach(closeApp);

const connected = () => ok(view({ person: person({ relation: 'connected', fullName: 'Bo' }) }));

test('Write leads to the box, and Esc back to the row', async () => {
  const { asked } = openToday(ROWS, { 'person.read': connected });
  await first();
  strike('j');
  fireEvent.click(document.activeElement!);
  await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
  expect(chosenTab()).toBe('Person');
  expect(asked('person.read')).toEqual([{ ref: { kind: 'provider-id', value: 'id-Bo' }, fresh: false }]);
  strike('Escape');
  await waitFor(() => expect(at()).toBe('Bo'));
  expect(chosenTab()).toBe('Today');
});

test('Reply leads to the chat, and Esc back to the row', async () => {
  const chat = {
    chatId: 'chat',
    name: 'Bo',
    attendeeProviderId: 'id-Bo',
    isGroup: false,
    at: NOW,
    unreadCount: 1,
    subject: null,
    contentType: null,
    readOnly: false,
    mailbox: 'own',
  } as const;
  const { asked } = openToday([row('Ann'), row('Bo', unread)], {
    'inbox.list': () => ok({ total: 1, from: 0, chats: [chat] }),
    'inbox.fill': () => ok({ known: 1, done: true }),
    'inbox.chat': () => ok({ chat, people: [], open: [] }),
    'inbox.messages': () => ok({ messages: [], clock: NOW, takesReactionsBack: true, cursor: null }),
  });
  await first();
  strike('j');
  fireEvent.click(document.activeElement!);
  await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
  expect(asked('inbox.chat')).toEqual([{ chatId: 'chat' }]);
  expect(chosenTab()).toBe('Inbox');
  strike('Escape');
  await waitFor(() => expect(at()).toBe('Bo'));
});

test('Answer leads to the person and presses nothing: one key too many answers nobody', async () => {
  const { asked } = openToday([row('Ann', received)], {
    'person.read': () => ok(view({ person: person({ relation: 'invited-you' }), receivedInvitationId: '7320' })),
  });
  fireEvent.click((await line('Ann')).getByRole('button', { name: 'Answer' }));
  await button('Accept invitation');
  await waitFor(() => expect(document.activeElement?.className).toBe('form'));
  expect(asked('send')).toEqual([]);
});

test('an address leads to its person, and Esc back', async () => {
  openToday(ROWS, { 'person.read': connected });
  await first();
  await type('LinkedIn address', 'linkedin.com/in/jane-doe');
  fireEvent.submit((await box('LinkedIn address')).closest('form')!);
  await screen.findByRole('heading', { level: 1, name: 'Bo' });
  strike('Escape');
  await line('Ann');
});
