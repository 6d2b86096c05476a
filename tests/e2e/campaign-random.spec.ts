import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../rig/seeded.ts';
import { VERSIONS } from './api-versions.ts';
import { CLAIM, DOUBT, effectsOn, settledState, whatIsSaid } from './campaign-judge.ts';
import { KILLS } from './campaign-rig.ts';
import { ACTIONS } from './campaign-send.ts';
import { test } from './campaign-test.ts';
import { expect } from './kith-test.ts';

// A person who is contacted twice once in a hundred runs is contacted twice: there is no second try.
test.describe.configure({ retries: 0, timeout: 90_000 });

/**
 * One shows that the campaign runs; more are the soak's. Of this seed the first three are every kind of kill and every kind of send: what
 * they lead to is proven phase by phase in `campaign.spec.ts`, and at every step by the simulation.
 */
const SEED = Number(process.env.KITH_SEED ?? 92);
const TIMES = Number(process.env.KITH_KILLS ?? 1);

/** A send asked for with a short hold is over by then, whatever the machine. */
const LATEST_MS = 800;

/** What LinkedIn did, as the journal must have it in the end. */
const EFFECT_OF: Readonly<Record<string, number>> = { sent: 1, confirmed: 1, 'not-sent': 0, refused: 0 };

for (let number = 1; number <= TIMES; number += 1) {
  const random = seeded(SEED * 10_000 + number);
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const version = oneOf(VERSIONS);
  const action = oneOf(ACTIONS);
  const kill = oneOf(KILLS);
  const holdMs = Math.floor(random() * 300);
  const afterMs = Math.floor(random() * LATEST_MS);

  test.describe(`over ${version}`, () => {
    test.use({ version });

    test(`seed ${SEED}, ${number} of ${TIMES}: ${kill} killed ${afterMs} ms after the click, ${action} held ${holdMs} ms`, async ({
      rig,
    }) => {
      const send = await rig.next(action, { holdMs, spacingMs: { min: 0, max: 0 } });
      const press = await rig.open(send);
      await press();
      await sleep(afterMs);
      await rig.kill(kill);

      const { sentence, offered } = await whatIsSaid(rig, send);
      if (DOUBT.test(sentence)) expect(offered).toBe(false);
      const ends = await settledState(rig, send);
      const effects = effectsOn(rig, send).length;
      expect(effects).toBe(ends === null ? 0 : EFFECT_OF[ends]);
      expect(rig.writesOf(send).length).toBeLessThanOrEqual(1);
      if (effects === 0) expect(sentence).not.toMatch(CLAIM[action]);
    });
  });
}
