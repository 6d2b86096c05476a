import { expect, test } from 'vitest';
import { countOrNull, flag, instant, numberOrNull, oneOf, publicIdentifier } from '@/lib/unipile/http/fields';

test.each([
  ['jane-doe', 'jane-doe'],
  ['zo%C3%AB-%C5%81ab%C4%99d%C5%BA', 'zoë-Łabędź'],
  ['zoë', 'zoë'],
  ['%25C3%25AB', '%C3%AB'], // once, not until nothing is left
  ['100%', '100%'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['a%00b%E2%80%AEc', 'a bc'], // what it decodes to is cleaned as any other line
  ['', null],
  [7, null],
  [null, null],
])('the public identifier %j is kept as %j', (given, kept) => {
  expect(publicIdentifier.parse(given)).toBe(kept);
});

test.each([
  [3, 3],
  [3.9, 3],
  [0, 0],
  [-1, null],
  [1e300, null],
  [Number.NaN, null],
  ['3', 3],
  ['-1', null],
  ['3 of 4', null],
  ['', null],
  ['0x10', null],
])('%j counts as %j', (given, counted) => {
  expect(countOrNull.parse(given)).toBe(counted);
});

test.each([
  ['OK', 'OK'],
  ['ok', 'OK'],
  ['new', null],
  [null, null],
  [undefined, null],
  [['OK'], null],
  // An object that can be made into no text.
  [{ toString: 1 }, null],
])('of the known values %j is %j', (value, known) => {
  expect(oneOf(['OK', 'STOPPED']).parse(value)).toBe(known);
});

test.each([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  ['True', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
  ['', false],
  [2, false],
  [null, false],
  [undefined, false],
])('the flag %j is %j', (given, set) => expect(flag.parse(given)).toBe(set));

test.each([
  [-1, -1],
  ['-1', -1],
  ['1.5', 1.5],
  [' 1', null],
  ['1e3', null],
  ['Infinity', null],
])('the number %j is %j', (given, number) => expect(numberOrNull.parse(given)).toBe(number));

const AT = Date.UTC(2026, 10, 20, 8);
test.each([
  [AT, AT],
  [String(AT), AT],
  ['2026-11-20T08:00:00.000Z', AT],
  ['2026', null],
  ['1732694400', null],
])('the instant %j is %j', (given, at) => expect(instant.parse(given)).toBe(at));
