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
  const clock = createClockAhead({
    item: { ...clockAheadItem, write },
    serverNow: () => clocks.server,
    machineNow: () => clocks.machine,
    report: (error) => {
      throw error;
    },
  });
  const hear = async (ahead: number) => {
    clocks.server = clocks.machine + ahead;
    clock.heard();
    await Promise.all(write.mock.results.map(({ value }) => value));
  };
  return { clock, hear, write };
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
