// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { VirtualList } from '@/components/ui/virtual-list';

afterEach(cleanup);

const ROW = 50;
const ITEMS = Array.from({ length: 100_000 }, (_, index) => `Row ${index}`);

function open(items = ITEMS, props: { total?: number | null; onNearEnd?: () => void } = {}) {
  const list = (shown: readonly string[], search = '') => (
    <VirtualList search={search} label="Rows" items={shown} rowHeight={ROW} keyOf={(item) => item} {...props}>
      {(item) => item}
    </VirtualList>
  );
  const { rerender } = render(list(items));
  const scroller = screen.getByRole('region', { name: 'Rows' });
  Object.defineProperty(scroller, 'clientHeight', { value: 500 });
  const scrollTo = (top: number) => {
    Object.defineProperty(scroller, 'scrollTop', { value: top, configurable: true });
    fireEvent.scroll(scroller);
  };
  const rows = () => screen.queryAllByRole('listitem');
  return {
    scrollTo,
    rows,
    words: () => rows().map(({ textContent }) => textContent),
    show: (shown: string[], search?: string) => rerender(list(shown, search)),
    scroller,
  };
}

test('of a long list only the rows in sight are drawn', async () => {
  const { rows, scrollTo } = open();
  scrollTo(0);
  await vi.waitFor(() => expect(rows().length).toBeLessThan(30));
});

test('scrolled to a place, it shows the rows of that place', async () => {
  const { words, scrollTo } = open();
  scrollTo(50_000 * ROW);
  await vi.waitFor(() => expect(words()).toContain('Row 50000'));
  expect(words()).not.toContain('Row 0');
});

test('another search begins at its top', async () => {
  const { words, scrollTo, show, scroller } = open();
  scrollTo(50_000 * ROW);
  await vi.waitFor(() => expect(words()).toContain('Row 50000'));
  vi.spyOn(scroller, 'scrollTo').mockImplementation(() => Object.defineProperty(scroller, 'scrollTop', { value: 0 }));
  show(ITEMS.slice(0, 60), 'row');
  await vi.waitFor(() => expect(words()).toContain('Row 0'));
});

test('each row says where it stands among all', async () => {
  const { rows, scrollTo } = open();
  scrollTo(50_000 * ROW);
  await vi.waitFor(() => expect(rows()[0]?.getAttribute('aria-posinset')).toBe('49995'));
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('100000');
});

test('where nobody knows how many there are, it says so', () => {
  const { rows } = open(ITEMS.slice(0, 3), { total: null });
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('-1');
});

test('near its end it asks for more, once for each length', async () => {
  const onNearEnd = vi.fn();
  const { show } = open(ITEMS.slice(0, 3), { onNearEnd });
  expect(onNearEnd).toHaveBeenCalledTimes(1);
  show(ITEMS.slice(0, 6));
  await vi.waitFor(() => expect(onNearEnd).toHaveBeenCalledTimes(2));
  show(ITEMS);
  expect(onNearEnd).toHaveBeenCalledTimes(2);
});
