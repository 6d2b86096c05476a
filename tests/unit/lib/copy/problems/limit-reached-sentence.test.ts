import { expect, test } from 'vitest';
import { limitReachedSentence } from '@/lib/copy/problems/limit-reached-sentence';
import { COUNTED } from '@/lib/outreach/quota/limits';
import { NOW } from '../every-problem';

const limit = { counted: 'invite', window: 'day', used: 20, max: 20, source: 'unipile-advice' } as const;
const tomorrow = new Date(2026, 10, 24, 9, 12).getTime();

test('what is used, whose limit it is, and when the next place frees', () => {
  expect(limitReachedSentence({ ...limit, nextFreeAt: tomorrow }, NOW)).toBe(
    'You have used 20 of 20 invitations today, the limit Unipile advises; the next one is free from 09:12 tomorrow.',
  );
});

test('refused although the place is free by the clock here', () => {
  expect(limitReachedSentence({ ...limit, nextFreeAt: NOW }, NOW)).toBe(
    'You have used 20 of 20 invitations today, the limit Unipile advises; the clock of this computer seems to be ahead, so correct it and look again.',
  );
});

test.each([null, NOW, tomorrow])('each counted thing has a sentence of its own: %s', (nextFreeAt) => {
  const said = COUNTED.map((counted) => limitReachedSentence({ ...limit, counted, nextFreeAt }, NOW));
  expect(new Set(said).size).toBe(COUNTED.length);
});
