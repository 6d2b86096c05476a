import { describe, expect, it } from 'vitest';
import { ACCOUNT, createEngineRig, DAY, HOUR, MINUTE, SECOND } from './engine-rig';

const refused = (kind: string) => ({ ok: false, problem: expect.objectContaining({ kind }) });

describe('one send', () => {
  it('is written as held before the request leaves, and sent once the id is back', async () => {
    const rig = createEngineRig();
    const held = await rig.send({ text: 'Hello Ann' });
    expect(held).toMatchObject({ ok: true, value: { state: 'held', place: 'kept', text: 'Hello Ann' } });
    expect(rig.server.arrivals).toEqual([]);
    await rig.pass(5 * SECOND);
    expect(rig.server.effects).toMatchObject([{ action: 'invite', providerId: 'ACoA-ann', text: 'Hello Ann' }]);
    expect(rig.entry()).toMatchObject({
      state: 'sent',
      ids: { invitationId: expect.any(String) },
      evidence: { source: 'answer' },
    });
  });

  it('stays untold until its state is another, then is told at once', async () => {
    const rig = createEngineRig();
    await rig.send();
    const followed = rig.follow('entry-1', 'held');
    await rig.pass(4.1 * SECOND);
    expect(await rig.answer(followed)).toMatchObject({ ok: true, value: { state: 'sending' } });
  });

  it('can be taken back while it is held, which frees its place and its turn', async () => {
    const rig = createEngineRig();
    await rig.send();
    expect(await rig.undo('entry-1')).toMatchObject({ ok: true, value: { state: 'not-sent', place: 'released' } });
    const next = await rig.send({ person: 'ben' });
    expect(next).toMatchObject({ ok: true, value: { dueAt: rig.entry('entry-2').holdUntil } });
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toMatchObject([{ providerId: 'ACoA-ben' }]);
  });

  it('cannot be taken back once it may have left', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.pass(4.1 * SECOND);
    expect(await rig.undo('entry-1')).toEqual(refused('not-held'));
    expect(await rig.undo('entry-9')).toEqual(refused('entry-unknown'));
  });

  it('queues behind the one before it, at a random distance', async () => {
    const rig = createEngineRig();
    const [first, second] = [await rig.send(), await rig.send({ person: 'ben' })];
    if (!first.ok || !second.ok) throw new Error('Both should be held.');
    expect(second.value.dueAt - first.value.dueAt).toBe(40 * SECOND);
    await rig.pass(30 * SECOND);
    expect(rig.server.effects).toHaveLength(1);
    await rig.pass(20 * SECOND);
    expect(rig.server.effects).toHaveLength(2);
  });

  it('leaves nothing behind when the store refuses the intent', async () => {
    const rig = createEngineRig();
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    rig.writes('lost');
    expect(await rig.send()).toEqual(refused('storage-failed'));
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toEqual([]);
  });

  it('does not leave when the store refuses to say so', async () => {
    const rig = createEngineRig();
    await rig.send();
    rig.writes('lost');
    await rig.pass(MINUTE);
    rig.writes('done');
    await rig.settle();
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'storage' } });
  });

  it('writes its answer down later when the store is back', async () => {
    const rig = createEngineRig();
    await rig.send();
    const left = rig.follow('entry-1', 'held');
    await rig.answer(left);
    rig.writes('lost');
    await rig.pass(SECOND);
    rig.writes('done');
    await rig.pass(10 * SECOND);
    expect(rig.server.effects).toHaveLength(1);
    expect(rig.entry()).toMatchObject({ state: 'sent', evidence: { source: 'answer' } });
  });
});

describe('a worker that died', () => {
  it('over a hold: the send never leaves, and the user can be told', async () => {
    const rig = createEngineRig();
    await rig.send();
    rig.restart();
    const closed = await rig.answer(rig.engine().recover(ACCOUNT));
    expect(closed).toMatchObject({
      ok: true,
      value: [{ state: 'not-sent', evidence: { source: 'hold' }, place: 'released' }],
    });
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toEqual([]);
  });

  it('over a request: the send is unconfirmed, keeps its place, locks the person, and evidence settles it', async () => {
    const rig = createEngineRig({ faults: ['slow-acted'] });
    await rig.send();
    await rig.pass(10 * SECOND);
    rig.restart();
    await rig.answer(rig.engine().recover(ACCOUNT));
    expect(rig.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(await rig.send()).toEqual(refused('unconfirmed-before'));
    await rig.pass(40 * SECOND);
    await rig.settle();
    expect(rig.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'sent-list' } });
  });

  it('leaves alone what this worker has under way', async () => {
    const rig = createEngineRig();
    await rig.send();
    expect(await rig.answer(rig.engine().recover(ACCOUNT))).toEqual({ ok: true, value: [] });
    await rig.pass(10 * SECOND);
    expect(rig.entry().state).toBe('sent');
  });
});

