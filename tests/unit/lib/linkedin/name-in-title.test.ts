import { describe, expect, test } from 'vitest';
import { displayName, nameInTitle } from '@/lib/linkedin/name-in-title';
import type { PersonRef } from '@/lib/linkedin/person-address';

const named = (value: string): PersonRef => ({ kind: 'public-identifier', value });
const jane = named('jane-doe-0551b120b');

describe('the name in a title', () => {
  test.each([
    ['Jane Doe | LinkedIn', jane, 'Jane Doe'],
    ['  Jane Doe | LinkedIn  ', jane, 'Jane Doe'],
    ['(3)Jane Doe | LinkedIn', jane, 'Jane Doe'],
    ['(3) \u00a0Jane Doe | LinkedIn', jane, 'Jane Doe'],
    ['Jane Doe! | LinkedIn', jane, 'Jane Doe!'],
    ['José García | LinkedIn', named('jose-garcia'), 'José García'],
    ['Иван Петров | LinkedIn', named('иван-петров'), 'Иван Петров'],
    ['Иван, Петров | LinkedIn', named('иван-петров'), 'Иван, Петров'],
  ])('is believed: %j', (title, ref, name) => {
    expect(nameInTitle(title, ref)).toBe(name);
  });

  test.each([
    ['Jane Doe | LinkedIn Learning', jane],
    ['(3)xJane Doe | LinkedIn', jane],
    ['(3)x Jane Doe | LinkedIn', jane],
    ['Anna Petrova | LinkedIn', named('иван-петров')],
    ['Мария Петрова | LinkedIn', named('иван-петров')],
    ['Jane Doe | LinkedIn', { kind: 'provider-id', value: 'jane-doe' } satisfies PersonRef],
  ])('is not: %j for %j', (title, ref) => {
    expect(nameInTitle(title, ref)).toBeNull();
  });
});

describe('a name for display', () => {
  test.each([
    ['Jane Doe· 2nd', 'Jane Doe'],
    ['Jane Doe · 2nd · He/Him', 'Jane Doe'],
    ['J'.repeat(120), 'J'.repeat(120)],
  ])('%j', (text, name) => {
    expect(displayName(text)).toBe(name);
  });

  test.each([null, undefined, '', ' · 2nd', 'J'.repeat(121)])('is none for %j', (text) => {
    expect(displayName(text)).toBeNull();
  });
});
