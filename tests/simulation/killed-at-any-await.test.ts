import { expect, it } from 'vitest';
import { judged } from './judged';
import { type Click, type Plan, QUIET } from './plan';
import { FAULTS } from './scripted-answers';

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
    for (const [restartAfter, version] of [
      [100, 'v1'],
      [100_000, 'v2'],
    ] as const)
      killed += await killEverywhere({ ...QUIET, version, clicks, restartAfter });
    expect(killed).toBeGreaterThan(1_000);
  },
);

/** Kills everywhere under each fault, and counts the kills. */
async function killEverywhere(plan: Plan): Promise<number> {
  let killed = 0;
  /** Kills after which no request is made: with any other fault the same happens again, to the millisecond. */
  const alike = new Set<number>();
  for (const fault of FAULTS) {
    const { points } = await judged({ ...plan, faults: [fault] }, `fault ${fault}`);
    for (let killAt = 1; killAt <= points; killAt += 1) {
      killed += 1;
      if (alike.has(killAt)) continue;
      const { faultsMet } = await judged({ ...plan, faults: [fault], killAt }, `fault ${fault}, killed at ${killAt}`);
      if (faultsMet === 0) alike.add(killAt);
    }
  }
  return killed;
}
