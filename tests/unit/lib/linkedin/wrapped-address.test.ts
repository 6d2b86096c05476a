import { describe, expect, test } from 'vitest';
import { wrappedAddresses } from '@/lib/linkedin/wrapped-address';

describe('the address that another page’s address carries', () => {
  test.each([
    ['in its path, between underscores', '/v3/__https://www.linkedin.com/in/jane-doe__;!!abc!def$', ''],
    ['in its query, encoded', 'l.example.com/', '?a=1&u=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe&b=2'],
    ['in its query, without a name', 'l.example.com/', '?https://www.linkedin.com/in/jane-doe'],
    ['as one filter writes it', 'l.example.com/', '?u=https-3A__www.linkedin.com_in_jane-2Ddoe'],
  ])('is found %s', (_, page, rest) => {
    expect(wrappedAddresses(page, rest)).toEqual(['https://www.linkedin.com/in/jane-doe']);
  });

  test.each([
    'linkedin.com/in/jane-doe',
    'linkedin.cn/in/jane-doe',
    'de-de.linkedin.com/in/jane-doe',
    'a.b.linkedin.com/in/jane-doe',
    'http://linkedin.com/in/jane-doe',
    'https://www.linkedin.com/in/jane-doe',
    'http://another.example/?url=www.linkedin.com',
    'HTTPS://another.example/\nlinkedin.com',
  ])('may be written as %j', (address) => {
    expect(wrappedAddresses('l.example.com/', `?url=${encodeURIComponent(address)}`)).toEqual([address]);
  });

  test.each([
    'see linkedin.com/in/jane-doe',
    'see https://www.linkedin.com/in/jane-doe',
    'ein_name.linkedin.com/in/jane-doe',
    'httpx://linkedin.com/in/jane-doe',
    'https://another.example/',
  ])('is none where it begins otherwise: %j', (text) => {
    expect(wrappedAddresses('l.example.com/', `?url=${encodeURIComponent(text)}`)).toEqual([]);
  });

  test('is none behind a fragment, nor what cannot be decoded', () => {
    expect(wrappedAddresses('l.example.com/', '#url=https://www.linkedin.com/in/jane-doe')).toEqual([]);
    expect(wrappedAddresses('l.example.com/', '?url=a#&url=https://www.linkedin.com/in/jane-doe')).toEqual([]);
    expect(wrappedAddresses('l.example.com/', '?url=https://www.linkedin.com/in/%E0%A4%A')).toEqual([]);
  });
});

describe('the marks of one filter', () => {
  test('are read where the address begins with them, with http as with https', () => {
    expect(wrappedAddresses('', '?u=http-3A__www.linkedin.com_in_jane-2Ddoe')).toEqual([
      'http://www.linkedin.com/in/jane-doe',
    ]);
    const plain = 'www.linkedin.com/in/jane_doe?from=https-3A__';
    expect(wrappedAddresses('', `?u=${plain}`)).toEqual([plain]);
  });

  test('are two hexadecimal digits: a hyphen before anything else is one', () => {
    expect(wrappedAddresses('', '?u=https-3A__www.linkedin.com_in_jane-Ax')).toEqual([
      'https://www.linkedin.com/in/jane-Ax',
    ]);
  });
});
