import { expect, test } from 'vitest';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { type Connection, createWriteOnce } from '@/lib/unipile/http/write-once';

const OPENED: Connection = { protocol: 'http/1.1', opened: true, slow: false, closes: true };
const SLOW: Connection = { ...OPENED, slow: true };
const KEPT: Connection = { ...OPENED, opened: false };
const H2: Connection = { protocol: 'h2', opened: false, slow: false, closes: false };

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
  const watch = () => {
    clock.now += 1;
    const over = writeOnce.watch('https://dsn/api');
    return () => over(new Response());
  };
  const read = () => {
    const over = watch();
    clock.now += 1;
    over();
  };
  const transport = (problem: ApiProblem | null = null) =>
    writeOnce.transport(async () => {
      read();
      return problem;
    });
  return { transport, watch, read, clock, reads: () => reads };
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
  expect(reads()).toBeLessThanOrEqual(8);
});

test('a write fails with what its read failed with', async () => {
  const problem = bareProblem('offline', 'none');
  expect(await writeOnceOver(OPENED).transport(problem)).toEqual({ ok: false, problem });
});

test('so does the one that has to be opened on a far line', async () => {
  const { transport, reads } = writeOnceOver(KEPT, KEPT, KEPT, KEPT, KEPT, KEPT, SLOW, KEPT);
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(8);
});

test('a connection that was slow to open may have left a spare, which a read uses up', async () => {
  const { transport, reads } = writeOnceOver(SLOW, KEPT);
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(2);
});

test('where it left none, the next read opens its own', async () => {
  const { transport, reads } = writeOnceOver(SLOW, OPENED);
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(2);
});

test('a spare of nobody knows when proves nothing', async () => {
  const { transport, reads } = writeOnceOver(KEPT, SLOW, KEPT);
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(3);
});

test('two slow reads at once may have left two spares', async () => {
  const { watch, transport, clock, reads } = writeOnceOver(SLOW, SLOW, KEPT, KEPT, OPENED);
  const [first, second] = [watch(), watch()];
  clock.now += 1_000;
  first();
  second();
  clock.now += 1;
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(4);
});

test('after a write, which may leave a spare as well, everything is read anew', async () => {
  const { transport, read, reads } = writeOnceOver(OPENED);
  read();
  await transport();
  expect(await transport()).toEqual({ ok: true, value: 'own-connection' });
  expect(reads()).toBe(2);
});

test('a read that a write overtook proves nothing', async () => {
  const { watch, transport, read, reads } = writeOnceOver(OPENED);
  const overtaken = watch();
  read();
  await transport();
  overtaken();
  await transport();
  expect(reads()).toBe(3);
});
