import { describe, expect, test } from 'vitest';
import { parsePastedAddress } from '@/lib/linkedin/pasted-address';
import { madeId } from './made-ids';

const jane = { kind: 'person', ref: { kind: 'public-identifier', value: 'jane-doe' } };

describe('a pasted address names its person', () => {
  test.each([
    'linkedin.com/in/jane-doe',
    '  https://www.linkedin.com/in/jane-doe/  ',
    'http://www.linkedin.com/in/jane-doe',
    'in/jane-doe',
    '/in/jane-doe/',
    '<https://www.linkedin.com/in/jane-doe>',
    '“linkedin.com/in/jane-doe”',
    '\u200ehttps://www.linkedin.com/in/jane-doe\u200b',
    'Here is my profile: https://www.linkedin.com/in/jane-doe?trk=share.',
    'Jane Doe\nhttps://www.linkedin.com/in/jane-doe\n',
    'https://www.linkedin.com/in/in/jane-doe',
    'in/in/jane-doe',
    'linkedin.com/in/linkedin.com/in/jane-doe',
    'https://www.linkedin.com/in/https://www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com//in//jane-doe//',
    'https:///www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com/in/jane-doe%20',
    'https://www.linkedin.com/in/jane-doe%20%20/?trk=x',
    '@linkedin.com/in/jane-doe',
    'linkedin.com/in/@jane-doe',
    'https://www.linkedin.com/in/jane-doe?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fbob-roe',
    'https://www.linkedin.cn/in/jane-doe',
    'linkedin.cn/in/jane-doe',
    'https://www.linkedin.com/in/jane-doe/a/b/c/in/bob-roe',
    'https://www.linkedin.cn/incareer/in/jane-doe',
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe&usg=x',
    'https://www.google.com/url?q=https://www.linkedin.com/in/jane-doe',
    'https://l.example.com/?u=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe%3Ftrk%3Dx',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe%2F&data=05%7C01',
    'https://safe.example/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fwww.linkedin.com%252Fin%252Fjane-doe',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_in_jane-2Ddoe&d=DwMF',
    'https://urldefense.com/v3/__https://www.linkedin.com/in/jane-doe__;!!abc!def$',
    'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe',
    '[Jane](https://www.linkedin.com/in/jane-doe)',
    'Write to [Jane Doe](https://www.linkedin.com/in/jane-doe), please',
    '[https://www.linkedin.com/in/jane-doe](https://www.linkedin.com/in/jane-doe)',
    '<https://www.linkedin.com/in/jane-doe|Jane>',
    '<https://www.linkedin.com/in/jane-doe|linkedin.com/in/jane-doe>',
    'linkedin.com/in/jane-doe, of linkedin.com/company/acme',
    'https://www.linkedin.com/in/jane-doe\tJane Doe',
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
    'linkedin.com/in/jane-doe linkedin.com/in/bob-roe',
    'ftp://www.linkedin.com/in/jane-doe',
    'https://https://www.linkedin.com/in/jane-doe',
    'https://www.linkedin.com/in/jane doe',
    'See linkedin.com/in/jane\u00a0doe',
    'https://www.linkedin.com/in/jane%20doe',
    'https://www.google.com/search?q=linkedin.com/in/jane+doe',
    'https://www.linkedin.com/in/in',
    'https://www.linkedin.com/in/in/',
    'linkedin.com/in/linkedin.com',
    'https://www.linkedin.com/profile/view?id=12345',
    'https://www.linkedin.cn.evil/in/jane-doe',
    'https://evil-linkedin.cn/in/jane-doe',
    '[Jane](https://www.linkedin.com/in/jane-doe) [Bob](https://www.linkedin.com/in/bob-roe)',
    'https://x.example/?url=https%3A%2F%2Flinkedin.com%2Fin%2Fjane-doe&u=https%3A%2F%2Flinkedin.com%2Fin%2Fbob-roe',
  ])('%j', (text) => {
    expect(parsePastedAddress(text).kind).toBe('not-a-person');
  });
});

test('the old address of a profile is understood by the id in it', () => {
  const id = madeId('member', 182_500_001);
  expect(parsePastedAddress(`https://www.linkedin.com/profile/view?id=${id}&trk=x`)).toEqual({
    kind: 'person',
    ref: { kind: 'provider-id', value: id },
  });
});

describe('what is wrong with a text is told', () => {
  const thrice = (address: string) =>
    [1, 2, 3].reduce((inner) => `https://l.example/?u=${encodeURIComponent(inner)}`, address);

  test.each([
    ['https://www.linkedin.com/in/jane doe', 'malformed-name'],
    ['https://www.linkedin.com/in/jane%20doe?u=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fbob-roe', 'malformed-name'],
    ['linkedin.com/in/jane%40doe', 'malformed-name'],
    ['linkedin.com/in/jane-doe, linkedin.com/in/jane%20doe', 'malformed-name'],
    ['linkedin.com/in/jane%20doe, linkedin.com/in/bob%20roe', 'malformed-name'],
    ['linkedin.com/in/jane-doe, linkedin.com/in/bob-roe', 'not-an-address'],
    ['linkedin.com/in/jane-doe, linkedin.com/in/me', 'not-an-address'],
    ['linkedin.com/company/acme', 'another-page'],
    ['linkedin.com/company/acme and linkedin.com/feed/', 'another-page'],
    ['linkedin.com/company/in/jane-doe', 'another-page'],
    ['linkedin.com/x/profile/view?id=ACoAAAdbzRUBabcdefghijklmnopqrstuvwxyzA', 'another-page'],
    ['linkedin.com/profile/viewer?id=ACoAAAdbzRUBabcdefghijklmnopqrstuvwxyzA', 'another-page'],
    ['linkedin.com/profile/view', 'another-page'],
    ['linkedin.com/', 'another-page'],
    ['evil.com/linkedin.com/in/jane-doe', 'not-linkedin'],
    [thrice('https://l.example/?u=https://www.linkedin.com/in/jane-doe'), 'not-linkedin'],
  ])('%j: %s', (text, reason) => {
    expect(parsePastedAddress(text)).toEqual({ kind: 'not-a-person', reason });
  });

  test('but not of a link around a link around a link around the person', () => {
    expect(parsePastedAddress(thrice('https://www.linkedin.com/in/jane-doe'))).toEqual(jane);
  });
});

test('one’s own address is one’s own, said once or twice', () => {
  expect(parsePastedAddress('linkedin.com/in/me')).toEqual({ kind: 'self' });
  expect(parsePastedAddress('linkedin.com/in/me, linkedin.com/in/me/')).toEqual({ kind: 'self' });
});

test('a text as long as a mail is searched, a longer one is not', () => {
  const address = 'linkedin.com/in/jane-doe';
  expect(parsePastedAddress(address.padStart(20_000))).toEqual(jane);
  expect(parsePastedAddress(address.padStart(20_001))).toEqual({ kind: 'not-a-person', reason: 'not-an-address' });
});
