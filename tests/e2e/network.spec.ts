import type { Page } from '@playwright/test';
import { hurryPages } from '../rig/hurry-pages.ts';
import { expect, test } from './kith-test.ts';

const RELATIONS = 30_000;

test.use({ sandboxOptions: { relations: RELATIONS } });

const searchBox = (popup: Page) => popup.getByRole('textbox', { name: 'Search relations' });
const rows = (popup: Page) => popup.getByRole('region', { name: 'Relations' }).getByRole('listitem');
const pagesOf = (requests: readonly { path: string }[]) =>
  requests.filter(({ path }) => path === '/users/relations').length;

test('thirty thousand relations are read page by page, survive the worker, and answer every keystroke', async ({
  kith,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const popup = await kith.popupOn('/feed/');
  await hurryPages(kith);
  await popup.getByRole('button', { name: 'Read my relations' }).click();
  await expect(popup.getByText(/^Reading your relations: [\d,]+ of about 30,002$/)).toBeVisible();
  await expect.poll(() => pagesOf(sandbox.requests), { timeout: 30_000 }).toBeGreaterThan(20);

  // The worker dies in the middle: what was read is there, and is not read again.
  await kith.stopWorker();
  await popup.close();
  const again = await kith.popupOn('/feed/');
  await hurryPages(kith);
  await again.getByRole('tab', { name: 'Person' }).click();
  await expect(again.getByText(/^30,002 relations, as of /)).toBeVisible({ timeout: 120_000 });
  expect(pagesOf(sandbox.requests)).toBeLessThanOrEqual(Math.ceil((RELATIONS + 2) / 250) + 1);

  await expect(rows(again).first()).toHaveAttribute('aria-setsize', '30002');
  const calls = sandbox.requests.length;
  const busy = await again.evaluateHandle(() => {
    const found = { longest: 0, rows: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.name === 'input')
          found.longest = Math.max(found.longest, entry.processingEnd - entry.processingStart);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.longest = Math.max(found.longest, entry.duration);
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      found.rows = Math.max(found.rows, document.querySelectorAll('li[aria-posinset]').length);
    }).observe(document.body, { childList: true, subtree: true });
    return found;
  });
  await searchBox(again).pressSequentially('ines garcia arch', { delay: 60 });
  await expect(rows(again).first()).toContainText('Inès García');
  await expect(rows(again).first()).toContainText('Architect');
  const { longest, rows: drawn } = await busy.jsonValue();
  test.info().annotations.push({ type: 'longest script per keystroke', description: `${longest.toFixed(1)} ms` });
  // What a keystroke draws is what can be seen, however many were found.
  expect(drawn).toBeLessThan(40);
  expect(sandbox.requests.length).toBe(calls);
});
