// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SearchField } from '@/components/ui/search-field';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import { INBOX_REQUESTS } from '@/lib/protocol/inbox';

afterEach(cleanup);

const draw = (length: number) => {
  render(<SearchField label="Search" value={'a'.repeat(length)} onInput={() => {}} />);
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' });
};
const FULL = 'A search takes up to 200 characters.';

test('the box takes no more than the worker searches for', () => {
  const { maxLength } = draw(0);
  const asked = (length: number) => ({ search: 'a'.repeat(length), unreadOnly: false, from: 0, count: 1 });
  const input = INBOX_REQUESTS['inbox.list'].input();
  expect(input.safeParse(asked(maxLength)).success).toBe(true);
  expect(input.safeParse(asked(maxLength + 1)).success).toBe(false);
});

test('the box says so once it is full, and not before', () => {
  draw(SEARCH_MAX - 1);
  expect(screen.queryByText(FULL)).toBeNull();
  cleanup();
  const box = draw(SEARCH_MAX);
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(FULL);
});
