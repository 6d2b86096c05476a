import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './kith-test.ts';
import { WRITE_KINDS, type WriteKind } from './write-kinds.ts';

// Chromium by itself repeats a write whose connection dies before the answer. A server that takes duplicates acts on each,
// and cuts: each write is in its log once.

const CUTS_AFTER_MS = [0, 1, 5, 20, 100, 300];
const LATE_CUT_MS = 2_000;

/** What the server may say of the connection with each read before the write. */
const CONNECTIONS = ['kept open', 'closed after each read'] as const;

interface Attempt {
  readonly kind: WriteKind;
  readonly afterMs: number;
  readonly connections: (typeof CONNECTIONS)[number];
}

const LIMITS = [
  ...['invite', 'message', 'inmail', 'read'].map((counted) => ({ counted, window: 'day', max: 1_000 })),
  { counted: 'invite', window: '7d', max: 1_000 },
];

const raiseLimits = async (desk: Page, { state }: Sandbox): Promise<void> => {
  state.flags.dedupe = false;
  state.account().inMailCredits = 1_000;
  for (const limit of LIMITS) await mustAsk(desk, 'settings.change', { limit });
};

/** Makes one write while the server cuts; gives how often it is in the server's log, and how often it was carried out. */
const timesWritten = async (desk: Page, sandbox: Sandbox, attempt: Attempt, number: number): Promise<string> => {
  const { kind, afterMs, connections } = attempt;
  const { requests } = sandbox;
  requests.length = 0;
  const reads = { method: 'GET', times: Number.POSITIVE_INFINITY, do: { kind: 'last-on-connection' } } as const;
  const keep = connections === 'kept open' ? () => undefined : sandbox.fault(reads);
  const heal = sandbox.fault({ ...kind.request, when: 'after-effect', do: { kind: 'cut', afterMs } });
  const answer = await kind.act(desk, sandbox, number);
  heal();
  keep();
  const writes = requests.filter(({ method }) => method === kind.request.method);
  const acted = writes.filter(({ effect }) => effect).length;
  const told = answer.ok ? 'told as done' : 'told as open';
  const when = `cut after ${afterMs} ms, connections ${connections}`;
  return `${kind.title}, ${when}: ${writes.length} in the log, ${acted} carried out, ${told}`;
};

const once = ({ kind, afterMs, connections }: Attempt): string =>
  `${kind.title}, cut after ${afterMs} ms, connections ${connections}: 1 in the log, 1 carried out, told as open`;

const ATTEMPTS: readonly Attempt[] = WRITE_KINDS.flatMap((kind) => [
  ...CUTS_AFTER_MS.map((afterMs) => ({ kind, afterMs, connections: 'kept open' }) as const),
  { kind, afterMs: LATE_CUT_MS, connections: 'kept open' },
  { kind, afterMs: 0, connections: 'closed after each read' },
]);

test('every kind of write leaves once over HTTP/1.1, whenever the server cuts', async ({ kith: _, desk, sandbox }) => {
  test.setTimeout(240_000);
  await raiseLimits(desk, sandbox);
  const seen: string[] = [];
  for (const [index, attempt] of ATTEMPTS.entries()) seen.push(await timesWritten(desk, sandbox, attempt, index + 1));
  expect(seen).toEqual(ATTEMPTS.map(once));
});
