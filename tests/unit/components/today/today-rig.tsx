import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect } from 'vitest';
import type { Cause, TodayRow } from '@/lib/outreach/today/today-rows';
import type { RequestInput } from '@/lib/protocol/requests';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { DAY, MINUTE, NOW } from '@/tests/gallery/people';
import { openApp } from '../app/app-rig';

export const accepted: Cause = {
  kind: 'accepted',
  invited: true,
  id: 'accepted',
  at: NOW - 2 * 60 * MINUTE,
  words: 'Hello, we met',
};
export const unread: Cause = { kind: 'unread', id: 'unread', chatId: 'chat', at: NOW - MINUTE, words: null };
export const received: Cause = { kind: 'received', id: 'received', at: NOW - DAY, words: null };
export const noReply: Cause = {
  kind: 'no-reply',
  id: 'no-reply',
  reminder: { on: '2026-11-24', unlessReplyAfter: NOW - 3 * DAY },
  words: null,
};
export const row = (name: string, cause: Cause = accepted, ...others: Cause[]): TodayRow => ({
  key: name,
  providerId: `id-${name}`,
  name,
  causes: [cause, ...others],
});
export const ROWS = [row('Ann'), row('Bo'), row('Cy')];

/** A worker that keeps the list as it is told. */
export function openToday(all: readonly TodayRow[] = ROWS, more: Answering = {}, readAt: number | null = NOW) {
  let rows = all;
  const told: RequestInput<'today.handle'>[] = [];
  const view = () => ok({ rows, readAt });
  const app = openApp(
    {
      relations: () => ok({ known: 3, reading: null }),
      'relations.search': () => ok({ total: 0, from: 0, relations: [] }),
      today: view,
      'today.handle': (input) => {
        told.push(input);
        rows = input.until === 'again' ? all : rows.filter(({ name }) => name !== input.name);
        return view();
      },
      ...more,
    },
    'not-a-person',
  );
  return { ...app, told };
}
export const strike = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
export const chosenTab = () => screen.getByRole('tab', { selected: true }).textContent;
export const line = async (name: string) => within((await screen.findByText(name)).closest('li')!);
/** Whose row has the keyboard. */
export const at = () => document.activeElement?.closest('li')?.getAttribute('data-key');
export const drawn = () => [...document.querySelectorAll('.today-row')].map((one) => one.getAttribute('data-key'));
export const first = () => waitFor(() => expect(at()).toBe('Ann'));