describe('the right person, once', () => {
  it('refuses whoever is not the one that the surface showed', async () => {
    const rig = createEngineRig();
    expect(await rig.send({ providerId: 'ACoA-ben' })).toEqual(refused('another-person'));
  });

  it('refuses what does not fit the relation', async () => {
    const rig = createEngineRig();
    expect(await rig.send({ person: 'gus' })).toEqual(refused('already-connected'));
    expect(await rig.send({ action: 'message', text: 'Hi' })).toEqual(refused('not-connected'));
  });

  it('refuses a second click while the first is under way, and after it, whatever the profile still says', async () => {
    const rig = createEngineRig();
    rig.lists.lag = HOUR;
    await rig.send();
    expect(await rig.send()).toEqual(refused('in-progress'));
    await rig.pass(MINUTE);
    expect(await rig.send()).toEqual(refused('already-pending'));
  });

  it('takes one of two clicks at the same moment', async () => {
    const rig = createEngineRig();
    const both = await Promise.all([rig.send(), rig.send()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('asks before the same words go to the same person again', async () => {
    const rig = createEngineRig();
    const message = { action: 'message', person: 'gus', text: 'Hello' } as const;
    await rig.send(message);
    await rig.pass(MINUTE);
    expect(await rig.send(message)).toEqual(refused('same-text'));
    expect(await rig.send({ ...message, sameTextAgain: true })).toMatchObject({ ok: true });
  });
});

describe('the quota', () => {
  const two = [{ counted: 'invite', window: 'day', max: 2, source: 'your-setting' }] as const;

  it('refuses one more than the limit, and says whose rule it is and when a place frees', async () => {
    const rig = createEngineRig({ settings: { limits: two } });
    await rig.send();
    await rig.send({ person: 'ben' });
    const third = await rig.send({ person: 'cid' });
    expect(third).toEqual({
      ok: false,
      problem: expect.objectContaining({ kind: 'limit-reached', counted: 'invite', max: 2, source: 'your-setting' }),
    });
    await rig.pass(DAY + 3 * MINUTE);
    expect(await rig.send({ person: 'cid' })).toMatchObject({ ok: true });
  });

  it('shows how many are used, and who they are', async () => {
    const rig = createEngineRig();
    await rig.send();
    const quota = await rig.answer(rig.engine().quota(ACCOUNT));
    if (!quota.ok) throw new Error('The quota should be there.');
    const day = quota.value.lines.find(({ counted, window }) => counted === 'invite' && window === 'day');
    expect(day).toMatchObject({ used: 1, fromHere: 1, elsewhere: 0, people: [{ publicIdentifier: 'ann' }] });
    expect(rig.ledger().today.used).toEqual({ invite: 1 });
  });

  it('reads LinkedIn’s own lists before the first send, and sends nothing where they cannot be read', async () => {
    const rig = createEngineRig();
    let calls = 0;
    rig.lists.read = () => {
      calls += 1;
      return calls > 1 ? 'failed' : 'whole';
    };
    expect(await rig.send()).toEqual(refused('unavailable'));
    expect(rig.store.writes).toEqual([]);
  });

  it('stops what is held when the lists turn out to be full of invitations made elsewhere', async () => {
    const rig = createEngineRig({ settings: { limits: two } });
    await rig.send();
    for (const person of ['ben', 'cid']) rig.server.inviteByPhone(`ACoA-${person}`);
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    await rig.pass(MINUTE);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    expect(rig.server.arrivals).toEqual([]);
  });

  it('counts profile reads', async () => {
    const rig = createEngineRig({
      settings: { limits: [{ counted: 'read', window: 'day', max: 1, source: 'your-setting' }] },
    });
    expect(await rig.answer(rig.engine().countRead(ACCOUNT))).toEqual({ ok: true, value: null });
    expect(await rig.answer(rig.engine().countRead(ACCOUNT))).toEqual(refused('limit-reached'));
  });

  it('asks to look again when the surface showed a later day than it is', async () => {
    const rig = createEngineRig();
    expect(await rig.send({ seenDay: '2026-11-24' })).toEqual(refused('quota-changed'));
    expect(await rig.send({ seenDay: '2026-11-22' })).toMatchObject({ ok: true });
  });
});

describe('the clock', () => {
  it('stops sends while it is set back, and says until when', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.pass(10 * SECOND);
    rig.setClock(-HOUR);
    expect(await rig.send({ person: 'ben' })).toEqual(refused('clock-moved'));
  });

  it('that seems set back is first compared with the server’s, by reading the lists', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.pass(MINUTE);
    rig.setClock(-HOUR);
    let reads = 0;
    rig.lists.read = () => {
      reads += 1;
      // The first read is the person's, as if it came from the cache.
      if (reads > 1) rig.setClock(-HOUR, true);
      return 'whole';
    };
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
  });

  it('is put right by the server’s, without freeing a place', async () => {
    const rig = createEngineRig({
      settings: { limits: [{ counted: 'invite', window: 'day', max: 1, source: 'your-setting' }] },
    });
    rig.setClock(365 * DAY);
    await rig.send();
    await rig.pass(10 * SECOND);
    rig.setClock(0, true);
    expect(await rig.send({ person: 'ben' })).toEqual(refused('limit-reached'));
    expect(rig.ledger().clock).toBeLessThanOrEqual(rig.now());
    await rig.pass(DAY + 3 * MINUTE);
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
  });
});
