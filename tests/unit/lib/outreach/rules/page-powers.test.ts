import { describe, expect, test } from 'vitest';
import {
  asked,
  countAsked,
  hasOneUnderWay,
  looked,
  mayAskIn,
  NO_RECORD,
  PAGE_MAY,
  type PageNote,
  type PageRecord,
  withNote,
} from '@/lib/outreach/rules/page-powers';

const NOW = 1_000_000_000;

describe('an address', () => {
  test('must have stood for a second since its look', () => {
    const record = looked(NO_RECORD, 1, 'in:jane', NOW);
    expect(mayAskIn(record, 1, 'in:jane', NOW)).toBe(1_000);
    expect(mayAskIn(record, 1, 'in:jane', NOW + 1_000)).toBe(0);
  });

  test('that was never looked at, or is another’s, does not stand', () => {
    const record = looked(NO_RECORD, 1, 'in:jane', NOW);
    expect(mayAskIn(record, 2, 'in:jane', NOW)).toBeNull();
    expect(mayAskIn(record, 1, 'in:bob', NOW)).toBeNull();
  });

  test('stands from its first look, however often it is looked at; going away and back begins anew', () => {
    const first = looked(NO_RECORD, 1, 'in:jane', NOW);
    const again = looked(first, 1, 'in:jane', NOW + 900);
    expect(mayAskIn(again, 1, 'in:jane', NOW + PAGE_MAY.lookedForMs)).toBe(0);
    const back = looked(looked(again, 1, 'in:bob', NOW + 950), 1, 'in:jane', NOW + 960);
    expect(mayAskIn(back, 1, 'in:jane', NOW + PAGE_MAY.lookedForMs)).toBe(960);
  });

  test('in a clock that went back begins anew', () => {
    const record = looked(looked(NO_RECORD, 1, 'in:jane', NOW), 1, 'in:jane', NOW - 5_000);
    expect(mayAskIn(record, 1, 'in:jane', NOW - 4_000)).toBe(0);
  });
});

describe.each(['sends', 'reads'] as const)('%s', (of) => {
  const take = (count: number, at: number, from: PageRecord = NO_RECORD) => {
    let record: PageRecord | null = from;
    for (let n = 0; n < count && record; n += 1) record = countAsked(record, of, at);
    return record;
  };

  test('are few in ten minutes', () => {
    const full = take(PAGE_MAY[of], NOW);
    expect(full).not.toBeNull();
    expect(countAsked(full!, of, NOW + PAGE_MAY.withinMs - 1)).toBeNull();
    expect(countAsked(full!, of, NOW + PAGE_MAY.withinMs)).not.toBeNull();
  });

  test('are not freed by a clock that goes back', () => {
    expect(countAsked(take(PAGE_MAY[of], NOW)!, of, NOW - 3_600_000)).toBeNull();
  });
});

test('a tab holds a send while it can be undone, and no other tab holds it', () => {
  const record = asked(NO_RECORD, 'one', 1);
  const entry = { id: 'one', state: 'held', holdUntil: NOW + 4_000 };
  expect(hasOneUnderWay(record, 1, [entry], NOW)).toBe(true);
  expect(hasOneUnderWay(record, 2, [entry], NOW)).toBe(false);
  expect(hasOneUnderWay(record, 1, [entry], NOW + 4_000)).toBe(false);
  expect(hasOneUnderWay(record, 1, [{ ...entry, state: 'not-sent' }], NOW)).toBe(false);
  expect(hasOneUnderWay(record, 1, [{ ...entry, state: 'sending' }], NOW + 4_000)).toBe(true);
});

test('notes are few, and the oldest leave first', () => {
  let notes: Readonly<Record<string, PageNote>> = {};
  for (let at = 0; at <= PAGE_MAY.drafts; at += 1) notes = withNote(notes, `in:${at}`, { text: 'Hello', at });
  expect(Object.keys(notes)).toHaveLength(PAGE_MAY.drafts);
  expect(notes['in:0']).toBeUndefined();
  expect(withNote(notes, 'in:5', { text: '', at: 99 })['in:5']).toBeUndefined();
});

test('of more tabs and sends than anybody has open the oldest are forgotten', () => {
  const tabs = Array.from({ length: 201 }, (_, at) => at);
  const record = tabs.reduce((before, tab) => looked(before, tab, 'in:jane', NOW), NO_RECORD);
  expect(mayAskIn(record, 0, 'in:jane', NOW)).toBeNull();
  expect(mayAskIn(record, 1, 'in:jane', NOW)).toBe(1_000);
  expect(mayAskIn(record, 200, 'in:jane', NOW)).toBe(1_000);
  const full = tabs.slice(0, 200).reduce((before, tab) => looked(before, tab, 'in:jane', NOW), NO_RECORD);
  expect(mayAskIn(full, 0, 'in:jane', NOW)).toBe(1_000);
});

test('a tab’s own send under way is found among others', () => {
  const record = asked(NO_RECORD, 'mine', 1);
  const send = { id: 'mine', state: 'sending', holdUntil: 0 };
  expect(hasOneUnderWay(record, 1, [{ ...send, id: 'other' }, send], NOW)).toBe(true);
});
