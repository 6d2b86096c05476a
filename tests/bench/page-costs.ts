import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';

/** What one visit cost its page, all of it: the page's own work, and whatever the extension adds. */
export interface PageCosts {
  readonly scriptMs: number;
  readonly layoutMs: number;
  readonly taskMs: number;
  readonly heapBytes: number;
  readonly longTasks: number;
}

export const COSTS = ['scriptMs', 'layoutMs', 'taskMs', 'heapBytes', 'longTasks'] as const;
export type Cost = (typeof COSTS)[number];

/** One way to use LinkedIn. */
export interface Visit {
  readonly title: string;
  readonly path: string;
  /** Addresses to go on to without loading anew. */
  readonly onTo?: readonly string[];
}

// The control is drawn and the page is quiet by then.
const QUIET_AFTER_MS = 1_200;
const STEP_MS = 250;

const metricsOf = async (session: CDPSession): Promise<ReadonlyMap<string, number>> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
};

const countLongTasks = () => {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
};

const walk = async (page: Page, { path, onTo = [] }: Visit): Promise<void> => {
  await page.goto(`https://www.linkedin.com${path}`);
  await sleep(QUIET_AFTER_MS);
  for (const next of onTo) {
    await page.evaluate((to) => (globalThis as unknown as { goTo(to: string): void }).goTo(to), next);
    await sleep(STEP_MS);
  }
};

/** Makes a visit in a new tab and reads what it cost. */
export const costsOf = async (context: BrowserContext, visit: Visit): Promise<PageCosts> => {
  const page = await context.newPage();
  await page.addInitScript(countLongTasks);
  const session = await context.newCDPSession(page);
  // Processor time: what else the machine does meanwhile stretches the clock's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await walk(page, visit);
  const metrics = await metricsOf(session);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.length);
  await session.send('HeapProfiler.collectGarbage');
  const collected = await metricsOf(session);
  await page.close();
  const ms = (...names: readonly string[]) => names.reduce((sum, name) => sum + (metrics.get(name) ?? 0) * 1_000, 0);
  return {
    scriptMs: ms('ScriptDuration'),
    layoutMs: ms('LayoutDuration', 'RecalcStyleDuration'),
    taskMs: ms('TaskDuration'),
    heapBytes: collected.get('JSHeapUsedSize') ?? 0,
    longTasks,
  };
};
