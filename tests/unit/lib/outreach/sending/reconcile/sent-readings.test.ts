import { describe, expect, it } from 'vitest';
import { createSentReadings } from '@/lib/outreach/sending/reconcile/sent-readings';
import { sampleEntry } from '../../journal/sample-entry';
import { ACCOUNT, createEngineRig, MINUTE, SECOND } from '../engine-rig';

/** Counts the readings of lists and profiles from here on. */
function countReads({ lists }: ReturnType<typeof createEngineRig>) {
  const reads = { count: 0 };
  lists.read = () => {
    reads.count += 1;
    return 'whole';
  };
  return reads;
}

describe('an invitation that is due', () => {
  it.each([
    ['a counted hold', { holdMs: 20 * SECOND }],
    ['the gap to the one before', { holdMs: 4 * SECOND }],
    ['the wait for “Send now”', { openEnded: true }],
  ])('does not leave to somebody who was invited elsewhere during %s', async (_, settings) => {
    const rig = createEngineRig({ settings });
    rig.lists.profilesTell = false;
    await rig.send();
    await rig.pass(SECOND);
    await rig.send({ person: 'ben' });
    await rig.pass(3 * SECOND);
    rig.server.inviteByPhone('ACoA-ben');
    await rig.pass(14 * SECOND);
    await rig.release('entry-1');
    await rig.release('entry-2');
    await rig.pass(2 * MINUTE);
    expect(rig.server.arrivals.map(({ providerId }) => providerId)).toEqual(['ACoA-ann']);
    expect(rig.entry('entry-2')).toMatchObject({
      state: 'refused',
      problem: { kind: 'person-refused', slug: 'cannot_resend_yet', effect: 'none' },
      place: 'released',
    });
    expect(rig.ledger().pause).toBeNull();
  });

  it('does not leave where the list cannot be read that would show it', async () => {
    const rig = createEngineRig({ settings: { holdMs: 20 * SECOND } });
    await rig.send();
    rig.lists.read = () => 'failed';
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toEqual([]);
    expect(rig.entry()).toMatchObject({ state: 'refused', problem: { effect: 'none' }, place: 'released' });
  });

  it.each([
    ['4 s after the lists were read, without another reading', 4, 0],
    ['20 s after, with one', 20, 1],
  ])('leaves %s', async (_, hold, reads) => {
    const rig = createEngineRig({ settings: { holdMs: hold * SECOND } });
    await rig.send();
    const made = countReads(rig);
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(1);
    expect(made.count).toBe(reads);
  });

  describe.each([
    ['the hold', 20],
    ['a hold that outlasts the list by a little', 12],
    ['the gap to the one before', 4],
  ])('has the list read in the last seconds of %s', (_, hold) => {
    const GAP = 40 * SECOND;
    /** Waits until 4 s before an invitation is due that the list is to be read for, which takes so long. */
    const almostDue = async (readingMs: number) => {
      const rig = createEngineRig({ settings: { holdMs: hold * SECOND, spacingMs: { min: GAP, max: GAP } } });
      if (hold < 10) {
        await rig.send({ person: 'ben' });
        await rig.pass(15 * SECOND);
      }
      await rig.send();
      const { id, dueAt } = rig.store.entries().find(({ person }) => person.providerId === 'ACoA-ann')!;
      await rig.pass(dueAt - rig.now() - 4 * SECOND);
      rig.lists.latency = readingMs;
      const made = { count: 0 };
      rig.lists.read = () => {
        made.count += 1;
        rig.lists.latency = 0;
        return 'whole';
      };
      const sent = rig.server.arrivals.length;
      return { rig, id, dueAt, made, arrivals: () => rig.server.arrivals.slice(sent) };
    };

    it('and leaves as soon as that is over', async () => {
      const { rig, dueAt, arrivals, made } = await almostDue(2 * SECOND);
      await rig.pass(MINUTE);
      expect(arrivals()).toHaveLength(1);
      expect(arrivals()[0]!.leftAt - dueAt).toBeLessThan(10);
      expect(made.count).toBe(1);
    });

    it('and waits for it where it is answered later', async () => {
      const { rig, dueAt, arrivals, made } = await almostDue(5 * SECOND);
      await rig.pass(MINUTE);
      const after = arrivals()[0]!.leftAt - dueAt;
      expect(after).toBeGreaterThanOrEqual(2 * SECOND);
      expect(after).toBeLessThan(2 * SECOND + 10);
      expect(made.count).toBe(1);
    });

    it('and reads it again where that took longer than a list is current', async () => {
      const { rig, arrivals, made } = await almostDue(12 * SECOND);
      await rig.pass(MINUTE);
      expect(arrivals()).toHaveLength(1);
      expect(made.count).toBe(2);
    });

    it('and is not sent where it is taken back meanwhile', async () => {
      const { rig, id, arrivals } = await almostDue(5 * SECOND);
      await rig.pass(2 * SECOND);
      expect(await rig.undo(id)).toMatchObject({ ok: true, value: { state: 'not-sent' } });
      await rig.pass(MINUTE);
      expect(arrivals()).toEqual([]);
    });

    it('and is not sent where the worker is killed meanwhile', async () => {
      const { rig, id, arrivals } = await almostDue(5 * SECOND);
      await rig.pass(2 * SECOND);
      rig.restart();
      await rig.answer(rig.engine().recover(ACCOUNT));
      await rig.pass(MINUTE);
      expect(arrivals()).toEqual([]);
      expect(rig.entry(id)).toMatchObject({ state: 'not-sent', evidence: { source: 'hold' } });
    });

    it('and does not leave where it cannot be read, which is not tried again', async () => {
      const { rig, id, arrivals } = await almostDue(SECOND);
      let reads = 0;
      rig.lists.read = () => {
        reads += 1;
        return 'failed';
      };
      await rig.pass(MINUTE);
      expect(arrivals()).toEqual([]);
      expect(reads).toBe(1);
      expect(rig.entry(id)).toMatchObject({ state: 'refused', problem: { effect: 'none' }, place: 'released' });
    });

    it('and asks nothing where it was taken back before', async () => {
      const { rig, id, made } = await almostDue(SECOND);
      await rig.undo(id);
      await rig.pass(MINUTE);
      expect(made.count).toBe(0);
    });
  });

  it('has the list read when it is due, and no sooner, where it takes the last place', async () => {
    const limits = [{ counted: 'invite', window: 'day', max: 1, source: 'your-setting' }] as const;
    const rig = createEngineRig({ settings: { limits, holdMs: 20 * SECOND } });
    await rig.send();
    const { dueAt } = rig.entry();
    rig.lists.latency = SECOND;
    const readAt: number[] = [];
    rig.lists.read = () => {
      readAt.push(rig.now() - SECOND);
      return 'whole';
    };
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(1);
    expect(readAt).toHaveLength(1);
    expect(readAt[0]).toBeGreaterThanOrEqual(dueAt);
  });

  it('leaves with one more reading where the computer slept since the last, whatever the timer did', async () => {
    const rig = createEngineRig({
      settings: { holdMs: 0, spacingMs: { min: 0, max: 0 } },
      naps: [{ at: 2 * SECOND, ms: MINUTE, counts: false }],
    });
    await rig.send();
    await rig.pass(MINUTE + 3 * SECOND);
    const made = countReads(rig);
    await rig.send({ person: 'ben' });
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(2);
    // The person, and the list.
    expect(made.count).toBe(2);
  });

  it('asks nothing of messages', async () => {
    const rig = createEngineRig({ settings: { holdMs: 20 * SECOND } });
    await rig.send({ person: 'gus', action: 'message', text: 'Hello' });
    const made = countReads(rig);
    await rig.pass(MINUTE);
    expect(rig.server.arrivals).toHaveLength(1);
    expect(made.count).toBe(0);
  });
});

