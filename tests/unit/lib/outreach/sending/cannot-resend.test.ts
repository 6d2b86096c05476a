import { describe, expect, it } from 'vitest';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { ACCOUNT, createEngineRig, HOUR, MINUTE, SECOND } from './engine-rig';

const limited: ApiProblem = {
  kind: 'account-limited',
  slug: 'too_many_requests',
  status: 429,
  title: null,
  detail: null,
  retryAfterMs: 3 * HOUR,
  effect: 'none',
};

/** An invitation that LinkedIn refuses because the user made it by other means while it was held. */
const refusedForPerson = async (whileItIsOut?: (rig: ReturnType<typeof createEngineRig>) => unknown) => {
  const rig = createEngineRig({ faults: ['cannot-resend'] });
  await rig.send();
  rig.server.inviteByPhone('ACoA-ann');
  await rig.pass(4 * SECOND - 250);
  while (rig.entry().state === 'held') await rig.pass(20);
  whileItIsOut?.(rig);
  await rig.pass(MINUTE);
  expect(rig.entry()).toMatchObject({ state: 'refused', problem: { kind: 'person-refused' } });
  return rig.ledger().pause;
};

describe('a refusal that turns out to be about the person', () => {
  it('lifts the pause that it brought', async () => {
    expect(await refusedForPerson()).toBeNull();
  });

  it('leaves a pause that something else brought', async () => {
    expect(await refusedForPerson((rig) => rig.engine().rest(ACCOUNT, limited))).toMatchObject({
      why: 'account-limited',
    });
  });
});
