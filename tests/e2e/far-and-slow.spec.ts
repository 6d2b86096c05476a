import type { Page } from '@playwright/test';
import { type SlowLine, startSlowLine } from '../rig/slow-line.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { test as base, expect } from './kith-test.ts';
import { intoChat, raiseLimits, send, WRITE_KINDS, type WriteKind } from './write-kinds.ts';

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

const write = async (desk: Page, sandbox: Sandbox, line: SlowLine, kind: WriteKind, index: number): Promise<string> => {
  const roundTripMs = ROUND_TRIPS_MS[index]!;
  line.become({ roundTripMs, upBytesPerMs: UP_BYTES_PER_MS });
  line.forgetIdle();
  sandbox.requests.length = 0;
  const answer = await kind.act(desk, sandbox, index + 1);
  const writes = sandbox.requests.filter(({ method }) => method !== 'GET');
  const log = writes.map(({ httpVersion, effect }) => `HTTP/${httpVersion}${effect ? '' : ', not carried out'}`);
  return `${kind.title} at ${roundTripMs} ms: ${log.join(' and ')}, told as ${answer.ok ? 'done' : JSON.stringify(answer)}`;
};

for (const { protocol, http2 } of [
  { protocol: 'HTTP/1.1', http2: false },
  { protocol: 'HTTP/2.0', http2: true },
]) {
  test.describe(() => {
    test.use({ sandboxOptions: { http2 } });

    test(`every kind of write arrives once over a far and slow line with ${protocol}`, async ({
      kith: _,
      desk,
      sandbox,
      line,
    }) => {
      test.setTimeout(90_000);
      await raiseLimits(desk, sandbox);
      const seen: string[] = [];
      for (const [index, kind] of WRITE_KINDS.entries()) {
        seen.push(await write(desk, sandbox, line, kind, index));
      }
      const once = (kind: WriteKind, index: number) =>
        `${kind.title} at ${ROUND_TRIPS_MS[index]} ms: ${protocol}, told as done`;
      expect(seen).toEqual(WRITE_KINDS.map(once));
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