describe('a first page that was read', () => {
  const invited = (complete: boolean, ...people: readonly string[]) => ({
    items: people.map((providerId) => ({
      invitationId: `of-${providerId}`,
      providerId,
      publicIdentifier: null,
      fullName: null,
      text: null,
      at: null,
      dateText: null,
    })),
    complete,
  });
  const to = (providerId: string) =>
    sampleEntry({ accountId: ACCOUNT, person: { providerId, publicIdentifier: null, fullName: providerId } });

  it.each([
    ['is not all, stands before the list that was read', false, 90],
    ['is all there is, takes the place of the list that was read', true, null],
  ])('and %s', (_, complete, ago) => {
    let time = 0;
    const now = () => time;
    const readings = createSentReadings({ uptime: now, now });
    expect(readings.age(ACCOUNT)).toBeNull();
    readings.sawList(ACCOUNT, invited(true, 'ACoA-ann'), readings.begin());
    time = 50;
    const begun = readings.begin();
    time = 60;
    readings.sawFirstPage(ACCOUNT, invited(complete, 'ACoA-ben'), begun);
    time = 90;
    expect(readings.age(ACCOUNT)).toBe(40);
    expect(readings.showedAgo(to('ACoA-ben'))).toBe(40);
    expect(readings.showedAgo(to('ACoA-ann'))).toBe(ago);
  });
});
