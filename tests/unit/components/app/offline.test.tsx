// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { apiProblem, lastMessages, message, NOW, person, view } from '@/tests/gallery/people';
import { seeEverything } from '../inbox/chat-rig';
import { openToday } from '../today/today-rig';
import { closeApp, openApp, press, type } from './app-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const GONE = /The connection to the internet is gone/;
const said = () => screen.queryAllByText(GONE);
const online = () => fireEvent(window, new Event('online'));

/** A worker whose line is cut and put together again. */
function line() {
  let cut = false;
  const unless = <T,>(answer: T) => (cut ? failed(apiProblem('offline')) : answer);
  return {
    unless,
    cut: () => {
      cut = true;
    },
    mend: () => {
      cut = false;
      online();
    },
  };
}

test('a send without the internet says so once, and no more once it is back; the send is left to the user', async () => {
  const { unless, cut, mend } = line();
  const { asked } = openApp({
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    'person.messages': () => unless(ok(lastMessages([message({ text: 'Hello' })]).value)),
    send: () => failed(apiProblem('offline')),
  });
  await screen.findByText('Hello');
  cut();
  await type('Message', 'Offline words');
  await press('Send message');
  await waitFor(() => expect(asked('person.messages')).toHaveLength(2));
  await waitFor(() => expect(said()).toHaveLength(1));
  mend();
  await waitFor(() => expect(said()).toEqual([]));
  expect(await screen.findByText('Hello')).toBeDefined();
  expect(asked('send')).toHaveLength(1);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Offline words');
});

test.each<[string, string, keyof Answering, Answering]>([
  ['the inbox', 'Inbox', 'inbox.fill', { 'inbox.list': () => ok({ total: 0, from: 0, chats: [] }) }],
  ['invitations', 'Invitations', 'invitations.sent', {}],
])('%s is read again once the internet is back', async (_, tab, request, answering) => {
  const { unless, cut, mend } = line();
  const answers: Answering = {
    'inbox.fill': () => unless(ok({ known: 0, done: true })),
    'invitations.sent': () => unless(ok({ invitations: [], cursor: null, day: '2026-11-24' })),
  };
  const { asked } = openApp({ ...answers, ...answering });
  cut();
  fireEvent.click(await screen.findByRole('tab', { name: tab }));
  await waitFor(() => expect(said()).toHaveLength(1));
  const before = asked(request as 'inbox.fill').length;
  mend();
  await waitFor(() => expect(said()).toEqual([]));
  expect(asked(request as 'inbox.fill').length).toBeGreaterThan(before);
});

test('the list of today is looked at again once the internet is back, where a look was asked for without it', async () => {
  const { unless, cut, mend } = line();
  const { asked } = openToday([], { 'today.look': () => unless(ok({ rows: [], readAt: NOW, problem: null })) });
  cut();
  await press('Look now');
  await waitFor(() => expect(said()).toHaveLength(1));
  mend();
  await waitFor(() => expect(said()).toEqual([]));
  expect(asked('today.look')).toHaveLength(2);
});

test('what fails for another reason is not asked for again when the internet is back', async () => {
  const { asked } = openToday([], { 'today.look': () => failed(apiProblem('unavailable', { status: 503 })) });
  await press('Look now');
  await screen.findByRole('alert');
  online();
  expect(asked('today.look')).toHaveLength(1);
});
