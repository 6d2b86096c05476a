import { expect, test } from 'vitest';
import { isNews, NEWS, newsLines } from '@/lib/copy/guide/news';
import manifest from '@/package.json';

test('what is new is written for the present version, and says something', () => {
  expect(NEWS.version).toBe(manifest.version);
  expect(newsLines().length).toBeGreaterThan(0);
  for (const line of newsLines()) expect(line).toMatch(/^\p{Lu}.*\.$/u);
});

test('it is told after an update alone: neither where nothing was installed before, nor twice', () => {
  expect(isNews('0.0.9')).toBe(true);
  expect(isNews(NEWS.version)).toBe(false);
  expect(isNews(null)).toBe(false);
});
