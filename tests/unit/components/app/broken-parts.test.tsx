// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '@/lib/result';
import { chatView } from '@/tests/gallery/inbox-examples';
import { entry } from '@/tests/gallery/people';
import { closeApp, openApp, press } from './app-rig';

beforeEach(() => {
  vi.stubGlobal('reportError', vi.fn());
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  closeApp();
  vi.unstubAllGlobals();
});

const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
/** Something that no drawing can be made of. */
const poison = () => ({
  toString(): string {
    throw new TypeError('poison');
  },
});

test('one chat that cannot be drawn leaves the others in the inbox', async () => {
  const chats = [
    chatView({ chatId: 'bad', name: poison() as never }),
    chatView({ chatId: 'good', name: 'John Smith' }),
  ];
  openApp({
    'inbox.list': () => ok({ total: 2, from: 0, chats }),
    'inbox.fill': () => ok({ known: 2, done: true }),
  });
  tab('Inbox');
  expect(await screen.findByText('John Smith')).toBeTruthy();
  expect(screen.getByText(/This line cannot be shown/)).toBeTruthy();
});

test('a tab that cannot be drawn says so, leaves the others, and leads on without it', async () => {
  // The list as a whole: no line of it is to blame.
  openApp({
    'inbox.list': () => ok({ total: poison() as never, from: 0, chats: [chatView()] }),
    'inbox.fill': () => ok({ known: 1, done: true }),
  });
  tab('Inbox');
  expect((await screen.findByRole('alert')).textContent).toContain('Kith cannot show the inbox');
  tab('Activity');
  expect(screen.queryByRole('alert')).toBeNull();
  tab('Inbox');
  await screen.findByRole('alert');
  await press('Go on without it');
  expect(screen.getByRole('tab', { name: 'Person' }).getAttribute('aria-selected')).toBe('true');
  expect(await screen.findByRole('heading', { name: 'Jane Doe' })).toBeTruthy();
});

test('an entry with an absurd instant is one line of Activity as any other', async () => {
  openApp({ 'activity.find': () => ok({ entries: [entry({ at: 1e18 })], next: null, searched: 1 }) });
  tab('Activity');
  expect(await screen.findByText(/unknown time/)).toBeTruthy();
});
