import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf, decodeProviderId, familyOf } from '@/lib/linkedin/provider-id';
import { madeId } from './made-ids';

const memberNumber = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const family = fc.constantFrom('member' as const, 'lead' as const, 'recruiter' as const);

test('an id gives back its family and the exact member number, up to the largest of six bytes', () => {
  fc.assert(
    fc.property(family, memberNumber, fc.integer({ min: 0, max: 255 }), (of, number, opaque) => {
      expect(decodeProviderId(madeId(of, number, opaque))).toEqual({ family: of, memberNumber: String(number) });
    }),
  );
});

test.each([
  ['ACoAA', 'member'],
  ['ACwAA', 'lead'],
  ['AEMAA', 'recruiter'],
] as const)('%s… is an id of the %s family', (prefix, of) => {
  expect(madeId(of, 123_456_789).startsWith(prefix)).toBe(true);
});

test.each([
  ['one character short', madeId('member', 1).slice(0, 38)],
  ['one character long', `${madeId('member', 1)}A`],
  ['in lower case', madeId('member', 123_456_789).toLowerCase()],
  ['of a family nobody has checked', `ADEA${madeId('member', 1).slice(4)}`],
  ['without the mark that follows the number', Buffer.alloc(29).fill(0).fill(0x2a, 1, 2).toString('base64url')],
  ['with a character outside the alphabet', `${madeId('member', 1).slice(0, 38)}+`],
  ['with a line break after it', `${madeId('member', 1)}\n`],
])('an id %s is none', (_, id) => {
  expect(decodeProviderId(id)).toBeNull();
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeProviderId(text) === null));
});

test.each([
  ['ACoAAA', 'member'],
  ['ADoAAA', 'member'],
  ['ACwAAA', 'lead'],
  ['AEMAAA', 'recruiter'],
  ['AXXAAA', null],
  ['jane-doe', null],
  ['353205162', null],
  ['urn:li:member:7', null],
  ['', null],
])('%s is of the product %s', (id, product) => {
  expect(familyOf(id)).toBe(product);
});

test('every id of a member begins in one of the ways that any of them tells, and nobody else’s does', () => {
  const families = fc.constantFrom('member' as const, 'newer' as const, 'lead' as const, 'recruiter' as const);
  const opaque = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(families, families, memberNumber, memberNumber, opaque, opaque, (one, other, number, another, a, b) => {
      const begins = (id: string) => beginningsOf(madeId(one, number, a)).some((beginning) => id.startsWith(beginning));
      expect(begins(madeId(other, number, b))).toBe(true);
      expect(begins(madeId(other, another, b))).toBe(number === another);
    }),
  );
});

test('an id that tells no member is looked up as it stands', () => {
  expect(beginningsOf('2-abc')).toEqual(['2-abc']);
});

test.each(['!ACoA', 'ACoA!', 'ACo', ''])('a text that is no id has no family: %j', (text) => {
  expect(familyOf(text)).toBeNull();
});
