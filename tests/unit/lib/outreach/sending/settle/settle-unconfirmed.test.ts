import { describe, expect, it } from 'vitest';
import { ACCOUNT, createStage, DAY, HOUR, MINUTE, SECOND } from '../engine-rig';

/** Settles whenever the last look said so, for a while. */
async function settleFor(stage: ReturnType<typeof createStage>, ms: number) {
  const end = stage.now() + ms;
  while (stage.now() < end) {
    const settled = await stage.settle();
    const nextAt = settled.ok ? settled.value.nextAt : null;
    await stage.pass(Math.max(SECOND, Math.min(nextAt ?? stage.now() + 20 * SECOND, end) - stage.now()));
  }
}

describe('an unconfirmed invitation', () => {
  it('is confirmed by the list of sent invitations, which gives its id', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    await stage.send();
    await settleFor(stage, 2 * MINUTE);
    expect(stage.entry()).toMatchObject({
      state: 'confirmed',
      place: 'kept',
      evidence: { source: 'sent-list' },
      ids: { invitationId: 'invitation-entry-1' },
    });
  });

  it('is confirmed by the relation where it was accepted and so left the list', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.lag = 0;
    await stage.send();
    await stage.pass(5 * SECOND);
    stage.server.accept('ACoA-ann');
    await settleFor(stage, 2 * MINUTE);
    expect(stage.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'profile' } });
  });

  it('that the person ignored is confirmed by the profile, and not sent again', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.lag = 0;
    await stage.send();
    await stage.pass(5 * SECOND);
    stage.server.ignore('ACoA-ann');
    await settleFor(stage, 2 * MINUTE);
    expect(stage.entry()).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'profile' } });
    expect(await stage.send()).toMatchObject({ ok: false, problem: { kind: 'recently-ignored' } });
  });

  it('is not sent once two complete readings, a day later and an hour apart, show nothing', async () => {
    const stage = createStage({ faults: ['cut-before'] });
    await stage.send();
    await settleFor(stage, DAY);
    expect(stage.entry().state).toBe('unconfirmed');
    await settleFor(stage, 3 * HOUR);
    expect(stage.entry()).toMatchObject({ state: 'not-sent', place: 'released', evidence: { source: 'sent-list' } });
  });

  it.each([10 * MINUTE, 8 * HOUR, 12 * HOUR])('that shows %d ms late locks the person until it does', async (lag) => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.lag = lag;
    await stage.send();
    await settleFor(stage, lag - MINUTE);
    expect(stage.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(await stage.send()).toMatchObject({ ok: false, problem: { kind: 'unconfirmed-before' } });
    await settleFor(stage, DAY);
    expect(stage.entry()).toMatchObject({ state: 'confirmed', place: 'kept' });
  });

  it('that shows after it was taken for not sent is put right, and takes its place again', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.lag = 30 * HOUR;
    await stage.send();
    await settleFor(stage, 26 * HOUR);
    expect(stage.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    await settleFor(stage, 2 * DAY);
    expect(stage.entry()).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'sent-list' } });
  });

  it('that was said not to have arrived is put right by a list that is read anyway', async () => {
    const stage = createStage({ faults: ['cut-after', 'none'] });
    stage.lists.lag = 10 * MINUTE;
    await stage.send();
    await stage.pass(MINUTE);
    await stage.answer(stage.engine().declare(ACCOUNT, 'entry-1', false));
    expect(stage.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    await stage.pass(10 * MINUTE);
    await stage.answer(stage.engine().reconcile(ACCOUNT));
    expect(stage.entry()).toMatchObject({ state: 'confirmed', place: 'kept' });
  });

  it('that was said not to have arrived and sent again is not confused with its successor', async () => {
    const stage = createStage({ faults: ['cut-before', 'none'] });
    await stage.send();
    await stage.pass(MINUTE);
    await stage.answer(stage.engine().declare(ACCOUNT, 'entry-1', false));
    await stage.send();
    await settleFor(stage, DAY);
    expect(stage.entry('entry-1').state).toBe('not-sent');
    expect(stage.entry('entry-2').state).toBe('confirmed');
  });

  it('stays unconfirmed for ever while the list stops short', async () => {
    const stage = createStage({ faults: ['cut-before'] });
    await stage.send();
    stage.lists.read = () => 'part';
    await settleFor(stage, 10 * DAY);
    expect(stage.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(stage.entry().checks.count).toBeLessThan(20);
  });
});

