import { expect, it } from 'vitest';
import { createEngineRig, HOUR, MINUTE } from '../engine-rig';

it('a machine hours ahead is compared with the server’s clock before a message, which would else count in tomorrow', async () => {
  const rig = createEngineRig({
    settings: { limits: [{ counted: 'message', window: 'day', max: 1, source: 'your-setting' }] },
  });
  const message = (text: string) => rig.send({ action: 'message', person: 'gus', text });
  await rig.pass(2 * HOUR);
  rig.setClock(0, true);
  expect(await message('Hello')).toMatchObject({ ok: true });
  await rig.pass(MINUTE);
  rig.restart();
  const tomorrow = 11 * HOUR;
  rig.setClock(tomorrow);
  let reads = 0;
  rig.lists.read = () => {
    reads += 1;
    // The first read is the person's, as if it came from the cache; any later answer tells the time.
    if (reads > 1) rig.setClock(tomorrow, true);
    return 'whole';
  };
  expect(await message('How are you?')).toMatchObject({ problem: { kind: 'limit-reached' } });
});
