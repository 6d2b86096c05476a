import { test } from '@playwright/test';
import type { Locator, Page } from 'playwright';

/** The kind of annotation by which a test tells its line of the README's table of jobs. */
export const JOB_ANNOTATION = 'job';

/** One of the commonest jobs, by one way of doing it. */
export interface JobRow {
  readonly job: string;
  readonly by: 'mouse' | 'keyboard';
  /** Clicks, or keys that are no letters of a text. */
  readonly count: number;
}

/** A hand that does a job and counts: a click or a key each, while what is typed as a text is not counted. */
export interface Hand {
  click(target: Locator): Promise<void>;
  key(page: Page, key: string): Promise<void>;
  type(page: Page, text: string): Promise<void>;
  /** Goes to what the keyboard is not at yet, with Tab. */
  reach(page: Page, target: Locator): Promise<void>;
  /** Counts what was done elsewhere, as on the closed control of a page. */
  one(doing: Promise<void>): Promise<void>;
}

/** Whoever has to press Tab more often has lost the way. */
const MOST_TABS = 20;

/** Does a job, tells how much it took, and resolves to that. */
export async function countJob(job: string, by: JobRow['by'], work: (hand: Hand) => Promise<void>): Promise<number> {
  let count = 0;
  const one = async (doing: Promise<void>) => {
    count += 1;
    await doing;
  };
  const key: Hand['key'] = (page, pressed) => one(page.keyboard.press(pressed));
  const isAt = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  await work({
    one,
    key,
    reach: async (page, target) => {
      for (let tabs = 0; tabs < MOST_TABS && !(await isAt(target)); tabs += 1) await key(page, 'Tab');
    },
    click: (target) => one(target.click()),
    type: (page, text) => page.keyboard.type(text),
  });
  test.info().annotations.push({ type: JOB_ANNOTATION, description: JSON.stringify({ job, by, count }) });
  return count;
}
