import type { Page } from '@playwright/test';
import { type SlowLine, startSlowLine } from '../rig/slow-line.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { VERSIONS, versionsOfTurn } from './api-versions.ts';
import { test as base, expect } from './kith-test.ts';
import { intoChat, raiseLimits, send, WRITE_KINDS, type WriteAt } from './write-kinds.ts';

// Between the browser and Unipile lies a line as between continents, or as in a train, whose idle connections are gone without
// a word: whatever is written arrives, once, and is told as sent.

const test = base.extend<{ line: SlowLine; sandbox: Sandbox }>({
  line: async ({ sandboxPort, sandbox }, use) => {
    const line = await startSlowLine(sandboxPort, sandbox.port);
    await use(line);
    await line.close();
  },
  sandbox: async ({ certificate, sandboxOptions }, use) => {
    const sandbox = await startSandbox({ ...sandboxOptions, tls: certificate });
    await use(sandbox);
    await sandbox.close();
  },
  // The line is named for it to stand before anything is asked.
  desk: async ({ line: _, desk }, use) => use(desk),
});

const UP_BYTES_PER_MS = 200;
/** Each kind of write gets one of them. */
const ROUND_TRIPS_MS = [100, 50, 200, 50, 100, 350, 50, 50, 800, 50, 50];

const write = async (desk: Page, where: WriteAt, line: SlowLine, index: number): Promise<string> => {
  const roundTripMs = ROUND_TRIPS_MS[index]!;
  const kind = WRITE_KINDS[index]!;
  const { sandbox } = where;
  line.become({ roundTripMs, upBytesPerMs: UP_BYTES_PER_MS });
  line.forgetIdle();
  sandbox.requests.length = 0;
  const answer = await kind.act(desk, where, index + 1);
  const writes = sandbox.requests.filter(({ method }) => method !== 'GET');
  const log = writes.map(({ httpVersion, effect }) => `HTTP/${httpVersion}${effect ? '' : ', not carried out'}`);
  return `${kind.title} at ${roundTripMs} ms: ${log.join(' and ')}, told as ${answer.ok ? 'done' : JSON.stringify(answer)}`;
};

/** Each kind of write goes over one protocol in one version of the API and over the other in the other; in the soak over both in both. */
const RUNS = (['HTTP/1.1', 'HTTP/2.0'] as const).flatMap((protocol, turn) =>
  VERSIONS.map((version) => ({
    protocol,
    version,
    kinds: [...WRITE_KINDS.keys()].filter((index) => versionsOfTurn(turn + index).includes(version)),
  })),
);

for (const { protocol, version, kinds } of RUNS) {
  test.describe(() => {
    test.use({ version, sandboxOptions: { http2: protocol === 'HTTP/2.0' } });

    test(`every kind of write arrives once over a far and slow line with ${protocol}, over ${version}`, async ({
      kith: _,
      desk,
      sandbox,
      line,
    }) => {
      test.setTimeout(90_000);
      await raiseLimits(desk, sandbox);
      const seen: string[] = [];
      for (const index of kinds) seen.push(await write(desk, { sandbox, version }, line, index));
      const once = (index: number) =>
        `${WRITE_KINDS[index]?.title} at ${ROUND_TRIPS_MS[index]} ms: ${protocol}, told as done`;
      expect(seen).toEqual(kinds.map(once));
    });
  });
}

test('a file of 10 MB over a slow line has the time it takes, and the worker stays awake for it', async ({
  kith: _,
  desk,
  sandbox,
  line,
}) => {
  test.setTimeout(120_000);
  line.become({ roundTripMs: 100, upBytesPerMs: 320 });
  const started = Date.now();
  const file = {
    name: 'plan.pdf',
    type: 'application/pdf',
    base64: Buffer.alloc(10_000_000, 'plans').toString('base64'),
  };
  const slug = 'second-001';
  const answer = await send(desk, sandbox, slug, intoChat(sandbox, slug, { files: [file] }));
  const seconds = (Date.now() - started) / 1_000;
  expect(answer).toEqual({ ok: true, state: 'sent' });
  expect(seconds).toBeGreaterThan(30);
  expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
});
