import { describe, expect, it } from 'vitest';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { ACCOUNT, createEngineRig, HOUR, MINUTE, SECOND } from './engine-rig';

const LIMITED: ApiProblem = {
  kind: 'account-limited',
  slug: null,
  status: 429,
  title: null,
  detail: null,
  retryAfterMs: null,
  effect: 'none',
};

describe('a send among others', () => {
  it.each([
    ['reads LinkedIn’s lists once more where others may have filled its limit', false],
    ['asks nothing more and does not leave where the account has come to rest meanwhile', true],
  ])('that waited %s', async (_, rests) => {
    const limits = [{ counted: 'invite', window: 'day', max: 3, source: 'your-setting' }] as const;
    const rig = createEngineRig({ settings: { limits, spacingMs: { min: 5 * MINUTE, max: 5 * MINUTE } } });
    await rig.send();
    await rig.pass(10 * SECOND);
    await rig.send({ person: 'ben' });
    let reads = 0;
    rig.lists.read = () => {
      reads += 1;
      return 'whole';
    };
    if (rests) await rig.answer(rig.engine().rest(ACCOUNT, LIMITED));
    await rig.pass(6 * MINUTE);
    expect([reads > 0, rig.server.arrivals.length]).toEqual(rests ? [false, 1] : [true, 2]);
  });

  it('leaves once its hold is over, however long it took to write it down', async () => {
    const STORE_MS = 200;
    const rig = createEngineRig({ storeMs: STORE_MS });
    rig.lists.latency = 0;
    await rig.send();
    await rig.pass(MINUTE);
    // The journal is read twice more, and it is written down that it leaves.
    expect(rig.server.arrivals[0]!.leftAt - rig.entry().dueAt).toBeLessThanOrEqual(3 * STORE_MS);
  });

  it('waits for the answer of the one before it', async () => {
    const rig = createEngineRig({ faults: ['slow'], settings: { spacingMs: { min: 0, max: 0 } } });
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.pass(20 * SECOND);
    expect(rig.server.arrivals).toHaveLength(1);
    await rig.pass(20 * SECOND);
    expect(rig.server.arrivals).toHaveLength(2);
  });

  it('keeps its distance even when the one before it left late', async () => {
    const rig = createEngineRig({
      faults: ['slow', 'none'],
      settings: { spacingMs: { min: 10 * SECOND, max: 10 * SECOND } },
    });
    for (const person of ['ann', 'ben', 'cid']) await rig.send({ person });
    await rig.pass(2 * MINUTE);
    const [, second, third] = rig.server.arrivals.map(({ at }) => at);
    expect(third! - second!).toBeGreaterThanOrEqual(10 * SECOND);
  });

  it('lets a reply pass an invitation that keeps its distance', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.pass(10 * SECOND);
    const reply = await rig.send({
      person: 'gus',
      action: 'message',
      text: 'Sure',
      target: { invitationId: null, chatId: 'chat-ACoA-gus' },
    });
    await rig.pass(6 * SECOND);
    expect(rig.server.arrivals.map(({ providerId }) => providerId)).toEqual(['ACoA-ann', 'ACoA-gus']);
    expect(reply).toMatchObject({ ok: true });
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(3);
  });

  it('does not leave where others filled the limit since LinkedIn’s lists were read', async () => {
    const rig = createEngineRig({
      settings: { limits: [{ counted: 'invite', window: 'day', max: 8, source: 'your-setting' }] },
    });
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    for (const person of ['ben', 'cid', 'dot', 'eve', 'fay', 'ida', 'joe']) rig.server.inviteByPhone(`ACoA-${person}`);
    await rig.pass(MINUTE);
    expect(await rig.send()).toMatchObject({ ok: true });
    rig.server.inviteByPhone('ACoA-kim');
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'limit' }, place: 'released' });
  });

  it('does not leave where another browser took the last place while it was held', async () => {
    const rig = createEngineRig({
      settings: { limits: [{ counted: 'invite', window: 'day', max: 1, source: 'your-setting' }] },
    });
    await rig.send();
    await rig.pass(2 * SECOND);
    rig.server.inviteByPhone('ACoA-kim');
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'limit' }, place: 'released' });
  });

  it('does not leave to somebody who was invited elsewhere meanwhile, where a list that was read shows it', async () => {
    const rig = createEngineRig({ settings: { spacingMs: { min: 10 * MINUTE, max: 10 * MINUTE } } });
    rig.lists.profilesTell = false;
    await rig.send();
    await rig.send({ person: 'ben' });
    rig.server.inviteByPhone('ACoA-ben');
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toHaveLength(1);
    expect(rig.entry('entry-2')).toMatchObject({
      state: 'refused',
      problem: { kind: 'person-refused', slug: 'cannot_resend_yet', effect: 'none' },
      place: 'released',
    });
    expect(rig.ledger().pause).toBeNull();
  });

  it('does not leave where the clock went back while it was held, and says so', async () => {
    const rig = createEngineRig();
    await rig.send();
    rig.setClock(-HOUR);
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'clock' } });
  });

  it('leaves without another reading of the lists where nobody can have filled the limit yet', async () => {
    const rig = createEngineRig();
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    let reads = 0;
    rig.lists.read = () => {
      reads += 1;
      return 'whole';
    };
    await rig.send();
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(1);
    // The person alone.
    expect(reads).toBe(1);
  });
});