describe('an unconfirmed message', () => {
  const message = { action: 'message', person: 'gus', text: 'Hello  Gus' } as const;

  it('is confirmed by its words in the chat', async () => {
    const stage = createStage({ faults: ['gateway-acted'] });
    await stage.send(message);
    await settleFor(stage, 2 * MINUTE);
    expect(stage.entry()).toMatchObject({
      state: 'confirmed',
      evidence: { source: 'messages' },
      ids: { messageId: 'message-entry-1' },
    });
  });

  it('is confirmed though LinkedIn gives its words back in another form', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.given = () => '“Hello” &amp; well—come…';
    await stage.send({ ...message, text: '"Hello" & well--come...' });
    await settleFor(stage, 2 * MINUTE);
    expect(stage.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'messages' } });
  });

  it('stays in doubt and asks the user while a message with other words may be it', async () => {
    const stage = createStage({ faults: ['cut-after'] });
    stage.lists.given = () => 'Something else';
    await stage.send(message);
    await settleFor(stage, 10 * DAY);
    expect(stage.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept', checks: { unlike: 'Something else' } });
    expect(await stage.send(message)).toMatchObject({ ok: false, problem: { kind: 'unconfirmed-before' } });
  });

  it('is not confirmed by the same words of another send', async () => {
    const stage = createStage({ faults: ['none', 'cut-before'] });
    await stage.send(message);
    await stage.pass(MINUTE);
    await stage.send({ ...message, sameTextAgain: true });
    await settleFor(stage, 26 * HOUR);
    expect(stage.entry('entry-2')).toMatchObject({ state: 'not-sent', evidence: { source: 'messages' } });
  });
});

describe('an unconfirmed withdrawal', () => {
  const withdrawn = async (fault: 'cut-before' | 'cut-after') => {
    const stage = createStage({ faults: ['none', fault] });
    await stage.send();
    await stage.pass(2 * MINUTE);
    await stage.send({ action: 'withdraw' });
    await settleFor(stage, 26 * HOUR);
    return stage;
  };

  it('happened where list and profile both show no invitation', async () => {
    expect((await withdrawn('cut-after')).entry('entry-2')).toMatchObject({ state: 'confirmed', place: 'none' });
  });

  it('did not where the invitation stands', async () => {
    expect((await withdrawn('cut-before')).entry('entry-2')).toMatchObject({ state: 'not-sent', place: 'none' });
  });
});

describe('settling', () => {
  it('confirms what was sent when a list is read anyway', async () => {
    const stage = createStage({ faults: ['none', 'cut-after'] });
    await stage.send();
    await stage.send({ person: 'ben' });
    await settleFor(stage, 3 * MINUTE);
    expect(stage.entry('entry-1')).toMatchObject({ state: 'confirmed', evidence: { source: 'sent-list' } });
  });

  it('says that there is nothing to look for', async () => {
    const stage = createStage();
    await stage.send();
    await stage.pass(MINUTE);
    expect(await stage.settle()).toEqual({ ok: true, value: { nextAt: null } });
  });

  it('takes the user’s word, once', async () => {
    const stage = createStage({ faults: ['slow'] });
    await stage.send();
    await stage.pass(MINUTE);
    const declare = (happened: boolean) => stage.answer(stage.engine().declare(ACCOUNT, 'entry-1', happened));
    expect(await declare(false)).toMatchObject({
      ok: true,
      value: { state: 'not-sent', place: 'released', evidence: { source: 'user' } },
    });
    expect(await declare(true)).toMatchObject({ ok: true, value: { state: 'not-sent' } });
  });
});
