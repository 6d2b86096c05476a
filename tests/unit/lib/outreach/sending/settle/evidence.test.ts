import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { RelationDetail } from '@/lib/outreach/journal/person';
import type { Listing, MessageRecord, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { type EvidenceSources, lookFor, openEvidenceSources } from '@/lib/outreach/sending/settle/evidence';
import { ok } from '@/lib/result';
import { madeId } from '../../../linkedin/made-ids';
import { sampleEntry } from '../../journal/sample-entry';
import { DAY, HOUR, MINUTE, NOON, SECOND } from '../engine-rig';

/** Ids of one person, minted by LinkedIn and by its Sales Navigator. */
const MEMBER = madeId('member', 123_456_789);
const LEAD = madeId('lead', 123_456_789, 7);

const whole = <T>(items: readonly T[]): Listing<T> => ({ items, complete: true });
const invitation = (change: Partial<PendingInvitation> = {}): PendingInvitation => ({
  invitationId: '7',
  providerId: 'ACoA-ann',
  publicIdentifier: 'ann',
  fullName: 'Ann Lee',
  text: null,
  at: null,
  dateText: null,
  ...change,
});
const message = (change: Partial<MessageRecord> = {}): MessageRecord => ({
  messageId: 'm1',
  chatId: 'c1',
  text: 'Hello Ann',
  at: NOON,
  own: true,
  invitationNote: false,
  ...change,
});

interface World {
  readonly sent?: Listing<PendingInvitation>;
  readonly received?: Listing<PendingInvitation>;
  readonly relationDetail?: RelationDetail;
  readonly messages?: Listing<MessageRecord>;
}
const find = (change: Partial<JournalEntry>, world: World, known: readonly string[] = []) => {
  const sources: EvidenceSources = {
    sent: async () => ok(world.sent ?? whole([])),
    received: async () => ok(world.received ?? whole([])),
    relationDetail: async () => world.relationDetail ?? 'unread',
    messages: async () => ok(world.messages ?? whole([])),
  };
  const entry = sampleEntry({ state: 'unconfirmed', at: NOON, sentAt: NOON, text: 'Hello Ann', ...change });
  return lookFor(entry, sources, new Set(known));
};
const look = async (...asked: Parameters<typeof find>) => {
  const finding = await find(...asked);
  if (finding.kind !== 'absence') return finding.kind;
  return finding.happened ? 'looks done' : 'looks undone';
};
const knownBefore = (relationDetail: RelationDetail) => ({ before: { relationDetail, newestMessage: null } });

describe('an invitation', () => {
  const short = { items: [], complete: false };
  it.each([
    ['in the list', { sent: whole([invitation()]), relationDetail: 'no-invitation' }, 'happened'],
    ['in a list without provider ids', { sent: whole([invitation({ providerId: null })]) }, 'happened'],
    ['in a list with the id of another product', { sent: whole([invitation({ providerId: LEAD })]) }, 'happened'],
    [
      'in nobody’s name',
      { sent: whole([invitation({ providerId: null, publicIdentifier: null })]), relationDetail: 'no-invitation' },
      'looks undone',
    ],
    [
      'of somebody else',
      {
        sent: whole([invitation({ providerId: 'ACoA-ben', publicIdentifier: 'ben' })]),
        relationDetail: 'no-invitation',
      },
      'looks undone',
    ],
    ['on the profile alone', { relationDetail: 'sent-pending' }, 'happened'],
    ['accepted', { relationDetail: 'first-degree' }, 'happened'],
    ['that the person ignored', { relationDetail: 'sent-ignored' }, 'happened'],
    ['that was withdrawn elsewhere', { relationDetail: 'sent-withdrawn' }, 'happened'],
    ['crossed by theirs', { relationDetail: 'received-pending' }, 'looks undone'],
    ['in neither, but the profile is unclear', { relationDetail: 'unclear' }, 'unclear'],
    ['in neither, but the profile cannot be read', { relationDetail: 'unread' }, 'unclear'],
    ['not in what was read of the list', { sent: short, relationDetail: 'no-invitation' }, 'unclear'],
  ] as const)('%s', async (_, world, finding) => {
    const entry = { person: { ...sampleEntry().person, providerId: MEMBER }, ...knownBefore('no-invitation') };
    expect(await look(entry, world)).toBe(finding);
  });

  it.each(['sent-ignored', 'sent-withdrawn'] as const)(
    'proves nothing by a profile that said %s before',
    async (relationDetail) => {
      expect(await look(knownBefore(relationDetail), { relationDetail })).toBe('unclear');
      expect(await look({}, { relationDetail })).toBe('unclear');
    },
  );
});

describe('a message', () => {
  it.each([
    ['of the same words', message(), 'happened'],
    ['of the same words in another form', message({ text: ' Hello\nAnn&nbsp;' }), 'happened'],
    ['dated by a clock that is seconds behind', message({ at: NOON - 5 * SECOND }), 'happened'],
    ['of the same words a minute before, by phone perhaps', message({ at: NOON - MINUTE }), 'unclear'],
    ['of the same words long before', message({ at: NOON - HOUR }), 'unclear'],
    ['whose words are gone', message({ text: null }), 'unlike'],
    ['of other words in that minute', message({ text: 'Goodbye' }), 'unlike'],
    ['of other words an hour later', message({ text: 'Goodbye', at: NOON + HOUR }), 'looks undone'],
    ['of other words an hour before', message({ text: 'Goodbye', at: NOON - HOUR }), 'looks undone'],
    ['of theirs', message({ own: false }), 'looks undone'],
    ['that is the note of an invitation', message({ invitationNote: true }), 'looks undone'],
    ['that may be a note by its words', message({ invitationNote: true, toldByWords: true }), 'unclear'],
    [
      'of other words, by which it is a note',
      message({ text: 'Hi', invitationNote: true, toldByWords: true }),
      'looks undone',
    ],
  ] as const)('%s', async (_, one, finding) => {
    expect(await look({ action: 'message' }, { messages: whole([one]) })).toBe(finding);
  });

  it('that another entry accounts for is no trace', async () => {
    expect(await look({ action: 'message' }, { messages: whole([message()]) }, ['m1'])).toBe('looks undone');
  });

  it('with other words is shown to the user', async () => {
    const messages = whole([message({ text: 'Good morning' })]);
    expect(await find({ action: 'message' }, { messages })).toEqual({ kind: 'unlike', text: 'Good morning' });
  });

  describe('in a chat that was read before', () => {
    const newestMessage = { messageId: 'm0', at: NOON - 10 * MINUTE };
    const sent = { action: 'message', before: { relationDetail: 'first-degree', newestMessage } } as const;
    it.each([
      ['was there already', message({ messageId: 'm0', at: NOON - 10 * MINUTE }), 'looks undone'],
      ['is older', message({ at: NOON - HOUR }), 'looks undone'],
      ['is new and dated after the press', message({ at: NOON + SECOND }), 'happened'],
      ['is new and dated before the press, written by phone perhaps', message({ at: NOON - 3 * MINUTE }), 'unclear'],
      ['is new and has other words', message({ text: 'Goodbye', at: NOON - 5 * MINUTE }), 'unlike'],
    ] as const)('the same words prove what they can: one that %s', async (_, one, finding) => {
      expect(await look(sent, { messages: whole([one]) })).toBe(finding);
    });
  });
});

describe('an answer to an invitation', () => {
  const target = { invitationId: '7', chatId: null };
  it.each([
    ['accept', { relationDetail: 'first-degree' }, 'happened'],
    ['decline', { relationDetail: 'first-degree' }, 'never'],
    ['accept', { relationDetail: 'received-pending', received: whole([invitation()]) }, 'looks undone'],
    ['decline', { relationDetail: 'received-pending', received: whole([invitation()]) }, 'looks undone'],
    ['accept', { relationDetail: 'received-ignored' }, 'never'],
    ['decline', { relationDetail: 'received-ignored' }, 'happened'],
    ['accept', { relationDetail: 'received-withdrawn' }, 'never'],
    ['decline', { relationDetail: 'received-withdrawn' }, 'unclear'],
    ['decline', { relationDetail: 'no-invitation' }, 'looks done'],
    ['accept', { relationDetail: 'no-invitation' }, 'unclear'],
    ['decline', { relationDetail: 'no-invitation', received: { items: [], complete: false } }, 'unclear'],
  ] as const)('%s, %o', async (action, world, finding) => {
    expect(await look({ action, target, ...knownBefore('received-pending') }, world)).toBe(finding);
  });
});

describe('a withdrawal', () => {
  it.each([
    [{ relationDetail: 'no-invitation' }, 'looks done'],
    [{ relationDetail: 'sent-withdrawn' }, 'happened'],
    [{ relationDetail: 'sent-ignored' }, 'unclear'],
    [{ relationDetail: 'sent-pending' }, 'unclear'],
    [{ relationDetail: 'sent-pending', sent: whole([invitation()]) }, 'looks undone'],
    [{ relationDetail: 'no-invitation', sent: whole([invitation()]) }, 'unclear'],
    [{ relationDetail: 'first-degree' }, 'never'],
    [{ relationDetail: 'no-invitation', sent: { items: [], complete: false } }, 'unclear'],
  ] as const)('%o', async (world, finding) => {
    expect(await look({ action: 'withdraw', ...knownBefore('sent-pending') }, world)).toBe(finding);
  });
});

describe('the chat', () => {
  it.each([
    ['before the send left', {}, NOON + 2 * DAY],
    [
      'from when it was written, where it waited for a press that nobody wrote down',
      { openEndedIn: 'there' },
      NOON - DAY,
    ],
  ])('is read from a day %s', async (_, change, since) => {
    const asked: number[] = [];
    const api = {
      messagesSince: async (...[, , , from]: [unknown, unknown, unknown, number]) => {
        asked.push(from);
        return ok(whole<MessageRecord>([]));
      },
    };
    const entry = sampleEntry({ action: 'message', state: 'unconfirmed', at: NOON, sentAt: NOON + 3 * DAY, ...change });
    await openEvidenceSources(api as never, 'account-1').messages(entry);
    expect(asked).toEqual([since]);
  });

  it('shows one that waited for a press elsewhere at whatever moment it left', async () => {
    const waited = { action: 'message', openEndedIn: 'there', sentAt: NOON + 3 * DAY } as const;
    expect(await look(waited, { messages: whole([message({ at: NOON + DAY })]) })).toBe('happened');
  });
});
