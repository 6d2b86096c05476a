import { describe, expect, it } from 'vitest';
import { ACCOUNT, createEngineRig, DAY, HOUR, MINUTE, SECOND } from './engine-rig';

const refused = (kind: string) => ({ ok: false, problem: expect.objectContaining({ kind }) });
const openEnded = (settings: Parameters<typeof createEngineRig>[0] = {}) =>
  createEngineRig({ ...settings, settings: { openEnded: true, ...settings.settings } });

describe('a send that waits for “Send now”', () => {
  it('never leaves by itself, keeps its place, and leaves once it is pressed', async () => {
    const rig = openEnded();
    await rig.send();
    await rig.pass(3 * DAY);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'held', place: 'kept' });
    expect(await rig.release('entry-1')).toMatchObject({ ok: true, value: { state: 'held' } });
    await rig.pass(SECOND);
    expect(rig.entry().state).toBe('sent');
    expect(rig.server.effects).toHaveLength(1);
  });

  it('leaves once, however often it is pressed', async () => {
    const rig = openEnded();
    await rig.send();
    const pressed = await rig.answer(Promise.all([1, 2, 3].map(() => rig.engine().release(ACCOUNT, 'entry-1'))));
    expect(pressed).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toHaveLength(1);
    expect(await rig.release('entry-1')).toEqual(refused('not-held'));
  });

  it('can be taken back for as long as it waits, and then not be pressed any more', async () => {
    const rig = openEnded();
    await rig.send();
    await rig.pass(DAY);
    expect(await rig.undo('entry-1')).toMatchObject({ ok: true, value: { state: 'not-sent', place: 'released' } });
    expect(await rig.release('entry-1')).toEqual(refused('not-held'));
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toEqual([]);
  });

  it('goes on waiting when the worker is ended, and leaves from the next one', async () => {
    const rig = openEnded();
    await rig.send({ text: 'Hello Ann' });
    rig.restart();
    await rig.answer(rig.engine().recover(ACCOUNT));
    expect(rig.entry().state).toBe('held');
    rig.restart();
    await rig.release('entry-1');
    await rig.pass(SECOND);
    expect(rig.server.effects).toMatchObject([{ providerId: 'ACoA-ann', text: 'Hello Ann' }]);
  });

  it('is stopped when the browser ends, and never sent without a fresh press', async () => {
    const rig = openEnded();
    await rig.send();
    rig.restartBrowser();
    await rig.answer(rig.engine().recover(ACCOUNT));
    expect(rig.entry()).toMatchObject({ state: 'not-sent', place: 'released', evidence: { source: 'hold' } });
    expect(await rig.release('entry-1')).toEqual(refused('not-held'));
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toEqual([]);
  });

  it('is stopped where the worker that had its files is ended', async () => {
    const rig = openEnded();
    await rig.send({ person: 'gus', action: 'message', text: 'See this', files: [FILE] });
    await rig.pass(HOUR);
    expect(rig.entry().state).toBe('held');
    rig.restart();
    await rig.answer(rig.engine().recover(ACCOUNT));
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' } });
  });

  it('takes its files along where the worker lives', async () => {
    const rig = openEnded();
    await rig.send({ person: 'gus', action: 'message', text: 'See this', files: [FILE] });
    await rig.pass(HOUR);
    await rig.release('entry-1');
    await rig.pass(SECOND);
    expect(rig.entry()).toMatchObject({ state: 'sent', attachments: [{ name: 'plan.txt' }] });
  });

  it('is stopped where the worker is ended between the press and the request', async () => {
    const rig = openEnded();
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.release('entry-1');
    await rig.release('entry-2');
    await rig.pass(2 * SECOND);
    rig.restart();
    await rig.answer(rig.engine().recover(ACCOUNT));
    expect(rig.entry('entry-2')).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' } });
    await rig.pass(HOUR);
    expect(rig.server.arrivals).toHaveLength(1);
  });

  it('holds no other send up, and keeps its distance once it is pressed', async () => {
    const rig = openEnded();
    await rig.send();
    await rig.pass(MINUTE);
    await rig.send({ person: 'ben' });
    const second = await rig.release('entry-2');
    expect(second).toMatchObject({ ok: true, value: { dueAt: rig.entry('entry-2').holdUntil } });
    await rig.pass(SECOND);
    expect(rig.entry('entry-2').state).toBe('sent');
    await rig.release('entry-1');
    const { dueAt, holdUntil } = rig.entry('entry-1');
    expect(dueAt - holdUntil).toBeGreaterThan(30 * SECOND);
    await rig.pass(MINUTE);
    expect(rig.entry('entry-1').state).toBe('sent');
  });

  it('locks its person for what it does', async () => {
    const rig = openEnded();
    await rig.send();
    await rig.pass(DAY);
    expect(await rig.send()).toEqual(refused('in-progress'));
  });

  it('keeps its place on the day after', async () => {
    const rig = openEnded({
      settings: { limits: [{ counted: 'invite', window: 'day', max: 1, source: 'your-setting' }] },
    });
    await rig.send();
    await rig.pass(DAY);
    expect(await rig.send({ person: 'ben' })).toEqual(refused('limit-reached'));
  });

  it('goes on waiting while the account is paused, and says so', async () => {
    const rig = openEnded({ faults: ['limited'] });
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.release('entry-1');
    await rig.pass(SECOND);
    expect(await rig.release('entry-2')).toEqual(refused('account-paused'));
    expect(rig.entry('entry-2').state).toBe('held');
  });

  it('does not leave over a limit that the user has filled on LinkedIn meanwhile', async () => {
    const limits = [{ counted: 'invite', window: 'day', max: 5, source: 'your-setting' }] as const;
    const rig = openEnded({ settings: { limits } });
    rig.lists.lag = 0;
    await rig.send();
    for (const person of ['ben', 'cid', 'dot', 'eve', 'fay', 'ida']) rig.server.inviteByPhone(`ACoA-${person}`);
    await rig.pass(10 * SECOND);
    await rig.release('entry-1');
    await rig.pass(5 * SECOND);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', evidence: { source: 'limit' } });
  });

  it('is told to nobody to leave in some seconds', async () => {
    const rig = openEnded();
    await rig.send();
    const quota = await rig.answer(rig.engine().quota(ACCOUNT));
    expect(quota).toMatchObject({ value: { leaves: { invitation: null, 'first-message': null, reply: null } } });
  });
});

const FILE = { name: 'plan.txt', content: new Blob(['plan'], { type: 'text/plain' }) };
