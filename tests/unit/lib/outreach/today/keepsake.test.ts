import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changedKeepsake,
  isNoKeepsake,
  KEEPSAKE_MAX,
  type Keepsake,
  mergedKeepsake,
  NO_KEEPSAKE,
} from '@/lib/outreach/today/keepsake';

const keepsake = (change: Partial<Keepsake> = {}): Keepsake => ({ ...NO_KEEPSAKE, ...change });
const reminder = { on: '2026-11-27', unlessReplyAfter: null };

test('what a change leaves out stays, and a reminder is taken away by none', () => {
  const kept = keepsake({ remark: 'Tea', labels: ['a'], reminder });
  expect(changedKeepsake(kept, {})).toEqual(kept);
  expect(changedKeepsake(kept, { remark: '' })).toEqual({ ...kept, remark: '' });
  expect(changedKeepsake(kept, { reminder: null })).toEqual({ ...kept, reminder: null });
});

test('labels come out trimmed, without those that are empty, and once where case and accents alone differ', () => {
  const labels = [' Investor ', '', 'investor', 'São  Paulo', 'sao paulo', '  ', '投資'];
  expect(changedKeepsake(NO_KEEPSAKE, { labels }).labels).toEqual(['Investor', 'São Paulo', '投資']);
});

test.each([[['C++', 'C#', 'C']], [['がき', 'かき']], [['Muller', 'Mueller']], [['Сергей', 'Сергеи']]])(
  '%j are labels of their own',
  (labels) => {
    expect(changedKeepsake(NO_KEEPSAKE, { labels }).labels).toEqual(labels);
  },
);

test('whatever is given as labels, what is kept fits, and fits the same when it is kept again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (labels) => {
      const once = changedKeepsake(NO_KEEPSAKE, { labels });
      expect(once.labels.length).toBeLessThanOrEqual(KEEPSAKE_MAX.labels);
      for (const label of once.labels) {
        expect(label.length).toBeLessThanOrEqual(KEEPSAKE_MAX.label);
        expect(label.trim()).not.toBe('');
      }
      expect(changedKeepsake(NO_KEEPSAKE, { labels: once.labels })).toEqual(once);
    }),
  );
});

test('a copy adds what is missing here and replaces nothing', () => {
  const here = keepsake({ remark: 'Here', labels: ['a'] });
  const copy = keepsake({ remark: 'There', labels: ['b', 'A'], reminder });
  expect(mergedKeepsake(here, copy)).toEqual({ remark: 'Here', labels: ['a', 'b'], reminder });
  expect(mergedKeepsake(NO_KEEPSAKE, copy)).toMatchObject({ remark: 'There' });
});

test('a note of nothing but spaces is nothing', () => {
  expect(isNoKeepsake(keepsake({ remark: ' \n' }))).toBe(true);
  expect(isNoKeepsake(keepsake({ reminder }))).toBe(false);
});
