import { expect, test } from 'vitest';
import { PAGE_REQUESTS } from '@/lib/protocol/page';

const ref = { kind: 'public-identifier', value: 'jane-doe' };
const isTaken = (bring: readonly string[]) => PAGE_REQUESTS['page.look'].input().safeParse({ ref, bring }).success;

test('a page may ask for scripts of Kith’s by name, each once', () => {
  expect(isTaken([])).toBe(true);
  expect(isTaken(['panel', 'reader'])).toBe(true);
  expect(isTaken(['background'])).toBe(false);
  expect(isTaken(['panel', 'reader', 'rest', 'templates', 'panel'])).toBe(false);
});
