import { expect, it } from 'vitest';
import { judged } from './judged';
import { type Click, type Plan, QUIET } from './plan';
import { FAULTS, type Fault } from './scripted-answers';

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
      for (const [restartAfter, version] of [
        [100, 'v1'],
        [100_000, 'v2'],
      ] as const)
        killed += await killEverywhere({ ...QUIET, version, clicks, faults: [fault], restartAfter }, fault);
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
