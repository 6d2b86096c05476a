import type { Page } from '@playwright/test';
import type { Cut } from '../sandbox/sandbox.ts';
import { type ApiVersion, ROUTES, VERSIONS, versionsOfTurn } from './api-versions.ts';
import { CHANGE_KINDS } from './change-kinds.ts';
import { expect, test } from './kith-test.ts';
import { raiseLimits, WRITE_KINDS, type WriteAnswer, type WriteAt, type WriteKind } from './write-kinds.ts';

// Chromium by itself repeats a write whose connection dies before the answer. A server that takes duplicates acts on each,
// and cuts: each write is in its log once.

const CUTS_AFTER_MS = [0, 1, 5, 20, 100, 300];
const LATE_CUT_MS = 2_000;
/**
 * One kind of write for each kind of body, in the soak alone: nothing that is done for a write waits for a time, so what 300 ms show
 * is what two seconds show.
 */
const CUT_LATE: readonly string[] =
  process.env.KITH_SOAK === undefined
    ? []
    : ['an invitation', 'a message with a file', 'a withdrawal', 'a chat marked read'];

const KINDS = [...WRITE_KINDS, ...CHANGE_KINDS];

/** What the server may say of the connection with each read before the write. */
const CONNECTIONS = ['kept open', 'closed after each read'] as const;

interface Attempt {
  readonly kind: WriteKind;
  readonly how: Cut;
  readonly afterMs: number;
  readonly connections: (typeof CONNECTIONS)[number];
}

const titleOf = ({ kind, how, afterMs, connections }: Attempt): string =>
  `${kind.title}, ${how} cut after ${afterMs} ms, connections ${connections}`;

/** Makes one write while the server cuts; gives how often it is in the server's log, and how often it was carried out. */
const timesWritten = async (desk: Page, where: WriteAt, attempt: Attempt, number: number): Promise<string> => {
  const { kind, how, afterMs, connections } = attempt;
  const { sandbox } = where;
  const { requests } = sandbox;
  const route = ROUTES[where.version][kind.request];
  requests.length = 0;
  const reads = { method: 'GET', times: Number.POSITIVE_INFINITY, do: { kind: 'last-on-connection' } } as const;
  const keep = connections === 'kept open' ? () => undefined : sandbox.fault(reads);
  const heal = sandbox.fault({ ...route, when: 'after-effect', do: { kind: 'cut', how, afterMs } });
  const answer = await kind.act(desk, where, number);
  heal();
  keep();
  const writes = requests.filter(({ method }) => method === route.method);
  const acted = writes.filter(({ effect }) => effect).length;
  const log = writes.map(({ httpVersion }) => `HTTP/${httpVersion}`).join(' and ');
  return `${titleOf(attempt)}: in the log over ${log}, ${acted} carried out, told as ${toldOf(answer)}`;
};

/** How the user is told: by the state of the send, or for other writes by what is known of the effect. */
const toldOf = ({ ok, state, problem }: WriteAnswer): string => {
  if (ok) return 'done';
  const told = state ?? problem?.effect ?? problem?.kind ?? 'nothing';
  return ['unconfirmed', 'unknown', 'unclear', 'change-unclear'].includes(told) ? 'open' : told;
};

const once = (attempt: Attempt, protocol: string): string =>
  `${titleOf(attempt)}: in the log over ${protocol}, 1 carried out, told as open`;

const attemptsOf = (kind: WriteKind, protocol: string): Attempt[] => [
  ...[...CUTS_AFTER_MS, ...(CUT_LATE.includes(kind.title) ? [LATE_CUT_MS] : [])].map(
    (afterMs) => ({ kind, afterMs, how: 'connection', connections: 'kept open' }) as const,
  ),
  { kind, afterMs: 0, how: 'connection', connections: 'closed after each read' },
  ...(protocol === 'HTTP/2.0'
    ? (['stream', 'goaway'] as const).flatMap((how) =>
        [0, 20].map((afterMs) => ({ kind, afterMs, how, connections: 'kept open' }) as const),
      )
    : []),
];

const versionsOf = ({ only }: WriteKind, turn: number): readonly ApiVersion[] =>
  only === undefined ? versionsOfTurn(turn) : [only];

/** Each attempt is made over one of the versions, half of a kind's over each, and over both in the soak. */
const RUNS = (['HTTP/1.1', 'HTTP/2.0'] as const).flatMap((protocol) =>
  VERSIONS.map((version) => ({
    protocol,
    version,
    attempts: KINDS.flatMap((kind, turn) =>
      attemptsOf(kind, protocol).filter((_, index) => versionsOf(kind, turn + index).includes(version)),
    ),
  })),
);

for (const { protocol, version, attempts } of RUNS) {
  test.describe(() => {
    test.use({ version, sandboxOptions: { http2: protocol === 'HTTP/2.0' } });

    test(`every kind of write leaves once over ${protocol}, whenever the server cuts, over ${version}`, async ({
      kith: _,
      desk,
      sandbox,
    }) => {
      test.setTimeout(240_000);
      await raiseLimits(desk, sandbox);
      const seen: string[] = [];
      for (const [index, attempt] of attempts.entries())
        seen.push(await timesWritten(desk, { sandbox, version }, attempt, index + 1));
      expect(seen).toEqual(attempts.map((attempt) => once(attempt, protocol)));
    });
  });
}