it('a worker that is ended while what the request needs is read has sent nothing, and that is known', async () => {
  const rig = createEngineRig();
  await rig.send();
  rig.lists.latency = 20 * SECOND;
  // Due after four seconds, and read for since.
  await rig.pass(10 * SECOND);
  expect(rig.entry().state).toBe('held');
  rig.restart();
  await rig.answer(rig.engine().recover(ACCOUNT));
  await rig.pass(MINUTE);
  expect(rig.server.arrivals).toEqual([]);
  expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' }, place: 'released' });
});

it('can be taken back for as long as what the request needs is read', async () => {
  const rig = createEngineRig();
  await rig.send();
  rig.lists.latency = 20 * SECOND;
  await rig.pass(10 * SECOND);
  expect(await rig.undo('entry-1')).toMatchObject({ ok: true });
  await rig.pass(MINUTE);
  expect(rig.server.arrivals).toEqual([]);
});

describe('a store that fails', () => {
  it('for as long as its answer is tried to be written: who follows the send has it taken for unconfirmed once there is room', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.answer(rig.follow('entry-1', 'held'));
    rig.writes('lost');
    await rig.pass(MINUTE);
    rig.writes('done');
    expect(rig.entry().state).toBe('sending');
    expect(await rig.answer(rig.follow('entry-1', 'sending'))).toMatchObject({ value: { state: 'unconfirmed' } });
    expect(rig.server.effects).toHaveLength(1);
  });

  it('before it wrote that the request leaves, and for as long as it fails: that nothing was sent is told at once, and why', async () => {
    const rig = createEngineRig();
    await rig.send();
    rig.writes('lost');
    const followed = rig.follow('entry-1', 'held');
    await rig.pass(6 * SECOND);
    const ended = { state: 'not-sent', evidence: { source: 'storage' }, place: 'released' };
    const told = { ...ended, unwritten: true };
    expect(await rig.answer(followed)).toMatchObject({ ok: true, value: told });
    expect(await rig.answer(rig.engine().entries(ACCOUNT))).toMatchObject({ value: [told] });
    expect(rig.seen.at(-1)).toMatchObject(told);
    expect(rig.entry().state).toBe('held');
    await rig.pass(HOUR);
    rig.writes('done');
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
    expect(rig.entry()).toMatchObject(ended);
    expect(rig.entry()).not.toHaveProperty('unwritten');
    await rig.pass(MINUTE);
    expect(rig.server.arrivals.map(({ providerId }) => providerId)).toEqual(['ACoA-ben']);
  });

  it('after it wrote that the request leaves: nothing was sent, and that is known', async () => {
    const rig = createEngineRig();
    await rig.send();
    rig.writes('torn');
    await rig.pass(5 * SECOND);
    rig.writes('done');
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'storage' }, place: 'released' });
  });

  it('when it is asked whether the account is still connected: it is told as held, and nothing leaves', async () => {
    const rig = createEngineRig();
    rig.readsConnection(false);
    expect(await rig.send()).toMatchObject({ ok: true, value: { state: 'held' } });
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry().state).not.toBe('held');
  });

  it('after it wrote the answer: the answer stands', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.answer(rig.follow('entry-1', 'held'));
    rig.writes('torn');
    await rig.pass(5 * SECOND);
    rig.writes('done');
    await rig.pass(MINUTE);
    expect(rig.server.effects).toHaveLength(1);
    expect(rig.entry()).toMatchObject({ state: 'sent', evidence: { source: 'answer' } });
  });
});

it('does not leave where something held it up long after it was due', async () => {
  const rig = createEngineRig({
    settings: { limits: [{ counted: 'invite', window: 'day', max: 3, source: 'your-setting' }] },
  });
  await rig.answer(rig.engine().reconcile(ACCOUNT));
  rig.server.inviteByPhone('ACoA-ben');
  rig.server.inviteByPhone('ACoA-cid');
  await rig.pass(MINUTE);
  await rig.send();
  // What the lists are read for once more takes minutes.
  rig.lists.latency = 3 * MINUTE;
  await rig.pass(10 * MINUTE);
  expect(rig.server.arrivals).toEqual([]);
  expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' }, place: 'released' });
});

describe.each([
  ['whose timer goes on in sleep', true],
  ['whose timer stands in sleep', false],
])('a computer that slept, %s', (_, counts) => {
  const asleep = (at: number) => createEngineRig({ naps: [{ at, ms: MINUTE, counts }] });

  it('during a hold: it does not leave at waking, its place is free, and the user is told', async () => {
    const rig = asleep(2 * SECOND);
    await rig.send();
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' }, place: 'released' });
  });

  it('during the gap to the send before: only the one before has left', async () => {
    const rig = asleep(20 * SECOND);
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toMatchObject([{ providerId: 'ACoA-ann' }]);
    expect(rig.entry('entry-2')).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' } });
  });

  it('while a send waited for “Send now”: it goes on waiting, and leaves when that is pressed', async () => {
    const rig = createEngineRig({ settings: { openEnded: true }, naps: [{ at: 2 * SECOND, ms: MINUTE, counts }] });
    await rig.send();
    await rig.pass(5 * MINUTE);
    expect(rig.entry().state).toBe('held');
    await rig.release('entry-1');
    await rig.pass(MINUTE);
    expect(rig.entry().state).toBe('sent');
  });
});

it('a clock that is set forward during a hold stops nothing where the server tells the time', async () => {
  const rig = createEngineRig();
  rig.setClock(0, true);
  await rig.send();
  rig.setClock(HOUR, true);
  await rig.pass(MINUTE);
  expect(rig.entry().state).toBe('sent');
});
