import { expect, test } from 'vitest';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';
import { type Connection, createLine } from '@/lib/unipile/http/line';

const OPENED: Connection = { protocol: 'http/1.1', opened: true, closes: true };
const KEPT: Connection = { ...OPENED, opened: false };
const H2: Connection = { protocol: 'h2', opened: false, closes: false };

/** A line whose reads come over these connections, one after the other; the last stays. */
function lineOf(...connections: readonly (Connection | null)[]) {
  const clock = { now: 0 };
  let reads = 0;
  const line = createLine({
    closeEach: async () => undefined,
    watch: () => {
      const connection = connections[Math.min(reads, connections.length - 1)] ?? null;
      reads += 1;
      return async () => connection;
    },
    monotonic: () => clock.now,
  });
  const read = () => line.watch('https://dsn/api')(new Response());
  const way = (problem: ApiProblem | null = null) =>
    line.way(async () => {
      read();
      return problem;
    });
  return { way, read, clock, reads: () => reads };
}

test('over HTTP/1.1 a write has a connection of its own once a read opened one and the server closed it', async () => {
  const { way, read, reads } = lineOf(OPENED);
  read();
  expect(await way()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(1);
});

test('over HTTP/2 a write leaves as a stream, whoever opened the connection', async () => {
  const { way, read } = lineOf(H2);
  read();
  expect(await way()).toEqual({ ok: true, value: 'stream' });
});

test('a write with no read before it reads first', async () => {
  const { way, reads } = lineOf(H2);
  expect(await way()).toEqual({ ok: true, value: 'stream' });
  expect(reads()).toBe(1);
});

test.each([
  [2_000, 1],
  [2_001, 2],
])('what a read showed is believed for two seconds: %d ms later', async (later, reads) => {
  const line = lineOf(OPENED);
  line.read();
  line.clock.now += later;
  expect(await line.way()).toEqual({ ok: true, value: 'own-connection' });
  expect(line.reads()).toBe(reads);
});

test('connections that stand open are used up by reads until one has to be opened', async () => {
  const { way, reads } = lineOf(KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, OPENED);
  expect(await way()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(7);
});

test.each<[string, Connection | null]>([
  ['a connection that was kept each time', KEPT],
  ['a server that keeps the connection whatever it is asked', { ...OPENED, closes: false }],
  ['HTTP/3', { ...H2, protocol: 'h3' }],
  ['HTTP/1.0', { ...OPENED, protocol: 'http/1.0' }],
  ['a protocol that is not told', { ...OPENED, protocol: '' }],
  ['nothing', null],
])('where a read shows %s, there is no way', async (_, connection) => {
  const { way, reads } = lineOf(connection);
  expect(await way()).toEqual({ ok: true, value: null });
  expect(reads()).toBeLessThanOrEqual(7);
});

test('a write fails with what its read failed with', async () => {
  const problem = bareProblem('offline', 'none');
  expect(await lineOf(OPENED).way(problem)).toEqual({ ok: false, problem });
});
