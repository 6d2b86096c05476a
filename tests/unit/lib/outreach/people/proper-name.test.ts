import { expect, test } from 'vitest';
import { properName } from '@/lib/outreach/people/proper-name';

const ref = { kind: 'public-identifier', value: 'jane-doe-1' } as const;

test.each([
  ['their address', 'jane-doe-1'],
  ['the identifier that they have now', 'jane-d'],
  ['their id', 'ACoAAB'],
])('%s is no name', (_, fullName) => {
  expect(properName([{ fullName, publicIdentifier: 'jane-d', providerId: 'ACoAAB' }], ref)).toBe('');
});

test('a name is one, also where what is known first has none', () => {
  expect(properName([null, { fullName: 'jane-doe-1' }, { fullName: 'Jane Doe' }], ref)).toBe('Jane Doe');
});
