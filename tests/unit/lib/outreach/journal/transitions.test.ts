import { describe, expect, it } from 'vitest';
import { ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';
import { moveEntry, releasedPlace, retakenPlace, TRANSITIONS } from '@/lib/outreach/journal/transitions';
import { sampleEntry } from './sample-entry';

const pairs = ENTRY_STATES.flatMap((from) => ENTRY_STATES.map((to) => [from, to] as const));
const allowed = (from: keyof typeof TRANSITIONS, to: string) => (TRANSITIONS[from] as readonly string[]).includes(to);

describe('the transition table', () => {
  it.each(pairs.filter(([from, to]) => allowed(from, to)))('takes %s to %s', (from, to) => {
    expect(moveEntry(sampleEntry({ state: from }), to, { closedAt: 7 })).toMatchObject({ state: to, closedAt: 7 });
  });

  it.each(pairs.filter(([from, to]) => !allowed(from, to)))('refuses %s to %s as a bug', (from, to) => {
    expect(() => moveEntry(sampleEntry({ state: from }), to, {})).toThrow(`${from} cannot become ${to}`);
  });

  it('ends in confirmed alone, and never sends from anything but held', () => {
    expect(ENTRY_STATES.filter((state) => TRANSITIONS[state].length === 0)).toEqual(['confirmed']);
    expect(ENTRY_STATES.filter((state) => allowed(state, 'sending'))).toEqual(['held']);
  });
});

it('never turns into sent what had not left', () => {
  const stopped = sampleEntry({ state: 'not-sent', sentAt: null });
  expect(() => moveEntry(stopped, 'confirmed', {})).toThrow('not-sent cannot become confirmed');
});

it('takes a place again only where one was given back', () => {
  expect(retakenPlace(sampleEntry({ place: 'released' }))).toBe('kept');
  expect(retakenPlace(sampleEntry({ place: 'none' }))).toBe('none');
});

it('releases a place only where one was kept', () => {
  expect(releasedPlace(sampleEntry())).toBe('released');
  expect(releasedPlace(sampleEntry({ place: 'none' }))).toBe('none');
});
