import { describe, expect, it } from 'vitest';
import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import type { PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import { elsewhereSends } from '@/lib/outreach/sending/reconcile/elsewhere-sends';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleEntry, sampleLedger } from '../../journal/sample-entry';
import { ACCOUNT, createStage, DAY, HOUR, MINUTE, NOON } from '../engine-rig';

const pending = (name: string, at: number | null, text: string | null = null): PendingInvitation => ({
  invitationId: `invitation-${name}`,
  providerId: `ACoA-${name}`,
  publicIdentifier: name,
  fullName: name,
  text,
  at,
});
const relation = (name: string, at: number): RelationRecord => ({
  providerId: `ACoA-${name}`,
  publicIdentifier: name,
  fullName: name,
  at,
});
const known = (name: string, at: number): ElsewhereSend => ({ ...relation(name, at), withNote: false });

const found = (
  lists: { pending?: PendingInvitation[]; relations?: RelationRecord[]; known?: ElsewhereSend[] },
  entries = [sampleEntry({ at: NOON, sentAt: NOON })],
) =>
  elsewhereSends(
    { ledger: sampleLedger({ elsewhere: lists.known ?? [] }), entries },
    lists.pending ?? [],
    lists.relations ?? [],
    NOON,
    localCalendar,
  ).map(({ publicIdentifier, at, withNote }) => [publicIdentifier, at - NOON, withNote]);

describe('invitations made elsewhere', () => {
  it('are who is pending or became a relation in 7 days, less our own', () => {
    const lists = {
      pending: [pending('ann', NOON), pending('ben', NOON - DAY), pending('old', NOON - 8 * DAY)],
      relations: [relation('cid', NOON - 2 * DAY), relation('past', NOON - 7 * DAY)],
    };
    expect(found(lists)).toEqual([
      ['ben', -DAY, false],
      ['cid', -2 * DAY, false],
    ]);
  });

  it('keep their place when they leave the lists', () => {
    expect(found({ known: [known('ben', NOON - DAY)] })).toEqual([['ben', -DAY, false]]);
  });

  it('lose it when a later reading shows that they are older: repair goes down', () => {
    expect(found({ known: [known('ben', NOON)], pending: [pending('ben', NOON - 7 * DAY)] })).toEqual([]);
  });

  it('lose it when they turn out to be our own', () => {
    expect(found({ known: [known('ann', NOON)] })).toEqual([]);
  });

  it('count as made now where the list does not say when', () => {
    expect(found({ pending: [pending('ben', null)] })).toEqual([['ben', 0, false]]);
  });

  it('are counted once, whether pending or accepted', () => {
    expect(found({ pending: [pending('ben', NOON - HOUR)], relations: [relation('ben', NOON)] })).toEqual([
      ['ben', -HOUR, false],
    ]);
  });

  it('are not those that we accepted', () => {
    const accepted = sampleEntry({ action: 'accept', place: 'none', person: { ...relation('dot', 0) } });
    expect(found({ relations: [relation('dot', NOON)] }, [accepted])).toEqual([]);
  });

  it('with a note count until the month ends', () => {
    const lists = { known: [{ ...known('ben', NOON - 10 * DAY), withNote: true }, known('cid', NOON - 10 * DAY)] };
    expect(found(lists)).toEqual([['ben', -10 * DAY, true]]);
  });
});

describe('reconciling', () => {
  it('shows what was made elsewhere beside what was made here', async () => {
    const stage = createStage();
    await stage.send();
    await stage.pass(MINUTE);
    stage.server.inviteByPhone('ACoA-ben');
    const quota = await stage.answer(stage.engine().reconcile(ACCOUNT));
    if (!quota.ok) throw new Error('The lists should be read.');
    expect(quota.value.lines[0]).toMatchObject({ used: 2, fromHere: 1, elsewhere: 1 });
  });

  it('counts the relations of an account that may be small, for its gentle start', async () => {
    const stage = createStage();
    stage.counts(149);
    await stage.answer(stage.engine().reconcile(ACCOUNT));
    expect(stage.ledger().relationsCount).toBe(149);
  });

  it('finds again what a wiped store has lost', async () => {
    const wiped = createStage();
    wiped.server.inviteByPhone('ACoA-ben');
    const quota = await wiped.answer(wiped.engine().reconcile(ACCOUNT));
    expect(quota).toMatchObject({
      ok: true,
      value: { lines: expect.arrayContaining([expect.objectContaining({ used: 1, elsewhere: 1 })]) },
    });
  });
});
