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
