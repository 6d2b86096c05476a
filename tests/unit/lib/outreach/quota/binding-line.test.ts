import { describe, expect, it } from 'vitest';
import { bindingLine, isFull } from '@/lib/outreach/quota/binding-line';
import { DAY, line, NOW } from '@/tests/gallery/people';

const day = line({ used: 3, max: 20 });
const rolling = line({ window: '24h', used: 3, max: 20 });
const week = line({ window: '7d', used: 41, max: 150 });
const binding = (...lines: ReturnType<typeof line>[]) => bindingLine(lines, ['invite'], NOW);

describe('the limit that binds', () => {
  it('is the one with the fewest places left, and of equals the first', () => {
    expect(binding(day, rolling, week)).toBe(day);
    const late = { ...rolling, used: 12 };
    expect(binding(day, late, week)).toBe(late);
    const full = { ...week, used: 145 };
    expect(binding(day, rolling, full)).toBe(full);
  });

  it('is the full one that frees last, however many places others have beyond their number', () => {
    const today = { ...day, used: 25, nextFreeAt: NOW + DAY / 2 };
    const thisWeek = { ...week, used: 150, nextFreeAt: NOW + DAY };
    expect(binding(today, rolling, thisWeek)).toBe(thisWeek);
    expect(binding(thisWeek, rolling, today)).toBe(thisWeek);
    expect(binding(today, { ...thisWeek, nextFreeAt: today.nextFreeAt })).toBe(today);
    const never = { ...day, used: 0, max: 0, nextFreeAt: null };
    expect(binding(today, thisWeek, never)).toBe(never);
  });

  it('is full only until its next place has come', () => {
    const over = { ...day, used: 20, nextFreeAt: NOW };
    expect(isFull(over, NOW)).toBe(false);
    const thisWeek = { ...week, used: 150, nextFreeAt: NOW + DAY };
    expect(binding(over, thisWeek)).toBe(thisWeek);
  });

  it('is looked for among what is counted alone', () => {
    const messages = line({ counted: 'message', used: 100, max: 100, nextFreeAt: NOW + DAY });
    expect(binding(messages, day)).toBe(day);
    expect(binding(messages)).toBeNull();
    expect(bindingLine([day, messages], ['invite', 'message'], NOW)).toBe(messages);
  });
});
