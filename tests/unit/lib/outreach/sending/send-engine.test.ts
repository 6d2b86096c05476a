import { describe, expect, it } from 'vitest';
import { ACCOUNT, createStage, DAY, HOUR, MINUTE, SECOND } from './engine-rig';

const refused = (kind: string) => ({ ok: false, problem: expect.objectContaining({ kind }) });

describe('one send', () => {
  it('is written as held before the request leaves, and sent once the id is back', async () => {
    const stage = createStage();
    const held = await stage.send({ text: 'Hello Ann' });
    expect(held).toMatchObject({ ok: true, value: { state: 'held', place: 'kept', text: 'Hello Ann' } });
    expect(stage.server.arrivals).toEqual([]);
    await stage.pass(5 * SECOND);
    expect(stage.server.effects).toMatchObject([{ action: 'invite', providerId: 'ACoA-ann', text: 'Hello Ann' }]);
    expect(stage.entry()).toMatchObject({
      state: 'sent',
      ids: { invitationId: expect.any(String) },
      evidence: { source: 'answer' },
    });
  });

  it('stays untold until its state is another, then is told at once', async () => {
    const stage = createStage();
    await stage.send();
    const followed = stage.follow('entry-1', 'held');
    await stage.pass(4.1 * SECOND);
    expect(await stage.answer(followed)).toMatchObject({ ok: true, value: { state: 'sending' } });
  });

  it('can be taken back while it is held, which frees its place and its turn', async () => {
    const stage = createStage();
    await stage.send();
    expect(await stage.undo('entry-1')).toMatchObject({ ok: true, value: { state: 'not-sent', place: 'released' } });
    const next = await stage.send({ person: 'ben' });
    expect(next).toMatchObject({ ok: true, value: { dueAt: stage.entry('entry-2').holdUntil } });
    await stage.pass(HOUR);
    expect(stage.server.arrivals).toMatchObject([{ providerId: 'ACoA-ben' }]);
  });

  it('cannot be taken back once it may have left', async () => {
    const stage = createStage();
    await stage.send();
    await stage.pass(4.1 * SECOND);
    expect(await stage.undo('entry-1')).toEqual(refused('not-held'));
    expect(await stage.undo('entry-9')).toEqual(refused('entry-unknown'));
  });

  it('queues behind the one before it, at a random distance', async () => {
    const stage = createStage();
    const [first, second] = [await stage.send(), await stage.send({ person: 'ben' })];
    if (!first.ok || !second.ok) throw new Error('Both should be held.');
    expect(second.value.dueAt - first.value.dueAt).toBe(40 * SECOND);
    await stage.pass(30 * SECOND);
    expect(stage.server.effects).toHaveLength(1);
    await stage.pass(20 * SECOND);
    expect(stage.server.effects).toHaveLength(2);
  });

  it('waits for the answer of the one before it', async () => {
    const stage = createStage({ faults: ['slow'], settings: { spacingMs: { min: 0, max: 0 } } });
    await stage.send();
    await stage.send({ person: 'ben' });
    await stage.pass(20 * SECOND);
    expect(stage.server.arrivals).toHaveLength(1);
    await stage.pass(20 * SECOND);
    expect(stage.server.arrivals).toHaveLength(2);
  });

  it('keeps its distance even when the one before it left late', async () => {
    const stage = createStage({
      faults: ['slow', 'none'],
      settings: { spacingMs: { min: 10 * SECOND, max: 10 * SECOND } },
    });
    for (const person of ['ann', 'ben', 'cid']) await stage.send({ person });
    await stage.pass(2 * MINUTE);
    const [, second, third] = stage.server.arrivals.map(({ at }) => at);
    expect(third! - second!).toBeGreaterThanOrEqual(10 * SECOND);
  });

  it('leaves nothing behind when the store refuses the intent', async () => {
    const stage = createStage();
    await stage.answer(stage.engine().reconcile(ACCOUNT));
    stage.writes('lost');
    expect(await stage.send()).toEqual(refused('storage-failed'));
    await stage.pass(HOUR);
    expect(stage.server.arrivals).toEqual([]);
  });

  it('does not leave when the store refuses to say so', async () => {
    const stage = createStage();
    await stage.send();
    stage.writes('lost');
    await stage.pass(MINUTE);
    stage.writes('done');
    await stage.settle();
    expect(stage.server.arrivals).toEqual([]);
    expect(stage.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' } });
  });

  it('writes its answer down later when the store is back', async () => {
    const stage = createStage();
    await stage.send();
    const left = stage.follow('entry-1', 'held');
    await stage.answer(left);
    stage.writes('lost');
    await stage.pass(SECOND);
    stage.writes('done');
    await stage.pass(10 * SECOND);
    expect(stage.server.effects).toHaveLength(1);
    expect(stage.entry()).toMatchObject({ state: 'sent', evidence: { source: 'answer' } });
  });

  it('does not leave long after it was due: the machine slept', async () => {
    const stage = createStage();
    await stage.send();
    stage.setClock(10 * MINUTE);
    await stage.pass(MINUTE);
    expect(stage.server.arrivals).toEqual([]);
    expect(stage.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
  });
});

describe('a worker that died', () => {
  it('over a hold: the send never leaves, and the user can be told', async () => {
    const stage = createStage();
    await stage.send();
    stage.restart();
    const closed = await stage.answer(stage.engine().recover(ACCOUNT));
    expect(closed).toMatchObject({
      ok: true,
      value: [{ state: 'not-sent', evidence: { source: 'hold' }, place: 'released' }],
    });
    await stage.pass(HOUR);
    expect(stage.server.arrivals).toEqual([]);
  });

  it('over a request: the send is unconfirmed, keeps its place, locks the person, and evidence settles it', async () => {
    const stage = createStage({ faults: ['slow-acted'] });
    await stage.send();
    await stage.pass(10 * SECOND);
    stage.restart();
    await stage.answer(stage.engine().recover(ACCOUNT));
    expect(stage.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(await stage.send()).toEqual(refused('unconfirmed-before'));
    await stage.pass(40 * SECOND);
    await stage.settle();
    expect(stage.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'sent-list' } });
  });

  it('leaves alone what this worker has under way', async () => {
    const stage = createStage();
    await stage.send();
    expect(await stage.answer(stage.engine().recover(ACCOUNT))).toEqual({ ok: true, value: [] });
    await stage.pass(10 * SECOND);
    expect(stage.entry().state).toBe('sent');
  });
});

describe('the right person, once', () => {
  it('refuses whoever is not the one that the surface showed', async () => {
    const stage = createStage();
    expect(await stage.send({ providerId: 'ACoA-ben' })).toEqual(refused('another-person'));
  });

  it('refuses what does not fit the relation', async () => {
    const stage = createStage();
    expect(await stage.send({ person: 'gus' })).toEqual(refused('already-connected'));
    expect(await stage.send({ action: 'message', text: 'Hi' })).toEqual(refused('not-connected'));
  });

  it('refuses a second click while the first is under way, and after it, whatever the profile still says', async () => {
    const stage = createStage();
    stage.lists.lag = HOUR;
    await stage.send();
    expect(await stage.send()).toEqual(refused('in-progress'));
    await stage.pass(MINUTE);
    expect(await stage.send()).toEqual(refused('already-pending'));
  });

  it('takes one of two clicks at the same moment', async () => {
    const stage = createStage();
    const both = await Promise.all([stage.send(), stage.send()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('asks before the same words go to the same person again', async () => {
    const stage = createStage();
    const message = { action: 'message', person: 'gus', text: 'Hello' } as const;
    await stage.send(message);
    await stage.pass(MINUTE);
    expect(await stage.send(message)).toEqual(refused('same-text'));
    expect(await stage.send({ ...message, sameTextAgain: true })).toMatchObject({ ok: true });
  });
});

describe('the quota', () => {
  const two = [{ counted: 'invite', window: 'day', max: 2, source: 'your-setting' }] as const;

  it('refuses one more than the limit, and says whose rule it is and when a place frees', async () => {
    const stage = createStage({ settings: { limits: two } });
    await stage.send();
    await stage.send({ person: 'ben' });
    const third = await stage.send({ person: 'cid' });
    expect(third).toEqual({
      ok: false,
      problem: expect.objectContaining({ kind: 'limit-reached', counted: 'invite', max: 2, source: 'your-setting' }),
    });
    await stage.pass(DAY + 3 * MINUTE);
    expect(await stage.send({ person: 'cid' })).toMatchObject({ ok: true });
  });

  it('shows how many are used, and who they are', async () => {
    const stage = createStage();
    await stage.send();
    const quota = await stage.answer(stage.engine().quota(ACCOUNT));
    if (!quota.ok) throw new Error('The quota should be there.');
    const day = quota.value.lines.find(({ counted, window }) => counted === 'invite' && window === 'day');
    expect(day).toMatchObject({ used: 1, fromHere: 1, elsewhere: 0, people: [{ publicIdentifier: 'ann' }] });
    expect(stage.ledger().today.used).toEqual({ invite: 1 });
  });

  it('reads LinkedIn’s own lists before the first send, and sends nothing where they cannot be read', async () => {
    const stage = createStage();
    let calls = 0;
    stage.lists.read = () => {
      calls += 1;
      return calls > 1 ? 'failed' : 'whole';
    };
    expect(await stage.send()).toEqual(refused('unavailable'));
    expect(stage.store.writes).toEqual([]);
  });

  it('stops what is held when the lists turn out to be full of invitations made elsewhere', async () => {
    const stage = createStage({ settings: { limits: two } });
    await stage.send();
    for (const person of ['ben', 'cid']) stage.server.inviteByPhone(`ACoA-${person}`);
    await stage.answer(stage.engine().reconcile(ACCOUNT));
    await stage.pass(MINUTE);
    expect(stage.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    expect(stage.server.arrivals).toEqual([]);
  });

  it('counts profile reads', async () => {
    const stage = createStage({
      settings: { limits: [{ counted: 'read', window: 'day', max: 1, source: 'your-setting' }] },
    });
    expect(await stage.answer(stage.engine().countRead(ACCOUNT))).toEqual({ ok: true, value: null });
    expect(await stage.answer(stage.engine().countRead(ACCOUNT))).toEqual(refused('limit-reached'));
  });

  it('asks to look again when the surface showed a later day than it is', async () => {
    const stage = createStage();
    expect(await stage.send({ seenDay: '2026-11-24' })).toEqual(refused('quota-changed'));
    expect(await stage.send({ seenDay: '2026-11-22' })).toMatchObject({ ok: true });
  });
});

describe('the clock', () => {
  it('stops sends while it is set back, and says until when', async () => {
    const stage = createStage();
    await stage.send();
    await stage.pass(10 * SECOND);
    stage.setClock(-HOUR);
    expect(await stage.send({ person: 'ben' })).toEqual(refused('clock-moved'));
  });

  it('that seems set back is first compared with the server’s, by reading the lists', async () => {
    const stage = createStage();
    await stage.send();
    await stage.pass(MINUTE);
    stage.setClock(-HOUR);
    let reads = 0;
    stage.lists.read = () => {
      reads += 1;
      // The first read is the person's, as if it came from the cache.
      if (reads > 1) stage.setClock(-HOUR, true);
      return 'whole';
    };
    expect(await stage.send({ person: 'ben' })).toMatchObject({ ok: true });
  });

  it('is put right by the server’s, without freeing a place', async () => {
    const stage = createStage({
      settings: { limits: [{ counted: 'invite', window: 'day', max: 1, source: 'your-setting' }] },
    });
    stage.setClock(365 * DAY);
    await stage.send();
    await stage.pass(10 * SECOND);
    stage.setClock(0, true);
    expect(await stage.send({ person: 'ben' })).toEqual(refused('limit-reached'));
    expect(stage.ledger().clock).toBeLessThanOrEqual(stage.now());
    await stage.pass(DAY + 3 * MINUTE);
    expect(await stage.send({ person: 'ben' })).toMatchObject({ ok: true });
  });
});
