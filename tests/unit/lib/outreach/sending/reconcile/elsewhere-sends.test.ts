import { describe, expect, it } from 'vitest';
import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import type { PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import { elsewhereSends } from '@/lib/outreach/sending/reconcile/elsewhere-sends';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { madeId } from '../../../linkedin/made-ids';
import { sampleEntry, sampleLedger } from '../../journal/sample-entry';
import { ACCOUNT, createEngineRig, DAY, HOUR, MINUTE, NOON } from '../engine-rig';

const pending = (name: string, at: number | null, text: string | null = null): PendingInvitation => ({
  invitationId: `invitation-${name}`,
  providerId: `ACoA-${name}`,
  publicIdentifier: name,
  fullName: name,
  text,
  at,
  dateText: null,
});
const relation = (name: string, at: number): RelationRecord => ({
  providerId: `ACoA-${name}`,
  publicIdentifier: name,
  fullName: name,
  at,
});
const known = (name: string, at: number): ElsewhereSend => ({
  ...relation(name, at),
  invitationId: null,
  withNote: false,
  own: false,
  seenAt: at,
});

const LIST = { complete: true };

interface Seen {
  pending?: PendingInvitation[];
  relations?: RelationRecord[];
  known?: readonly ElsewhereSend[];
  complete?: boolean;
  /** Whether lists were read before. */
  before?: boolean;
  at?: number;
}

const read = (seen: Seen, entries = [sampleEntry({ at: NOON, sentAt: NOON })]) =>
  elsewhereSends(
    {
      ledger: sampleLedger({ elsewhere: seen.known ?? [], reconciledAt: (seen.before ?? true) ? NOON - HOUR : null }),
      entries,
    },
    {
      pending: { ...LIST, items: seen.pending ?? [], complete: seen.complete ?? true },
      relations: { ...LIST, items: seen.relations ?? [] },
    },
    seen.at ?? NOON,
    localCalendar,
  );

const counted = (sends: readonly ElsewhereSend[], now = NOON) =>
  sends
    .filter(({ own, at, withNote }) => !own && at !== null && (at > now - 7 * DAY || withNote))
    .map(({ publicIdentifier, at, withNote }) => [publicIdentifier, at! - NOON, withNote]);

const found = (seen: Seen, entries?: Parameters<typeof read>[1]) => counted(read(seen, entries));

describe('invitations made elsewhere', () => {
  it('are who is pending since less than 7 days, or became a relation since the last reading, less our own', () => {
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

  it('take no place where the very first reading does not say when: they may be of months ago', () => {
    const many = Array.from({ length: 220 }, (_, index) => pending(`p-${index}`, null));
    const first = read({ pending: many, before: false });
    expect(counted(first)).toEqual([]);
    expect(counted(read({ pending: many, known: first, at: NOON + HOUR }), NOON + HOUR)).toEqual([]);
    expect(counted(read({ pending: many, known: first, at: NOON + 40 * DAY }), NOON + 40 * DAY)).toEqual([]);
  });

  it('that have no date but LinkedIn’s words for it count by these, also at the first reading', () => {
    const french = (name: string, dateText: string) => ({ ...pending(name, null), dateText });
    const lists = [french('cid', 'Envoyée aujourd’hui'), french('ben', 'Envoyée il y a 2 semaines')];
    expect(found({ pending: lists, before: false })).toEqual([['cid', 0, false]]);
    expect(found({ pending: [french('ben', 'Envoyée il y a 2 semaines')] })).toEqual([]);
  });

  it('stay where their first sighting put them, whatever LinkedIn’s words for it become: “yesterday” may be an hour ago', () => {
    const worded = (dateText: string) => [{ ...pending('cid', null), dateText }];
    const late = read({ pending: worded('Envoyée aujourd’hui') });
    expect(counted(read({ pending: worded('Envoyée hier'), known: late, at: NOON + HOUR }), NOON + HOUR)).toEqual([
      ['cid', 0, false],
    ]);
  });

  it('count once where a later reading is the first to show one without a date, and not anew at the next', () => {
    const later = read({ pending: [pending('ben', null)] });
    expect(counted(later)).toEqual([['ben', 0, false]]);
    expect(counted(read({ pending: [pending('ben', null)], known: later, at: NOON + DAY }), NOON + DAY)).toEqual([
      ['ben', 0, false],
    ]);
    const listed = read({ pending: [pending('ben', null)], known: later, at: NOON + 8 * DAY });
    expect(counted(listed, NOON + 8 * DAY)).toEqual([]);
    const still = read({ pending: [pending('ben', null)], known: listed, at: NOON + 20 * DAY });
    expect(counted(still, NOON + 20 * DAY)).toEqual([]);
  });

  it('take their date once a reading says it', () => {
    const first = read({ pending: [pending('ben', null)], before: false });
    expect(found({ pending: [pending('ben', NOON - DAY)], known: first })).toEqual([['ben', -DAY, false]]);
  });

  it('are counted once, whether pending or accepted', () => {
    expect(found({ pending: [pending('ben', NOON - HOUR)], relations: [relation('ben', NOON)] })).toEqual([
      ['ben', -HOUR, false],
    ]);
  });

  it('are not those of months ago that were accepted today, whether a reading saw them pending or it is the first', () => {
    const months = read({ pending: [pending('ben', NOON - 60 * DAY)] });
    expect(found({ known: months, relations: [relation('ben', NOON - HOUR)] })).toEqual([]);
    expect(found({ before: false, relations: [relation('ben', NOON - HOUR)] })).toEqual([]);
  });

  it('are not our own of months ago that are accepted today, or still listed without a date', () => {
    const own = sampleEntry({ at: NOON - 40 * DAY, sentAt: NOON - 40 * DAY });
    const listed = read({ pending: [pending('ann', null)] }, [own]);
    expect(found({ known: listed, relations: [relation('ann', NOON - HOUR)] }, [])).toEqual([]);
    expect(found({ known: listed, pending: [pending('ann', null)] }, [])).toEqual([]);
  });

  it('are not our own that the list calls by its number alone, or by an id of another of LinkedIn’s products', () => {
    const own = sampleEntry({
      at: NOON,
      sentAt: NOON,
      person: { providerId: madeId('member', 7), publicIdentifier: 'ann', fullName: 'Ann' },
      ids: { invitationId: '42', chatId: null, messageId: null },
    });
    const numbered = { ...pending('x', NOON), invitationId: '42', providerId: null, publicIdentifier: null };
    const asLead = { ...pending('y', NOON), invitationId: '43', providerId: madeId('lead', 7), publicIdentifier: null };
    expect(found({ pending: [numbered] }, [own])).toEqual([]);
    expect(found({ pending: [asLead] }, [own])).toEqual([]);
  });

  it('are one where one person is listed under two names', () => {
    const byNumber = { ...pending('ben', NOON - HOUR), providerId: null, publicIdentifier: null, fullName: 'Ben' };
    const byName = { ...pending('ben', NOON - HOUR), invitationId: 'another', providerId: null };
    const byAll = pending('ben', NOON - 2 * HOUR);
    expect(found({ pending: [byNumber, byName, byAll] })).toEqual([['ben', -2 * HOUR, false]]);
  });

  it('are not those that we accepted', () => {
    const accepted = sampleEntry({ action: 'accept', place: 'none', person: { ...relation('dot', 0) } });
    expect(found({ relations: [relation('dot', NOON)] }, [accepted])).toEqual([]);
  });

  it('are those that the journal wrongly holds for not sent', () => {
    const wrong = sampleEntry({ at: NOON, state: 'not-sent', place: 'released' });
    expect(found({ pending: [pending('ann', NOON)] }, [wrong])).toEqual([['ann', 0, false]]);
  });

  it('with a note count until the month ends', () => {
    const lists = { known: [{ ...known('ben', NOON - 10 * DAY), withNote: true }, known('cid', NOON - 10 * DAY)] };
    expect(found(lists)).toEqual([['ben', -10 * DAY, true]]);
  });

  it('without a date, that left the list when they were accepted, are known again when the relation shows days later', () => {
    const seen = { ...known('ben', NOON), at: null };
    const later = NOON + 8 * DAY;
    const between = read({ known: [seen], at: later }, []);
    expect(counted(read({ known: between, relations: [relation('ben', later)], at: later + DAY }, []))).toEqual([]);
  });

  it('that are past are forgotten once they can show in no list any more', () => {
    const gone = known('ben', NOON - 20 * DAY);
    expect(read({ known: [gone] }, [])).toEqual([]);
    expect(read({ known: [gone], complete: false }, [])).toHaveLength(1);
  });
});

describe('reconciling', () => {
  it('shows what was made elsewhere beside what was made here', async () => {
    const rig = createEngineRig();
    await rig.send();
    await rig.pass(MINUTE);
    rig.server.inviteByPhone('ACoA-ben');
    const quota = await rig.answer(rig.engine().reconcile(ACCOUNT));
    if (!quota.ok) throw new Error('The lists should be read.');
    expect(quota.value.lines[0]).toMatchObject({ used: 2, fromHere: 1, elsewhere: 1 });
  });

  it('counts the relations of an account that may be small, for its gentle start', async () => {
    const rig = createEngineRig();
    rig.counts(149);
    await rig.answer(rig.engine().reconcile(ACCOUNT));
    expect(rig.ledger().relationsCount).toBe(149);
  });

  it('finds again what a wiped store has lost', async () => {
    const wiped = createEngineRig();
    wiped.server.inviteByPhone('ACoA-ben');
    const quota = await wiped.answer(wiped.engine().reconcile(ACCOUNT));
    expect(quota).toMatchObject({
      ok: true,
      value: { lines: expect.arrayContaining([expect.objectContaining({ used: 1, elsewhere: 1 })]) },
    });
  });
});
