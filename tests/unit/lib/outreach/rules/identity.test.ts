import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/outreach/journal/person';
import { identityRefusal } from '@/lib/outreach/rules/identity';
import { relationRefusal } from '@/lib/outreach/rules/relation-rules';
import { intentFor } from '../sending/engine-rig';

const ann: Person = {
  providerId: 'ACoA-ann',
  accountId: 'account-1',
  publicIdentifier: 'ann',
  firstName: 'Ann',
  lastName: 'Lee',
  fullName: 'Ann Lee',
  headline: null,
  company: null,
  relationDetail: 'no-invitation',
  relation: 'none',
  canSendInMail: false,
  receivedNote: null,
  readAt: 0,
};
const at = (value: string, providerId: string | null = null) =>
  intentFor({ ref: { kind: 'public-identifier', value }, providerId });

describe('the person that the API resolved', () => {
  it('is the one of the address, whatever the case of its letters', () => {
    expect(identityRefusal(at('ANN'), ann)).toBeNull();
    expect(identityRefusal(at('ann', 'ACoA-ann'), ann)).toBeNull();
  });

  it('is refused when the address leads to another address, which is named where the surface showed that person', () => {
    expect(identityRefusal(at('old-ann', 'ACoA-ann'), ann)).toEqual({
      kind: 'other-address',
      expected: 'old-ann',
      found: 'ann',
    });
  });

  it('is another person at another address where nothing proves who it is', () => {
    expect(identityRefusal(at('ben'), ann)).toEqual({ kind: 'another-person', expected: 'ben', found: 'ann' });
  });

  it('is refused when the surface showed another, even at the right address', () => {
    expect(identityRefusal(at('ann', 'ACoA-ben'), ann)).toMatchObject({ kind: 'another-person', expected: 'ACoA-ben' });
  });

  it('is refused at an address of letters when it has none of its own', () => {
    expect(identityRefusal(at('ann', 'ACoA-ann'), { ...ann, publicIdentifier: null })).toEqual({
      kind: 'address-unproven',
    });
  });

  it('is refused under another account, whose ids mean other people', () => {
    expect(identityRefusal(at('ann'), { ...ann, accountId: 'account-2' })).toMatchObject({ kind: 'another-person' });
  });

  it('is known by a provider id alone', () => {
    const byId = intentFor({ ref: { kind: 'provider-id', value: 'ACoA-ann' } });
    expect(identityRefusal(byId, { ...ann, publicIdentifier: null })).toBeNull();
  });
});

describe('an action', () => {
  it.each([
    ['invite', 'none', null],
    ['invite', 'self', 'yourself'],
    ['invite', 'connected', 'already-connected'],
    ['invite', 'pending', 'already-pending'],
    ['invite', 'invited-you', 'invited-you'],
    ['invite', 'unknown', 'relation-unknown'],
    ['message', 'connected', null],
    ['message', 'none', 'not-connected'],
    ['message', 'pending', 'not-connected'],
    ['message', 'self', 'yourself'],
    ['inmail', 'none', null],
    ['inmail', 'unknown', 'relation-unknown'],
    ['withdraw', 'pending', null],
    ['withdraw', 'none', 'not-pending'],
    ['withdraw', 'connected', 'already-connected'],
    ['accept', 'invited-you', null],
    ['accept', 'connected', 'already-connected'],
    ['decline', 'none', 'not-pending'],
  ] as const)('%s on a person who is %s: %s', (action, relation, kind) => {
    expect(relationRefusal(action, relation)?.kind ?? null).toBe(kind);
  });
});
