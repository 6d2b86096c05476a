import { describe, expect, it } from 'vitest';
import { provenBy } from '@/lib/outreach/sending/settle/settle-unconfirmed';
import { sampleEntry } from '../../journal/sample-entry';
import { ACCOUNT, createEngineRig, DAY, HOUR, MINUTE, SECOND } from '../engine-rig';

/** Settles whenever the last look said so, for a while. */
async function settleFor(rig: ReturnType<typeof createEngineRig>, ms: number) {
  const end = rig.now() + ms;
  while (rig.now() < end) {
    const settled = await rig.settle();
    const nextAt = settled.ok ? settled.value.nextAt : null;
    await rig.pass(Math.max(SECOND, Math.min(nextAt ?? rig.now() + 20 * SECOND, end) - rig.now()));
  }
}

describe('an unconfirmed invitation', () => {
  it('is confirmed by the list of sent invitations, which gives its id', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    await rig.send();
    await settleFor(rig, 2 * MINUTE);
    expect(rig.entry()).toMatchObject({
      state: 'confirmed',
      place: 'kept',
      evidence: { source: 'sent-list' },
      ids: { invitationId: 'invitation-entry-1' },
    });
  });

  it('is confirmed by the relation where it was accepted and so left the list', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.lag = 0;
    await rig.send();
    await rig.pass(5 * SECOND);
    rig.server.accept('ACoA-ann');
    await settleFor(rig, 2 * MINUTE);
    expect(rig.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'profile' } });
  });

  it('that the person ignored is confirmed by the profile, and not sent again', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.lag = 0;
    await rig.send();
    await rig.pass(5 * SECOND);
    rig.server.ignore('ACoA-ann');
    await settleFor(rig, 2 * MINUTE);
    expect(rig.entry()).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'profile' } });
    expect(await rig.send()).toMatchObject({ ok: false, problem: { kind: 'recently-ignored' } });
  });

  it('is not sent once two complete readings, a day later and an hour apart, show nothing', async () => {
    const rig = createEngineRig({ faults: ['cut-before'] });
    await rig.send();
    await settleFor(rig, DAY);
    expect(rig.entry().state).toBe('unconfirmed');
    await settleFor(rig, 3 * HOUR);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', place: 'released', evidence: { source: 'sent-list' } });
  });

  it.each([10 * MINUTE, 8 * HOUR, 12 * HOUR])('that shows %d ms late locks the person until it does', async (lag) => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.lag = lag;
    await rig.send();
    await settleFor(rig, lag - MINUTE);
    expect(rig.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(await rig.send()).toMatchObject({ ok: false, problem: { kind: 'unconfirmed-before' } });
    await settleFor(rig, DAY);
    expect(rig.entry()).toMatchObject({ state: 'confirmed', place: 'kept' });
  });

  it('that shows after it was taken for not sent is put right, and takes its place again', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.lag = 30 * HOUR;
    await rig.send();
    await settleFor(rig, 26 * HOUR);
    expect(rig.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    await settleFor(rig, 2 * DAY);
    expect(rig.entry()).toMatchObject({ state: 'confirmed', place: 'kept', evidence: { source: 'sent-list' } });
  });

  it('that was said not to have arrived is put right by a list that is read anyway', async () => {
    const rig = createEngineRig({ faults: ['cut-after', 'none'] });
    rig.lists.lag = 10 * MINUTE;
    await rig.send();
    await rig.pass(MINUTE);
    await rig.answer(rig.engine().declare(ACCOUNT, 'entry-1', false));
    expect(rig.entry()).toMatchObject({ state: 'not-sent', place: 'released' });
    await rig.pass(10 * MINUTE);
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    expect(rig.entry()).toMatchObject({ state: 'confirmed', place: 'kept' });
  });

  it('that was said not to have arrived and sent again is not confused with its successor', async () => {
    const rig = createEngineRig({ faults: ['cut-before', 'none'] });
    await rig.send();
    await rig.pass(MINUTE);
    await rig.answer(rig.engine().declare(ACCOUNT, 'entry-1', false));
    await rig.send();
    await settleFor(rig, DAY);
    expect(rig.entry('entry-1').state).toBe('not-sent');
    expect(rig.entry('entry-2').state).toBe('confirmed');
  });

  it('stays unconfirmed for ever while the list stops short', async () => {
    const rig = createEngineRig({ faults: ['cut-before'] });
    await rig.send();
    rig.lists.read = () => 'part';
    await settleFor(rig, 10 * DAY);
    expect(rig.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept' });
    expect(rig.entry().checks.count).toBeLessThan(20);
  });
});

