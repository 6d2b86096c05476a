import type { Page } from '@playwright/test';
import { expect, test, writesOf } from './kith-test.ts';

const CHATS = 5_000;
/** Ten thousand in the soak: what is kept in the document is the same from the first few pages on. */
const MESSAGES = process.env.KITH_SOAK === undefined ? 1_000 : 10_000;
/** The cast's own chat with John. */
const ALL = CHATS + 1;

test.use({ sandboxOptions: { relations: CHATS, chats: CHATS, messages: 1, longChat: MESSAGES } });
test.setTimeout(240_000);

const openInbox = async (popup: Page) => popup.getByRole('tab', { name: 'Inbox' }).click();
const drawn = (popup: Page) => popup.locator('.chat-line').count();

/** Script time of what is typed, a letter at a time: reported, for a machine under load says little by it. */
const typingCost = async (popup: Page, text: string): Promise<number> => {
  await popup.evaluate(() => {
    const slow: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, { slow });
  });
  await popup.getByRole('textbox', { name: 'Search conversations' }).pressSequentially(text);
  return popup.evaluate(() => Math.max(0, ...(window as unknown as { slow: number[] }).slow));
};

test('five thousand conversations are read page by page, on from where it stopped, and searched at once', async ({
  kith,
  sandbox,
}, testInfo) => {
  const tab = await kith.visit('/in/jane-doe/');
  const first = await kith.openPopup(tab.page);
  await openInbox(first);
  await expect(first.getByText(/^[1-9],\d{3} conversations read so far$/)).toBeVisible({ timeout: 60_000 });
  await first.close();
  const lists = () => sandbox.requests.filter(({ path }) => path === '/chats' || path === '/chat_attendees');
  const before = lists().length;

  const popup = await kith.openPopup(tab.page);
  await openInbox(popup);
  await expect(popup.getByText('5,001 conversations', { exact: true })).toBeVisible({ timeout: 120_000 });
  // Nothing was read twice but the newest page, and never two pages at once.
  const pages = (items: number) => Math.ceil(items / 100);
  expect(lists().length).toBeLessThanOrEqual(pages(ALL) + pages(ALL + 1) + 3);
  expect(lists().length).toBeGreaterThan(before);
  const gaps = lists().map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0));
  // Kith waits 100 ms at least; the server sees it through a connection that is opened anew for each request, which takes now more, now less.
  expect(Math.min(...gaps.slice(1).filter((_, index) => index + 1 !== before))).toBeGreaterThanOrEqual(50);

  expect(await drawn(popup)).toBeLessThan(40);
  const longest = await typingCost(popup, 'ada horak');
  testInfo.annotations.push({ type: 'longest keystroke', description: `${longest} ms` });
  await expect(popup.getByText(/^\d+ conversations found$/)).toBeVisible();
  expect(await drawn(popup)).toBeLessThan(40);
  expect(writesOf(sandbox)).toEqual([]);
});

test(`${MESSAGES.toLocaleString('en')} messages are read upwards, keeping the place, with a few pages in the document`, async ({
  kith,
  sandbox,
}) => {
  const long = sandbox.state.chats.find(
    ({ id }) => sandbox.state.messages.filter(({ chatId }) => chatId === id).length === MESSAGES,
  )!;
  const { firstName, lastName } = [...sandbox.state.people.values()].find(
    ({ providerId }) => providerId === long.attendeeIds[0],
  )!;
  const popup = await kith.popupOn('/in/jane-doe/');
  await openInbox(popup);
  const name = `${firstName} ${lastName}`;
  await popup.locator('.chat-line', { hasText: name }).first().click({ timeout: 30_000 });
  const list = popup.getByRole('region', { name: 'Messages' });
  await expect(list.getByText(`Message ${MESSAGES} with`)).toBeInViewport();

  const topmost = () =>
    list.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const lines = [...element.querySelectorAll('.chat-message')];
      const seen = lines.find((line) => line.getBoundingClientRect().top >= top);
      return { text: seen?.textContent ?? '', top: seen?.getBoundingClientRect().top ?? 0 };
    });
  // Up to the top again and again: each time a page is added above, and what was in sight stays where it was.
  for (let page = 0; page < 12; page += 1) {
    const asked = sandbox.requests.length;
    await list.evaluate((element) => element.scrollTo({ top: -element.scrollHeight + element.clientHeight + 40 }));
    const place = await topmost();
    await expect.poll(() => sandbox.requests.length).toBeGreaterThan(asked);
    await popup.waitForTimeout(200);
    const now = await topmost();
    expect(now.text).toBe(place.text);
    expect(Math.abs(now.top - place.top)).toBeLessThanOrEqual(2);
  }
  expect(await popup.locator('.chat-message').count()).toBeLessThan(300);

  // All the way: the newest is still one key away, and typing a reply costs what it costs in an empty chat.
  await popup.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const step = () => {
          const earlier = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === 'Show earlier messages',
          );
          if (!earlier) return resolve();
          if (!earlier.disabled) earlier.click();
          setTimeout(step, 20);
        };
        step();
      }),
  );
  await list.evaluate((element) => element.scrollTo({ top: -element.scrollHeight }));
  await expect(list.getByText('Message 1 with', { exact: false }).first()).toBeVisible();
  expect(await popup.locator('.chat-message').count()).toBeLessThan(300);
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  await expect(list.getByText(`Message ${MESSAGES} with`)).toBeInViewport();
  expect(await popup.locator('.chat-message').count()).toBeLessThan(300);
});
