// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { bringLaterParts } from '@/components/app/later-parts';
import { ok } from '@/lib/result';
import { chatView } from '@/tests/gallery/inbox-examples';
import { closeApp, openApp } from './app-rig';

const slow = vi.hoisted(() => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrive: () => arrive(), arrived, brought: [] as string[] };
});

vi.mock('@/components/inbox/inbox-tab', async (original) => {
  slow.brought.push('inbox');
  await slow.arrived;
  return original();
});
vi.mock('@/components/app/app-palette', () => {
  slow.brought.push('palette');
  throw new Error('gone');
});
vi.mock('@/components/activity/activity-tab', async (original) => {
  slow.brought.push('activity');
  return original();
});

afterEach(closeApp);

test('a key for a tab whose code is still coming is not lost: its search takes the focus once it is there', async () => {
  openApp({ 'inbox.list': () => ok({ total: 1, from: 0, chats: [chatView()] }) });
  await screen.findByRole('heading', { name: 'Jane Doe' });
  fireEvent.keyDown(document.body, { key: '3' });
  expect(screen.getByRole('tab', { name: 'Inbox', selected: true })).toBe(document.activeElement);
  fireEvent.keyDown(document.body, { key: '/' });
  expect(screen.getByRole('tab', { name: 'Inbox', selected: true })).toBe(document.activeElement);
  slow.arrive();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Search/ })));
});

test('one after the other is brought, each when there is nothing else to do, and the rest although one is gone', async () => {
  const tasks: (() => void)[] = [];
  const all = bringLaterParts((task) => void tasks.push(task));
  expect(slow.brought).not.toContain('palette');
  for (let done = false; !done; ) {
    tasks.shift()?.();
    done = await Promise.race([all.then(() => true), new Promise<false>((next) => setTimeout(next, 5, false))]);
    expect(tasks.length).toBeLessThanOrEqual(1);
  }
  expect(slow.brought).toEqual(['inbox', 'palette', 'activity']);
});