describe('an unconfirmed message', () => {
  const message = { action: 'message', person: 'gus', text: 'Hello  Gus' } as const;

  it('is confirmed by its words in the chat', async () => {
    const rig = createEngineRig({ faults: ['gateway-acted'] });
    await rig.send(message);
    await settleFor(rig, 2 * MINUTE);
    expect(rig.entry()).toMatchObject({
      state: 'confirmed',
      evidence: { source: 'messages' },
      ids: { messageId: 'message-entry-1' },
    });
  });

  it('is confirmed though LinkedIn gives its words back in another form', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.given = () => '“Hello” &amp; well—come…';
    await rig.send({ ...message, text: '"Hello" & well--come...' });
    await settleFor(rig, 2 * MINUTE);
    expect(rig.entry()).toMatchObject({ state: 'confirmed', evidence: { source: 'messages' } });
  });

  it('stays in doubt and asks the user while a message with other words may be it', async () => {
    const rig = createEngineRig({ faults: ['cut-after'] });
    rig.lists.given = () => 'Something else';
    await rig.send(message);
    await settleFor(rig, 10 * DAY);
    expect(rig.entry()).toMatchObject({ state: 'unconfirmed', place: 'kept', checks: { unlike: 'Something else' } });
    expect(await rig.send(message)).toMatchObject({ ok: false, problem: { kind: 'unconfirmed-before' } });
  });

  it('is not confirmed by the same words of another send', async () => {
    const rig = createEngineRig({ faults: ['none', 'cut-before'] });
    await rig.send(message);
    await rig.pass(MINUTE);
    await rig.send({ ...message, sameTextAgain: true });
    await settleFor(rig, 26 * HOUR);
    expect(rig.entry('entry-2')).toMatchObject({ state: 'not-sent', evidence: { source: 'messages' } });
  });
});

describe('an unconfirmed withdrawal', () => {
  const withdrawn = async (fault: 'cut-before' | 'cut-after') => {
    const rig = createEngineRig({ faults: ['none', fault] });
    await rig.send();
    await rig.pass(2 * MINUTE);
    await rig.send({ action: 'withdraw' });
    await settleFor(rig, 26 * HOUR);
    return rig;
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
    const rig = createEngineRig({ faults: ['none', 'cut-after'] });
    await rig.send();
    await rig.send({ person: 'ben' });
    await settleFor(rig, 3 * MINUTE);
    expect(rig.entry('entry-1')).toMatchObject({ state: 'confirmed', evidence: { source: 'sent-list' } });
  });

  it('says that there is nothing to look for', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.pass(MINUTE);
    expect(await rig.settle()).toEqual({ ok: true, value: { nextAt: null } });
  });

  it('takes the user’s word, once', async () => {
    const rig = createEngineRig({ faults: ['slow'] });
    await rig.send();
    await rig.pass(MINUTE);
    const declare = (happened: boolean) => rig.answer(rig.engine().declare(ACCOUNT, 'entry-1', happened));
    expect(await declare(false)).toMatchObject({
      ok: true,
      value: { state: 'not-sent', place: 'released', evidence: { source: 'user' } },
    });
    expect(await declare(true)).toMatchObject({ ok: true, value: { state: 'not-sent' } });
  });
});

describe('a profile that was read for another reason', () => {
  const NOTHING = { relationDetail: 'no-invitation', newestMessage: null } as const;
  const doubtful = (change: Parameters<typeof sampleEntry>[0] = {}) =>
    sampleEntry({ state: 'unconfirmed', sentAt: MINUTE, closedAt: null, evidence: null, before: NOTHING, ...change });
  const ann = (change: Partial<Parameters<typeof provenBy>[0]> = {}) => ({
    providerId: 'ACoA-ann',
    publicIdentifier: 'ann',
    relationDetail: 'sent-pending' as const,
    readAt: MINUTE + 1,
    ...change,
  });

  it.each(['sent-pending', 'first-degree', 'sent-ignored', 'sent-withdrawn'] as const)(
    'proves an invitation in doubt that alone can have led to %s',
    (relationDetail) => {
      expect(provenBy(ann({ relationDetail }), [doubtful()], HOUR)).toMatchObject([
        { state: 'confirmed', place: 'kept', closedAt: HOUR, evidence: { source: 'profile', at: HOUR } },
      ]);
    },
  );

  it.each([
    ['that was read before it left', ann({ readAt: MINUTE }), doubtful()],
    ['of somebody else', ann({ providerId: 'ACoA-bo', publicIdentifier: 'bo' }), doubtful()],
    ['that shows none', ann({ relationDetail: 'no-invitation' }), doubtful()],
    [
      'that said so before',
      ann({ relationDetail: 'sent-ignored' }),
      doubtful({ before: { ...NOTHING, relationDetail: 'sent-ignored' } }),
    ],
    ['where it was a message', ann(), doubtful({ action: 'message' })],
    ['where it is known already', ann(), doubtful({ state: 'sent' })],
  ])('proves nothing %s', (_, person, entry) => {
    expect(provenBy(person, [entry], HOUR)).toEqual([]);
  });
});
