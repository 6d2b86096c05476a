import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

const rowOf = (popup: Page, name: string) => popup.getByRole('listitem').filter({ hasText: name });

const openInbox = async ({ popupOn }: Kith): Promise<Page> => {
  const popup = await popupOn('/in/jane-doe/');
  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await expect(rowOf(popup, 'John Smith')).toBeVisible();
  return popup;
};
const photoIn = (popup: Page, name: string) => rowOf(popup, name).locator('.avatar img');

/** What an image really shows: its size as it came, and the colour in its middle. */
const drawn = (popup: Page, name: string) =>
  photoIn(popup, name).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(image, image.naturalWidth / 2, image.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    const { src } = image;
    return { src, size: [image.naturalWidth, image.naturalHeight], colour: [red, green, blue] as number[] };
  });

const asked = <T extends { path: string }>(requests: readonly T[]) =>
  requests.filter(({ path }) => path.endsWith('/picture'));

test('a photo comes from the own Unipile, small, and is drawn from what is kept once the network is cut', async ({
  kith,
  sandbox,
}) => {
  const heard: string[] = [];
  kith.context.on('request', (request) => void heard.push(request.url()));
  const first = await openInbox(kith);
  const box = await rowOf(first, 'John Smith').locator('.avatar').boundingBox();
  await expect(photoIn(first, 'John Smith')).toBeVisible();
  expect(await rowOf(first, 'John Smith').locator('.avatar').boundingBox()).toEqual(box);
  const photo = await drawn(first, 'John Smith');
  expect(photo.size).toEqual([96, 96]);
  expect(photo.src).toMatch(/^data:image\/webp;base64,/);
  expect(photo.src.length).toBeLessThan(5_600);
  // Sandbox: 67, 131 and 29 times the number of the member, made darker by a quarter in the middle.
  const { memberNumber } = sandbox.state.person('john-smith');
  const colour = [67, 131, 29].map((times) => (80 + ((memberNumber * times) % 150)) * 0.75);
  for (const [at, value] of colour.entries()) expect(Math.abs((photo.colour[at] ?? 0) - value)).toBeLessThan(12);
  await first.close();

  sandbox.fault({ do: { kind: 'cut' }, times: 999 });
  const again = await openInbox(kith);
  await expect(photoIn(again, 'John Smith')).toBeVisible();
  expect((await drawn(again, 'John Smith')).src).toBe(photo.src);
  const ofJohn = asked(sandbox.requests).find(({ status }) => status === 200)?.path;
  expect(sandbox.requests.filter(({ path }) => path === ofJohn)).toHaveLength(1);
  expect(heard.filter((url) => url.includes('licdn'))).toEqual([]);
  expect(heard.filter((url) => url.includes('chrome-extension://'))).not.toEqual([]);
  expect(writesOf(sandbox)).toEqual([]);
});

test('somebody without a photo keeps their initials, and who is not on screen is not asked for', async ({
  kith,
  sandbox,
}) => {
  const popup = await openInbox(kith);
  await expect(photoIn(popup, 'John Smith')).toBeVisible();
  const people = await popup.getByRole('listitem').count();
  await expect(popup.locator('.avatar img')).toHaveCount(1);
  await expect(rowOf(popup, 'John Smith').locator('.avatar')).toHaveText('JS');
  expect(asked(sandbox.requests).length).toBeLessThan(people);
});

test('switched off, none is asked for, and those that are kept are gone', async ({ kith, sandbox }) => {
  const popup = await openInbox(kith);
  await expect(photoIn(popup, 'John Smith')).toBeVisible();
  await popup.close();
  const options = await kith.open(kith.address('options.html'));
  await options.getByRole('checkbox', { name: 'Show photos of people' }).uncheck();
  await expect
    .poll(() => mustAsk<{ photos: boolean }>(options, 'settings.read').then(({ photos }) => photos))
    .toBe(false);
  sandbox.requests.length = 0;
  const without = await openInbox(kith);
  await expect(rowOf(without, 'John Smith').locator('.avatar')).toHaveText('JS');
  await without.waitForTimeout(1_500);
  await expect(without.locator('.avatar img')).toHaveCount(0);
  expect(asked(sandbox.requests)).toEqual([]);
});

test('a file that begins like a picture and is none leaves the initials', async ({ kith, sandbox }) => {
  const head = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64');
  const body = Buffer.concat([head, Buffer.from('<svg><script>alert(1)</script></svg>')]);
  sandbox.fault({
    path: '/chat_attendees/:id/picture',
    times: 99,
    do: { kind: 'body', status: 200, body, contentType: 'image/png' },
  });
  const popup = await openInbox(kith);
  await expect.poll(() => asked(sandbox.requests).length).toBeGreaterThan(1);
  await expect(popup.locator('.avatar img')).toHaveCount(0);
  await expect(rowOf(popup, 'John Smith').locator('.avatar')).toHaveText('JS');
});

test.describe('over v2', () => {
  test.use({ version: 'v2' });

  test('there are initials, and nothing is asked', async ({ kith, sandbox }) => {
    const popup = await openInbox(kith);
    await expect(rowOf(popup, 'John Smith').locator('.avatar')).toHaveText('JS');
    await popup.waitForTimeout(1_500);
    await expect(popup.locator('.avatar img')).toHaveCount(0);
    expect(sandbox.requests.filter(({ path }) => path.includes('picture'))).toEqual([]);
  });
});
