import { describe, expect, test } from 'vitest';
import { parsePastedAddress } from '@/lib/linkedin/pasted-address';

const jane = { kind: 'person', ref: { kind: 'public-identifier', value: 'jane-doe' } };

describe('a pasted address names its person', () => {
  test.each([
    'linkedin.com/in/jane-doe',
    'de.linkedin.com/in/jane-doe',
    '  https://www.linkedin.com/in/jane-doe/  ',
    'http://www.linkedin.com/in/jane-doe',
    'in/jane-doe',
    '/in/jane-doe/',
    '<https://www.linkedin.com/in/jane-doe>',
    '“linkedin.com/in/jane-doe”',
    '\u200ehttps://www.linkedin.com/in/jane-doe\u200b',
    'Here is my profile: https://www.linkedin.com/in/jane-doe?trk=share.',
    'Jane Doe\nhttps://www.linkedin.com/in/jane-doe\n',
  ])('%j', (text) => {
    expect(parsePastedAddress(text)).toEqual(jane);
  });
});

describe('what does not name one person names nobody', () => {
  test.each([
    '',
    'jane-doe',
    'Jane Doe',
    'evil.com/linkedin.com/in/jane-doe',
    'https://linkedin.com.evil/in/jane-doe',
    'business.linkedin.com/in/jane-doe',
    'https://www.de.linkedin.com/in/jane-doe',
    'linkedin.com/in/jane-doe linkedin.com/in/bob-roe',
    'ftp://www.linkedin.com/in/jane-doe',
    'https://https://www.linkedin.com/in/jane-doe',
  ])('%j', (text) => {
    expect(parsePastedAddress(text).kind).toBe('not-a-person');
  });
});
