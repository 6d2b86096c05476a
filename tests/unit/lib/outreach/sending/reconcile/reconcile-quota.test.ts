import { expect, it } from 'vitest';
import { ACCOUNT, createEngineRig, HOUR, MINUTE } from '../engine-rig';

it('LinkedIn’s lists are as old as the beginning of their reading: what is sent while they are read, they need not show', async () => {
  const rig = createEngineRig();
  const begunAt = rig.now();
  await rig.answer(rig.engine().reconcile(ACCOUNT));
  // Each of the two lists took 100 ms.
  expect(rig.now()).toBeGreaterThan(begunAt + 200);
  expect(rig.ledger().reconciledAt).toBeLessThan(begunAt + 100);
});

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

it.each([
  ['at the limit', 3, false],
  ['below the limit', 2, true],
])('lists that cannot be read whole count for what was read of them: %s', async (_, readable, leaves) => {
  const rig = createEngineRig({
    settings: { limits: [{ counted: 'invite', window: 'day', max: 3, source: 'your-setting' }] },
  });
  for (const person of ['ben', 'cid', 'dot', 'eve'].slice(0, readable + 1)) rig.server.inviteByPhone(`ACoA-${person}`);
  rig.lists.read = () => 'part';
  const sent = await rig.send();
  expect(sent.ok).toBe(leaves);
  if (!sent.ok) expect(sent.problem).toMatchObject({ kind: 'limit-reached', used: readable });
  const view = await rig.answer(rig.engine().quota(ACCOUNT));
  expect(view).toMatchObject({
    value: { lines: expect.arrayContaining([expect.objectContaining({ elsewhere: readable, elsewhereUnread: true })]) },
  });
});

it('whoever was invited elsewhere and stands in the list that was just read is not invited again, though the profile does not tell', async () => {
  const rig = createEngineRig();
  rig.lists.profilesTell = false;
  rig.server.inviteByPhone('ACoA-ann');
  expect(await rig.send()).toMatchObject({ ok: false, problem: { kind: 'already-pending' } });
  expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
});

it('an old reading of the list is read again before somebody counts as invited by it', async () => {
  const rig = createEngineRig();
  rig.lists.profilesTell = false;
  rig.server.inviteByPhone('ACoA-ann');
  await rig.answer(rig.engine().reconcile(ACCOUNT));
  await rig.pass(HOUR);
  rig.server.ignore('ACoA-ann');
  expect(await rig.send()).toMatchObject({ ok: true });
});
