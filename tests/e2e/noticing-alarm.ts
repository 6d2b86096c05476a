import { expect, type Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';

interface StoredMemory {
  value: { schedule: { lookedAt: number; plans: Record<string, { nextAt: number }> } };
}

/** Turns noticing on for all hours, and waits until the first looks of the active account are planned. */
export async function noticeAlways(page: Page, accountId: string): Promise<void> {
  await mustAsk(page, 'noticing.change', { on: true, quiet: null });
  const planned = (key: string) => page.evaluate(async (name) => name in (await chrome.storage.local.get(name)), key);
  await expect.poll(() => planned(`noticing:${accountId}`)).toBe(true);
  await expect.poll(() => nextAlarm(page)).toBeGreaterThan(Date.now());
}

const nextAlarm = (page: Page) =>
  page.evaluate(async () => (await chrome.alarms.get('noticing'))?.scheduledTime ?? null);

/** Lets hours pass for one thing alone: it is overdue, everything else is not, and the alarm rings. */
export async function lookNow(page: Page, accountId: string, look: 'status' | 'chats' | 'relations'): Promise<void> {
  const began = Date.now();
  await page.evaluate(
    async ({ key, due, now }) => {
      const { [key]: stored } = await chrome.storage.local.get<Record<string, StoredMemory>>(key);
      if (!stored) throw new Error(`${key} is not stored`);
      const { schedule } = stored.value;
      schedule.lookedAt = 0;
      for (const [name, plan] of Object.entries(schedule.plans)) plan.nextAt = now + (name === due ? -10_000 : 300_000);
      await chrome.storage.local.set({ [key]: stored });
      await chrome.alarms.create('noticing', { when: now });
    },
    { key: `noticing:${accountId}`, due: look, now: began },
  );
  // The look is over once the alarm for the next one is set.
  await expect.poll(() => nextAlarm(page)).toBeGreaterThan(began + 20_000);
}
