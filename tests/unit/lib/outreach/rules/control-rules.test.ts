import { expect, test } from 'vitest';
import { isOffered } from '@/lib/outreach/rules/control-rules';

test('the control stands on everybody’s page but one’s own, and nowhere once it was switched off', () => {
  const offered = (shown: boolean, relation: Parameters<typeof isOffered>[0]['relation']) =>
    isOffered({ control: { shown }, relation });
  expect(offered(true, 'none')).toBe(true);
  expect(offered(true, null)).toBe(true);
  expect(offered(true, 'self')).toBe(false);
  expect(offered(false, 'none')).toBe(false);
  expect(offered(false, 'self')).toBe(false);
});
