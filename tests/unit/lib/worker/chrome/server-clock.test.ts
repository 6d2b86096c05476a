import { expect, test } from 'vitest';
import { createServerClock } from '@/lib/worker/chrome/server-clock';

const answering = (date: string | null) => async () => new Response('', { headers: date === null ? {} : { date } });

test('before the first answer the server’s time is not known', () => {
  expect(createServerClock(answering(null), () => 0).now()).toBeNull();
});

test('an answer sets the clock, which then runs by the monotonic timer', async () => {
  let timer = 500;
  const clock = createServerClock(answering('Mon, 23 Nov 2026 12:00:00 GMT'), () => timer);
  await clock.fetch('https://api27.unipile.com/');
  timer = 2_500;
  expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 12, 0, 2));
});

test('an answer without a readable date changes nothing', async () => {
  const clock = createServerClock(answering('soon'), () => 0);
  await clock.fetch('https://api27.unipile.com/');
  expect(clock.now()).toBeNull();
});

test('the header’s whole seconds do not set the clock back: of readings that agree the highest counts', async () => {
  let timer = 0;
  let date = 'Mon, 23 Nov 2026 12:00:01 GMT';
  const clock = createServerClock(
    async () => new Response('', { headers: { date } }),
    () => timer,
  );
  await clock.fetch('https://api27.unipile.com/');
  timer = 900;
  await clock.fetch('https://api27.unipile.com/');
  expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 12, 0, 1, 900));
  timer = 1_000;
  date = 'Mon, 23 Nov 2026 11:00:00 GMT';
  await clock.fetch('https://api27.unipile.com/');
  expect(clock.now()).toBe(Date.UTC(2026, 10, 23, 11));
});

test('an answer says by how much it put right what was carried on over a sleep, and the first one nothing', async () => {
  const putRight: number[] = [];
  let date = 'Mon, 23 Nov 2026 12:00:00 GMT';
  const clock = createServerClock(
    async () => new Response('', { headers: { date } }),
    () => 500,
    (ms) => putRight.push(ms),
  );
  await clock.fetch('https://api27.unipile.com/');
  date = 'Tue, 24 Nov 2026 12:00:00 GMT';
  await clock.fetch('https://api27.unipile.com/');
  expect(putRight).toEqual([0, 86_400_000]);
});
