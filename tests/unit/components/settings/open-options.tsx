import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { Options } from '@/components/settings/options';
import { fakeWorker, gives, type SAM, SETTINGS, UNSET } from './fake-worker';

export const KEY = 'canary.secret1a2b';
export const DSN = 'api27.unipile.com:15796';

type Replies = Parameters<typeof fakeWorker>[0];

/** The options page before a connection, with what the worker answers. */
export function open(replies: Replies, { granted = true, kept = '' } = {}) {
  const worker = fakeWorker({ connection: gives(UNSET), 'settings.read': gives(SETTINGS), ...replies });
  const requestHost = vi.fn(async () => granted);
  const write = vi.fn();
  const page = render(
    <Options
      isPinned={async () => false}
      ask={worker.ask}
      requestHost={requestHost}
      loopbackAllowed={false}
      typedDsn={{ read: () => kept, write }}
      requestNotifications={async () => true}
      now={() => 0}
    />,
  );
  return { ...worker, requestHost, write, page };
}

export const field = async (label: string) => (await screen.findByLabelText(label)) as HTMLInputElement;
export const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;

export async function typeIn(dsn = DSN, key = KEY) {
  fireEvent.input(await field('DSN'), { target: { value: dsn } });
  fireEvent.input(await field('API key'), { target: { value: key } });
}
export async function typeAndConnect(dsn = DSN, key = KEY) {
  await typeIn(dsn, key);
  fireEvent.click(button('Connect'));
}

/** What is wrong with a field, as assistive technology reads it. */
export const wrongWith = (input: HTMLInputElement): string => {
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
};

export const focusOn = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));

export const offers = (...accounts: (typeof SAM)[]) => gives({ dsn: DSN, repaired: false, accounts });
