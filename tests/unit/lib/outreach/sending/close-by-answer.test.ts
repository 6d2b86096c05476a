import { describe, expect, it } from 'vitest';
import { closeByAnswer, UNFORESEEN_END } from '@/lib/outreach/sending/close-by-answer';
import { failed } from '@/lib/result';
import type { Fault } from '@/tests/simulation/scripted-answers';
import { sampleEntry, sampleLedger } from '../journal/sample-entry';
import { ACCOUNT, createEngineRig, DAY, HOUR, MINUTE, NOON, SECOND } from './engine-rig';

const sentWith = async (fault: Fault, after: readonly Fault[] = []) => {
  const rig = createEngineRig({ faults: [fault, ...after] });
  await rig.send();
  await rig.pass(40 * SECOND);
  return rig;
};

/** What each answer means for the person and for the account: the table of the product. */
const TABLE: readonly (readonly [fault: Fault, state: string, place: string, pause: string | null])[] = [
  ['none', 'sent', 'kept', null],
  ['null-ids', 'unconfirmed', 'kept', null],
  ['cut-before', 'unconfirmed', 'kept', null],
  ['cut-after', 'unconfirmed', 'kept', null],
  ['gateway-acted', 'unconfirmed', 'kept', null],
  ['slow', 'unconfirmed', 'kept', null],
  ['error-500', 'unconfirmed', 'kept', 'provider-error'],
  ['limited', 'refused', 'released', 'account-limited'],
  ['restricted', 'refused', 'released', 'account-restricted'],
  ['person-refused', 'refused', 'released', null],
  ['cannot-resend', 'refused', 'released', 'account-limited'],
  ['disconnected', 'refused', 'released', null],
];

describe('an answer', () => {
  it.each(TABLE)(
    '%s leaves the entry %s, its place %s, the account paused by %s',
    async (fault, state, place, pause) => {
      const rig = await sentWith(fault);
      expect(rig.entry()).toMatchObject({ state, place });
      expect(rig.ledger().pause?.why ?? null).toBe(pause);
    },
  );

  it('is never asked for twice', async () => {
    const rig = await sentWith('slow');
    await rig.pass(DAY);
    expect(rig.server.arrivals).toHaveLength(1);
  });
});

describe('a pause', () => {
  it('stops everything until the stated time', async () => {
    const rig = await sentWith('limited');
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: false, problem: { kind: 'account-paused' } });
    await rig.pass(HOUR);
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
  });

  it('stops what is already held', async () => {
    const rig = createEngineRig({ faults: ['limited'] });
    await rig.send();
    await rig.send({ person: 'ben' });
    await rig.pass(2 * MINUTE);
    expect(rig.entry('entry-2')).toMatchObject({ state: 'not-sent', place: 'released' });
    expect(rig.server.arrivals).toHaveLength(1);
  });

  it('of a restricted account lasts until the user resumes', async () => {
    const rig = await sentWith('restricted');
    await rig.pass(30 * DAY);
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: false, problem: { kind: 'account-paused' } });
    const resumed = await rig.answer(rig.engine().resume(ACCOUNT));
    expect(resumed).toMatchObject({ ok: true, value: { pause: null } });
    expect(await rig.send({ person: 'ben' })).toMatchObject({ ok: true });
  });

  it('grows with each in a row, and starts anew after a success', async () => {
    const rig = await sentWith('limited', ['limited', 'none', 'limited']);
    const lengths: number[] = [];
    for (const person of ['ben', 'cid', 'dot']) {
      const { pause } = rig.ledger();
      lengths.push((pause?.until ?? 0) - (pause?.since ?? 0));
      await rig.pass(2 * HOUR);
      await rig.send({ person });
      await rig.pass(MINUTE);
    }
    const { pause } = rig.ledger();
    expect(lengths[1]).toBeGreaterThan(lengths[0]!);
    expect((pause?.until ?? 0) - (pause?.since ?? 0)).toBe(lengths[0]);
  });
});

describe('cannot_resend_yet', () => {
  it('is about the person where an invitation turns out to be pending: the account goes on', async () => {
    const rig = createEngineRig({ faults: ['cannot-resend'] });
    await rig.send();
    rig.server.inviteByPhone('ACoA-ann');
    await rig.pass(MINUTE);
    expect(rig.entry()).toMatchObject({
      state: 'refused',
      problem: { kind: 'person-refused', slug: 'cannot_resend_yet' },
    });
    expect(rig.ledger()).toMatchObject({ pause: null, strikes: 0 });
  });

  it('is about the account where none is', async () => {
    const rig = await sentWith('cannot-resend');
    expect(rig.entry().problem).toMatchObject({ kind: 'account-limited' });
    expect(rig.ledger().strikes).toBe(1);
  });
});

it('InMail credits that are used up are no word about the account: neither pause nor strike', () => {
  const entry = sampleEntry({ action: 'inmail', state: 'sending', sentAt: NOON });
  const problem = {
    ...UNFORESEEN_END,
    kind: 'credits-used-up',
    slug: 'insufficient_credits',
    status: 422,
    effect: 'none',
  } as const;
  const ledger = sampleLedger({ strikes: 2 });
  const closed = closeByAnswer(entry, ledger, failed(problem), NOON, 0.5);
  expect(closed).toMatchObject({ ledger, entry: { state: 'refused', place: 'released', problem } });
});
