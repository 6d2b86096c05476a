import { expect, test } from 'vitest';
import type { Person } from '@/lib/outreach/journal/person';
import { isNameOf } from '@/lib/outreach/people/name-match';

const named = (fullName: string, publicIdentifier: string | null = 'jane-doe-47aa') =>
  ({ fullName, publicIdentifier, providerId: 'ACoAAJane' }) as Person;

test.each([
  ['Jane Doe', 'the same name'],
  ['JANE DOE, PhD 🚀', 'a decorated one'],
  ['Jane', 'a part of it'],
  ['Ms. Doe', 'another part of it'],
  ['jane-doe-47aa', 'the identifier'],
  ['', 'nothing'],
  ['🚀', 'no word at all'],
])('“%s” can be Jane Doe: %s', (shown) => {
  expect(isNameOf(shown, named('Jane Doe'))).toBe(true);
});

test.each(['John Smith', 'Janet Doerr', '민수 김'])('“%s” cannot be Jane Doe', (shown) => {
  expect(isNameOf(shown, named('Jane Doe'))).toBe(false);
});

test('accents and case do not make another person', () => {
  expect(isNameOf('jorg mussig', named('Jörg Müßig', null))).toBe(true);
});
