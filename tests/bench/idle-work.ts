import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import type { RigBrowser } from '../rig/browser.ts';

/** What an extension's own scripts did on a page that nobody touched. */
export interface IdleWork {
  readonly calls: number;
  readonly ms: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const RUNS = new Set(['FunctionCall', 'EvaluateScript']);
// By then the control is drawn and named, and nothing moves.
const QUIET_AFTER_MS = 15_000;

const record = async (session: CDPSession, ms: number): Promise<readonly TraceEvent[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await sleep(ms);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
};

/** Opens an address, waits until it is quiet, and counts what the extension's scripts run in `forMs`; others' are left out by their address. */
export const idleWork = async (browser: RigBrowser, address: string, forMs: number): Promise<IdleWork> => {
  const page = await browser.open(address);
  await sleep(QUIET_AFTER_MS);
  const session = await browser.context.browser()!.newBrowserCDPSession();
  const events = await record(session, forMs);
  await page.close();
  const own = events.filter(
    ({ name, args }) => RUNS.has(name) && (args?.data?.url?.startsWith(browser.address('')) ?? false),
  );
  return { calls: own.length, ms: own.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0) };
};
