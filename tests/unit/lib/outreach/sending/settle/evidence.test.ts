import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Relation } from '@/lib/outreach/journal/person';
import type { Listing, MessageRecord, PendingInvitation } from '@/lib/outreach/people/linkedin-records';
import { type Lookout, lookFor } from '@/lib/outreach/sending/settle/evidence';
import { ok } from '@/lib/result';
import { sampleEntry } from '../../journal/sample-entry';
import { HOUR, MINUTE, NOON } from '../engine-rig';

const whole = <T>(items: readonly T[]): Listing<T> => ({ items, complete: true });
const invitation = (change: Partial<PendingInvitation> = {}): PendingInvitation => ({
  invitationId: '7',
  providerId: 'ACoA-ann',
  publicIdentifier: 'ann',
  fullName: 'Ann Lee',
  text: null,
  at: null,
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
  readonly relation?: Relation;
  readonly messages?: Listing<MessageRecord>;
}
const look = (change: Partial<JournalEntry>, world: World, known: readonly string[] = []) => {
  const lookout: Lookout = {
    sent: async () => ok(world.sent ?? whole([])),
    received: async () => ok(world.received ?? whole([])),
    relation: async () => world.relation ?? 'unknown',
    messages: async () => ok(world.messages ?? whole([])),
  };
  const entry = sampleEntry({ state: 'unconfirmed', at: NOON, sentAt: NOON, text: 'Hello Ann', ...change });
  return lookFor(entry, lookout, new Set(known)).then(({ kind }) => kind);
};

describe('an invitation', () => {
  it.each([
    ['in the list', { sent: whole([invitation()]), relation: 'none' }, 'happened'],
    [
      'in a list without provider ids',
      { sent: whole([invitation({ providerId: null })]), relation: 'none' },
      'happened',
    ],
    [
      'in nobody’s name',
      { sent: whole([invitation({ providerId: null, publicIdentifier: null })]), relation: 'none' },
      'no-trace',
    ],
    ['of somebody else', { sent: whole([invitation({ providerId: 'ACoA-ben' })]), relation: 'none' }, 'no-trace'],
    ['on the profile alone', { relation: 'pending' }, 'happened'],
    ['accepted', { relation: 'connected' }, 'happened'],
    ['crossed by theirs', { relation: 'invited-you' }, 'no-trace'],
    ['in neither, but the profile is unclear', { relation: 'unknown' }, 'unclear'],
    ['not in what was read of the list', { sent: { items: [], complete: false }, relation: 'none' }, 'unclear'],
  ] as const)('%s', async (_, world, finding) => {
    expect(await look({}, world)).toBe(finding);
  });
});

describe('a message', () => {
  it.each([
    ['of the same words', message(), 'happened'],
    ['of the same words in other spacing', message({ text: ' Hello\nAnn ' }), 'happened'],
    ['of a server clock that is a minute behind', message({ at: NOON - MINUTE }), 'happened'],
    ['of the same words long before', message({ at: NOON - HOUR }), 'unclear'],
    ['that was deleted', message({ text: null }), 'unclear'],
    ['of other words', message({ text: 'Goodbye' }), 'no-trace'],
    ['of theirs', message({ own: false }), 'no-trace'],
    ['that is the note of an invitation', message({ invitationNote: true }), 'no-trace'],
  ] as const)('%s', async (_, one, finding) => {
    expect(await look({ action: 'message' }, { messages: whole([one]) })).toBe(finding);
  });

  it('that another entry accounts for is no trace', async () => {
    expect(await look({ action: 'message' }, { messages: whole([message()]) }, ['m1'])).toBe('no-trace');
  });
});

describe('an answer to an invitation', () => {
  const target = { invitationId: '7', chatId: null };
  it.each([
    ['accept', { relation: 'connected' }, 'happened'],
    ['decline', { relation: 'connected' }, 'no-trace'],
    ['accept', { relation: 'invited-you', received: whole([invitation()]) }, 'no-trace'],
    ['decline', { relation: 'invited-you', received: whole([invitation()]) }, 'no-trace'],
    ['decline', { relation: 'none' }, 'happened'],
    ['accept', { relation: 'none' }, 'unclear'],
    ['decline', { relation: 'none', received: { items: [], complete: false } }, 'unclear'],
  ] as const)('%s, %o', async (action, world, finding) => {
    expect(await look({ action, target }, world)).toBe(finding);
  });
});

describe('a withdrawal', () => {
  it.each([
    [{ relation: 'none' }, 'happened'],
    [{ relation: 'pending' }, 'unclear'],
    [{ relation: 'pending', sent: whole([invitation()]) }, 'no-trace'],
    [{ relation: 'none', sent: whole([invitation()]) }, 'unclear'],
    [{ relation: 'connected' }, 'no-trace'],
    [{ relation: 'none', sent: { items: [], complete: false } }, 'unclear'],
  ] as const)('%o', async (world, finding) => {
    expect(await look({ action: 'withdraw' }, world)).toBe(finding);
  });
});
