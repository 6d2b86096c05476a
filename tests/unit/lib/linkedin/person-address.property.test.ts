import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLinkedInHost } from '@/lib/linkedin/linkedin-host';
import { type PersonRef, parsePersonAddress, personAddress, samePerson } from '@/lib/linkedin/person-address';
import { madeId } from './made-ids';

const piece = fc.constantFrom(...'abcxyz0189-_', 'é', 'ß', 'ж', '伟', '김', 'ı', '🚀', '👨‍🏫', '☁️', 'e\u0301');
const slug = fc
  .array(piece, { minLength: 1, maxLength: 30 })
  .map((pieces) => `a${pieces.join('')}`.normalize('NFC'))
  .filter((text) => text.length <= 150);
const memberNumber = fc.integer({ min: 1, max: 2 ** 48 - 1 });
const ref: fc.Arbitrary<PersonRef> = fc.oneof(
  slug.map((value): PersonRef => ({ kind: 'public-identifier', value })),
  memberNumber.map((number): PersonRef => ({ kind: 'provider-id', value: madeId('member', number) })),
  memberNumber.map((number): PersonRef => ({ kind: 'lead-id', value: madeId('lead', number) })),
  memberNumber.map((number): PersonRef => ({ kind: 'recruiter-id', value: madeId('recruiter', number) })),
);
const host = fc.constantFrom('linkedin.com', 'www.linkedin.com', 'fr.linkedin.com', 'm.linkedin.com');
const section = fc.constantFrom('in', 'mwlite/in', 'mwlite/profile/in');
const tail = fc.constantFrom('', '/', '/fr', '/details/skills/', '/overlay/contact-info/', '/recent-activity/all');
const ending = fc.constantFrom('', '?trk=x', '?originalSubdomain=fr#a', '#/in/bob/', '?next=/in/bob/..');
const everyByte = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const encoding = fc.constantFrom(
  (text: string) => text,
  encodeURIComponent,
  (text: string) => encodeURIComponent(text).toLowerCase(),
  everyByte,
  (text: string) => encodeURIComponent(text.normalize('NFD')),
);

test('the address of a name gives the name back', () => {
  fc.assert(
    fc.property(ref, (given) => {
      expect(parsePersonAddress(personAddress(given))).toEqual({ kind: 'person', ref: given });
    }),
  );
});

test('host, section, encoding, tail, query and fragment make no difference to who it is', () => {
  fc.assert(
    fc.property(host, section, slug, encoding, tail, ending, (at, under, value, encode, rest, extra) => {
      const parsed = parsePersonAddress(`https://${at}/${under}/${encode(value)}${rest}${extra}`);
      expect(parsed.kind === 'person' && samePerson(parsed.ref, { kind: 'public-identifier', value })).toBe(true);
    }),
  );
});

test('no text makes it throw, and what it takes for a person is an https address of LinkedIn’s', () => {
  const shards = fc.constantFrom(
    ...[
      'https://',
      'http:',
      'www.',
      'linkedin.com',
      '.evil',
      '@',
      ':443',
      '/in/',
      '/sales/lead/',
      'jane-doe',
      'me',
      ',',
    ],
    ...[
      '%',
      '%2e',
      '%2F',
      '..',
      '/',
      '\\',
      '?',
      '#',
      '．',
      '\u0000',
      '\ud83d',
      '%E4',
      madeId('lead', 5),
      'vanityName=',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(shards).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        if (parsePersonAddress(text).kind === 'not-a-person') return;
        const { protocol, hostname, port, username } = new URL(text);
        expect([protocol, port, username]).toEqual(['https:', '', '']);
        expect(isLinkedInHost(hostname)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a name read from an address never holds what could change a path, a query or the look of a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parsePersonAddress(`https://www.linkedin.com/in/${text}`);
      if (parsed.kind === 'person') expect(parsed.ref.value).not.toMatch(/[\s/\\%?#&=<>"\p{Cc}\u202a-\u202e]/u);
    }),
    { numRuns: 2_000 },
  );
});
