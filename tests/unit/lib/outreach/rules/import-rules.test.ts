import { describe, expect, test } from 'vitest';
import { type ImportedSettings, mergedLimits, settingChanges } from '@/lib/outreach/rules/import-rules';

const limit = (counted: 'invite' | 'message', window: 'day' | '7d', max: number) => ({ counted, window, max });
const HERE: ImportedSettings = {
  holdMs: 4_000,
  spacingMs: { min: 20_000, max: 60_000 },
  limits: [limit('invite', 'day', 10), limit('invite', '7d', 50)],
};

describe('the limits after an import', () => {
  test('are the lower ones of here and of the file, never lifted by it', () => {
    const file = [limit('invite', 'day', 20), limit('invite', '7d', 40)];
    expect(mergedLimits(HERE.limits, file)).toEqual([limit('invite', 'day', 10), limit('invite', '7d', 40)]);
  });

  test('are those of the file where none is set here, and those of here where the file sets none', () => {
    const file = [limit('message', 'day', 30), limit('message', '7d', 90)];
    expect(mergedLimits(HERE.limits, file)).toEqual([...file, ...HERE.limits]);
    expect(mergedLimits(HERE.limits, [])).toEqual(HERE.limits);
    expect(mergedLimits([], file)).toEqual(file);
  });

  test('are of the same thing in the same window alone: a day’s number says nothing of a week’s, nor an invitation’s of a message’s', () => {
    expect(mergedLimits([limit('invite', 'day', 1)], [limit('invite', '7d', 9), limit('message', 'day', 9)])).toEqual([
      limit('invite', '7d', 9),
      limit('message', 'day', 9),
      limit('invite', 'day', 1),
    ]);
  });

  test('are this account’s own where both are equal', () => {
    const own = { ...limit('invite', 'day', 10), source: 'here' };
    const theirs = { ...limit('invite', 'day', 10), source: 'file' };
    expect(mergedLimits([own], [theirs])).toEqual([theirs]);
  });
});

describe('what an import changes', () => {
  test('is nothing where all is the same', () => {
    expect(settingChanges(HERE, HERE)).toEqual([]);
    expect(settingChanges({ ...HERE, openEnded: false }, HERE)).toEqual([]);
    expect(settingChanges(HERE, { ...HERE, openEnded: false })).toEqual([]);
    expect(settingChanges({ ...HERE, openEnded: true }, { ...HERE, openEnded: true })).toEqual([]);
  });

  test('is told of each setting with what it was', () => {
    expect(settingChanges(HERE, { ...HERE, holdMs: 9_000 })).toEqual([{ of: 'hold', before: 4_000, after: 9_000 }]);
    expect(settingChanges(HERE, { ...HERE, openEnded: true })).toEqual([{ of: 'open-ended', after: true }]);
    expect(settingChanges({ ...HERE, openEnded: true }, HERE)).toEqual([{ of: 'open-ended', after: false }]);
    for (const spacingMs of [
      { min: 30_000, max: 60_000 },
      { min: 20_000, max: 90_000 },
    ])
      expect(settingChanges(HERE, { ...HERE, spacingMs })).toEqual([
        { of: 'spacing', before: HERE.spacingMs, after: spacingMs },
      ]);
  });

  test('is told of each limit, also of one that was the default', () => {
    const limits = [limit('invite', 'day', 10), limit('invite', '7d', 40), limit('message', 'day', 30)];
    expect(settingChanges(HERE, { ...HERE, limits })).toEqual([
      { of: 'limit', counted: 'invite', window: '7d', before: 50, after: 40 },
      { of: 'limit', counted: 'message', window: 'day', before: null, after: 30 },
    ]);
  });
});
