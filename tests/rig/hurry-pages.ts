import type { RigBrowser } from './browser.ts';

/** How long Kith waits for its databases: hurried as well, that would be over before one has answered. */
const DATABASE_WAIT_MS = 3_000;

/** The pauses between pages of relations take half an hour for thirty thousand; time in the worker runs faster from here on. */
export async function hurryPages({ context, extensionId }: RigBrowser): Promise<void> {
  const isOurs = (url: string) => new URL(url).host === extensionId;
  const worker =
    context.serviceWorkers().find((one) => isOurs(one.url())) ??
    (await context.waitForEvent('serviceworker', (one) => isOurs(one.url())));
  await worker.evaluate((databaseWaitMs) => {
    const slow = globalThis.setTimeout.bind(globalThis);
    const fast = (done: () => void, ms = 0) => slow(done, ms > databaseWaitMs ? ms / 1_000 : ms);
    globalThis.setTimeout = fast as typeof globalThis.setTimeout;
  }, DATABASE_WAIT_MS);
}
