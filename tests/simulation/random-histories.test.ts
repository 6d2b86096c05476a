import { expect, it } from 'vitest';
import type { Record } from './history';
import { judged } from './judged';
import { randomPlan } from './plan';

/** More on demand: `SIMULATION_SEEDS=200000 vitest run --project simulation`. */
const SEEDS = Number(process.env.SIMULATION_SEEDS ?? 10_000);
const FIRST_SEED = Number(process.env.SIMULATION_FIRST_SEED ?? 1);

it(`keeps every promise in ${SEEDS} random histories`, async () => {
  const endings = new Map<string, number>();
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) {
    const record = await judged(randomPlan(seed), `SIMULATION_FIRST_SEED=${seed} SIMULATION_SEEDS=1`);
    for (const ending of endingsOf(record)) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  // A simulation in which nothing happens keeps every promise too.
  if (SEEDS >= 10_000) expect([...endings.keys()].sort()).toEqual(EVERY_ENDING);
});

const endingsOf = ({ entries }: Record) => entries.map(({ state, evidence }) => `${state} by ${evidence?.source}`);

const EVERY_ENDING = [
  'confirmed by messages',
  'confirmed by profile',
  'confirmed by sent-list',
  'not-sent by clock',
  'not-sent by hold',
  'not-sent by messages',
  'not-sent by pause',
  'not-sent by profile',
  'not-sent by sent-list',
  'not-sent by user',
  'refused by answer',
  'sent by answer',
  'unconfirmed by undefined',
];
