import { vi } from 'vitest';
import type { AccountView, ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer, RequestInput, RequestName } from '@/lib/protocol/requests';
import type { SettingsView } from '@/lib/protocol/settings';
import { failed, ok } from '@/lib/result';

type Replies = {
  [N in RequestName]?: (input: RequestInput<N>) => Answer<N> | Promise<Answer<N>>;
};

export const SAM: AccountView = {
  accountId: 'account-sam',
  name: 'Sam Rivers',
  publicIdentifier: 'sam-rivers',
  tier: 'premium',
  status: 'OK',
};
export const ALEX: AccountView = { ...SAM, accountId: 'account-alex', name: 'Alex Stone', tier: 'free' };
export const DORA: AccountView = { ...SAM, accountId: 'account-dora', name: 'Dora Dial', status: 'CREDENTIALS' };

export const UNSET: ConnectionView = { dsn: null, keyEnd: null, account: null, accounts: [] };
export const CONNECTED: ConnectionView = {
  dsn: 'api27.unipile.com:15796',
  keyEnd: '1a2b',
  account: SAM,
  accounts: [SAM],
};

export const SETTINGS: SettingsView = {
  tier: null,
  holdMs: 4_000,
  openEnded: false,
  spacingMs: { min: 20_000, max: 60_000 },
  limits: [
    { counted: 'invite', window: 'day', max: 80, ceiling: 100, source: 'unipile-advice' },
    { counted: 'message', window: 'day', max: 60, ceiling: 100, source: 'your-setting' },
  ],
  quota: { lines: [], pause: null },
  control: { shown: true, collapsed: false, position: { bottom: 24, start: 24 } },
  theme: 'system',
  language: 'browser',
  photos: true,
  colours: {},
};

/** A worker that answers as told and records what it was asked; what it was not told is a problem. */
export function fakeWorker(replies: Replies) {
  const asked: { name: RequestName; input: unknown }[] = [];
  const ask = vi.fn(async (name: RequestName, input: unknown) => {
    asked.push({ name, input });
    const reply = replies[name] as ((input: unknown) => unknown) | undefined;
    return reply ? await reply(input) : failed({ kind: 'worker-silent' });
  }) as unknown as Ask;
  return { ask, asked, names: () => asked.map(({ name }) => name) };
}

/** Replies with a value, or with a problem, whatever is asked. */
export const gives =
  <T>(value: T) =>
  () =>
    ok(value);
export const fails = (problem: Problem) => () => failed(problem);
