import { expect, test } from 'vitest';
import { noticingHint, relationsProgress } from '@/lib/copy/guide/first-steps-copy';

test('noticing is offered with what it costs, by the very pauses that it keeps', () => {
  expect(noticingHint()).toMatch(/^About 140 calls a day/);
});

test('how many relations there are is said only where somebody knows', () => {
  expect(relationsProgress(100, 4_000)).toBe('100 of about 4,000 read');
  expect(relationsProgress(100, null)).toBe('100 read so far');
});
