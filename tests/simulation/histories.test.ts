import { expect, it } from 'vitest';
import { brokenPromises } from './checker';
import { CAPS, type Record, runHistory } from './history';
import { type Click, type Plan, QUIET, randomPlan } from './plan';
import { FAULTS, type Fault } from './scripted-server';

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

const invite: Click = { at: 1_000, action: 'invite', person: 'ann', text: null, undoAfter: null };
const message: Click = { ...invite, action: 'message', person: 'gus', text: 'Hello' };

const SCENES: { readonly [scene: string]: readonly Click[] } = {
  'an invitation': [invite],
  'a message': [message],
  'a double click': [invite, { ...invite, at: 1_100 }],
  'two people in a row': [invite, { ...invite, at: 2_000, person: 'ben' }],
  'an invitation taken back at the last moment': [{ ...invite, undoAfter: 3_990 }],
  'an invitation withdrawn': [invite, { ...invite, at: 150_000, action: 'withdraw' }],
};

it.each(Object.entries(SCENES))(
  'keeps every promise when killed at any await of %s, whatever the answer',
  async (_, clicks) => {
    let killed = 0;
    for (const fault of FAULTS) {
      for (const restartAfter of [100, 100_000]) {
        killed += await killEverywhere({ ...QUIET, clicks, faults: [fault], restartAfter }, fault);
      }
    }
    expect(killed).toBeGreaterThan(1_000);
  },
);

async function killEverywhere(plan: Plan, fault: Fault): Promise<number> {
  const { points } = await judged(plan, `fault ${fault}`);
  for (let killAt = 1; killAt <= points; killAt += 1)
    await judged({ ...plan, killAt }, `fault ${fault}, killed at ${killAt}`);
  return points;
}

async function judged(plan: Plan, name: string): Promise<Record> {
  const record = await runHistory(plan);
  expect(brokenPromises(record, CAPS), `${name}\n${JSON.stringify(plan, null, 1)}`).toEqual([]);
  return record;
}

const endingsOf = ({ entries }: Record) => entries.map(({ state, evidence }) => `${state} by ${evidence?.source}`);

const EVERY_ENDING = [
  'confirmed by messages',
  'confirmed by profile',
  'confirmed by sent-list',
  'not-sent by hold',
  'not-sent by messages',
  'not-sent by sent-list',
  'not-sent by user',
  'refused by answer',
  'sent by answer',
  'unconfirmed by undefined',
];
