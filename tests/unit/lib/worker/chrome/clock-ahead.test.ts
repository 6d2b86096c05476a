import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clockAhead, setClockAhead } from '@/lib/own-clock';
import { clockAheadItem } from '@/lib/storage/journal/clock-ahead-item';
import { createClockAhead } from '@/lib/worker/chrome/clock-ahead';

const HOUR = 3_600_000;

afterEach(() => {
  setClockAhead(0);
  fakeBrowser.reset();
});

/** A worker's life: what one keeps the next one finds. */
function life() {
  setClockAhead(0);
  const clocks = { server: null as number | null, machine: 50 * HOUR };
  const write = vi.fn(clockAheadItem.write);
  const corrected = vi.fn();
  const clock = createClockAhead({
    item: { ...clockAheadItem, write },
    serverNow: () => clocks.server,
    machineNow: () => clocks.machine,
    corrected,
    report: (error) => {
      throw error;
    },
  });
  const hear = async (ahead: number) => {
    const server = clocks.machine + ahead;
    const putRight = clocks.server === null ? 0 : Math.abs(server - clocks.server);
    clocks.server = server;
    clock.heard(putRight);
    await Promise.all(write.mock.results.map(({ value }) => value));
  };
  /** The machine's clock moves on, and the timer that carries the server's on does not. */
  const sleepFor = (ms: number) => {
    clocks.machine += ms;
  };
  return { clock, hear, write, corrected, sleepFor };
}

test('what was heard of the server’s clock is known to the next worker before it hears anything', async () => {
  await life().hear(-3 * HOUR);
  const next = life();
  expect(clockAhead()).toBe(0);
  await next.clock.ready;
  expect(clockAhead()).toBe(-3 * HOUR);
});

test('what is heard counts for more than what was kept', async () => {
  await life().hear(-3 * HOUR);
  const { clock, hear } = life();
  const heard = hear(2 * HOUR);
  await Promise.all([clock.ready, heard]);
  expect(clockAhead()).toBe(2 * HOUR);
});

test('a difference of a minute is drift: nothing is shifted, and nothing written', async () => {
  const { hear, write } = life();
  await hear(60_000);
  await hear(-60_000);
  expect(clockAhead()).toBe(0);
  expect(write).not.toHaveBeenCalled();
});

test('once the clock was put right nothing is shifted any more, and what the header rounds away is written once', async () => {
  const { hear, write } = life();
  await hear(-3 * HOUR);
  await hear(-3 * HOUR + 900);
  expect(write).toHaveBeenCalledTimes(1);
  await hear(0);
  expect(clockAhead()).toBe(0);
  expect(await clockAheadItem.read()).toBe(0);
});

test('before the server told its time no clock is known to have moved', () => {
  const { clock, sleepFor } = life();
  sleepFor(72 * HOUR);
  expect(clock.hasMoved()).toBe(false);
});

test.each([-3 * HOUR, 0, 2 * HOUR])(
  'clocks %i ms apart have moved once the computer slept, and not once the server was heard again',
  async (ahead) => {
    const { clock, hear, sleepFor } = life();
    await hear(ahead);
    sleepFor(2 * 60_000);
    expect(clock.hasMoved()).toBe(false);
    sleepFor(72 * HOUR);
    expect(clock.hasMoved()).toBe(true);
    await hear(ahead);
    expect(clock.hasMoved()).toBe(false);
  },
);

test('what is shown is drawn anew once an answer put the clock right, and not for the drift of minutes', async () => {
  const { hear, corrected, sleepFor } = life();
  await hear(0);
  sleepFor(2 * 60_000);
  await hear(0);
  expect(corrected).not.toHaveBeenCalled();
  sleepFor(72 * HOUR);
  await hear(0);
  expect(corrected).toHaveBeenCalledTimes(1);
});

test('a machine’s clock that was set has what is shown drawn anew as well', async () => {
  const { clock, hear, corrected } = life();
  await hear(0);
  await hear(-36 * 24 * HOUR);
  expect(corrected).toHaveBeenCalledTimes(1);
  expect(clock.hasMoved()).toBe(false);
});
