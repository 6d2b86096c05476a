import { expect, test } from 'vitest';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';
import { type Connection, createWriteOnce } from '@/lib/unipile/http/write-once';

const OPENED: Connection = { protocol: 'http/1.1', opened: true, closes: true };
const KEPT: Connection = { ...OPENED, opened: false };
const H2: Connection = { protocol: 'h2', opened: false, closes: false };

/** One whose reads come over these connections, one after the other; the last stays. */
function writeOnceOver(...connections: readonly (Connection | null)[]) {
  const clock = { now: 0 };
  let reads = 0;
  const writeOnce = createWriteOnce({
    closeEach: async () => undefined,
    watch: () => {
      const connection = connections[Math.min(reads, connections.length - 1)] ?? null;
      reads += 1;
      return async () => connection;
    },
    monotonic: () => clock.now,
  });
  const read = () => writeOnce.watch('https://dsn/api')(new Response());
  const transport = (problem: ApiProblem | null = null) =>
    writeOnce.transport(async () => {
      read();
      return problem;
    });
  return { transport, read, clock, reads: () => reads };
}

test('over HTTP/1.1 a write has a connection of its own once a read opened one and the server closed it', async () => {
  const { transport, read, reads } = writeOnceOver(OPENED);
  read();
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(1);
});

test('over HTTP/2 a write leaves as a stream, whoever opened the connection', async () => {
  const { transport, read } = writeOnceOver(H2);
  read();
  expect(await transport()).toEqual({ ok: true, value: 'stream' });
});

test('a write with no read before it reads first', async () => {
  const { transport, reads } = writeOnceOver(H2);
  expect(await transport()).toEqual({ ok: true, value: 'stream' });
  expect(reads()).toBe(1);
});

test.each([
  [2_000, 1],
  [2_001, 2],
])('what a read showed is believed for two seconds: %d ms later', async (later, reads) => {
  const once = writeOnceOver(OPENED);
  once.read();
  once.clock.now += later;
  expect(await once.transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(once.reads()).toBe(reads);
});

test('connections that stand open are used up by reads until one has to be opened', async () => {
  const { transport, reads } = writeOnceOver(KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, OPENED);
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(7);
});

test.each<[string, Connection | null]>([
  ['a connection that was kept each time', KEPT],
  ['a server that keeps the connection whatever it is asked', { ...OPENED, closes: false }],
  ['HTTP/3', { ...H2, protocol: 'h3' }],
  ['HTTP/1.0', { ...OPENED, protocol: 'http/1.0' }],
  ['a protocol that is not told', { ...OPENED, protocol: '' }],
  ['nothing', null],
])('where a read shows %s, there is no transport', async (_, connection) => {
  const { transport, reads } = writeOnceOver(connection);
  expect(await transport()).toEqual({ ok: true, value: null });
  expect(reads()).toBeLessThanOrEqual(7);
});

test('a write fails with what its read failed with', async () => {
  const problem = bareProblem('offline', 'none');
  expect(await writeOnceOver(OPENED).transport(problem)).toEqual({ ok: false, problem });
});
