import { expect, it } from 'vitest';
import { CAPS } from '../history';
import { stretches } from '../stretches';
import { brokenPromises, type Evidence } from './checker';
import { runBrowsers } from './history';
import { randomBrowsersPlan } from './plan';

/** More in the soak or on demand, as for the other histories; each takes fifteen times as long as one of those. */
const SEEDS = Math.ceil(Number(process.env.SIMULATION_SEEDS ?? 3_000) / 15);
const FIRST_SEED = Number(process.env.SIMULATION_FIRST_SEED ?? 1);

const seen = new Set<string>();

it.each(stretches(FIRST_SEED, SEEDS, 50))(
  'keeps every promise in the random histories %i to %i of two browsers on one account',
  async (from, to) => {
    for (let seed = from; seed <= to; seed += 1) {
      const plan = randomBrowsersPlan(seed);
      const evidence = await runBrowsers(plan);
      const name = `SIMULATION_FIRST_SEED=${seed} SIMULATION_SEEDS=1\n${JSON.stringify(plan, null, 1)}`;
      expect(brokenPromises(evidence, CAPS), name).toEqual([]);
      for (const what of happenings(evidence)) seen.add(what);
    }
  },
);

// A simulation in which nothing happens keeps every promise too.
it.runIf(SEEDS >= 200)('all that can happen happened in them', () => {
  expect(EVERYTHING.filter((what) => !seen.has(what))).toEqual([]);
});

const happenings = ({ done, told, effects, wanted }: Evidence): readonly string[] => [
  ...done.keys(),
  ...told.map(({ entry: { state } }) => `told: ${state}`),
  ...effects.map(({ action }) => `happened: ${action}`),
  // In the one browser what was done in the other was seen, and kept from being done again.
  ...[...wanted.values()]
    .filter(({ listed, knew }) => listed.some(({ entryId }) => !knew.has(entryId)))
    .map(() => 'seen'),
];

const EVERYTHING: readonly string[] = [
  'held: invite',
  'held: message',
  'held: withdraw',
  'taken back',
  'journal erased',
  'everything erased',
  'file imported',
  'no worker',
  'seen',
  'refused: account-paused',
  'refused: already-connected',
  'refused: already-pending',
  'refused: in-progress',
  'refused: limit-reached',
  'refused: recently-ignored',
  'refused: same-text',
  'refused: storage-failed',
  'refused: unavailable',
  'refused: unconfirmed-before',
  'told: confirmed',
  'told: not-sent',
  'told: refused',
  'told: sent',
  'told: unconfirmed',
  'happened: invite',
  'happened: message',
  'happened: withdraw',
];
