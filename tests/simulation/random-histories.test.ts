import { expect, it } from 'vitest';
import type { Record } from './history';
import { judged } from './judged';
import { QUIET, randomPlan } from './plan';
import { stretches } from './stretches';

/** Twice what any fault planted for them needs; more in the soak, or on demand: `SIMULATION_SEEDS=200000 vitest run --project simulation`. */
const SEEDS = Number(process.env.SIMULATION_SEEDS ?? 3_000);
const FIRST_SEED = Number(process.env.SIMULATION_FIRST_SEED ?? 1);

const endings = new Set<string>();

it.each(stretches(FIRST_SEED, SEEDS, 1_000))(
  'keeps every promise in the random histories %i to %i',
  async (from, to) => {
    for (let seed = from; seed <= to; seed += 1) {
      const record = await judged(randomPlan(seed), `SIMULATION_FIRST_SEED=${seed} SIMULATION_SEEDS=1`);
      for (const ending of endingsOf(record)) endings.add(ending);
    }
  },
);

it('keeps every promise where an invitation is accepted just before it is withdrawn, and no answer comes', async () => {
  const click = { action: 'invite', person: 'eve', text: null, undoAfter: null } as const;
  const record = await judged(
    {
      ...QUIET,
      clicks: [
        { ...click, at: 1_000 },
        { ...click, at: 120_000, action: 'withdraw' },
      ],
      accepts: [{ at: 122_000, person: 'eve' }],
      faults: ['none', 'cut-before'],
    },
    'withdrawn after it was accepted',
  );
  // Chance meets it once in ten thousand histories.
  expect(endingsOf(record)).toContain('not-sent by profile');
  for (const ending of endingsOf(record)) endings.add(ending);
});

// A simulation in which nothing happens keeps every promise too.
it.runIf(SEEDS >= 3_000)('every way in which a send can end happened in them', () => {
  // That others fill a limit while a send is held, chance need not meet with one browser: `deliver.test.ts` and the two browsers do.
  endings.delete('not-sent by limit');
  expect([...endings].sort()).toEqual(EVERY_ENDING);
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
  'not-sent by storage',
  'not-sent by user',
  'refused by answer',
  'sent by answer',
  'unconfirmed by undefined',
];
