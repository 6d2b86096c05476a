import { setTimeout as sleep } from 'node:timers/promises';
import type { Marionette } from './marionette.ts';

const WITHIN_MS = 20_000;

/** Where a script runs: as the page itself, or beside it with the rights of the browser, which sees into closed roots. */
type World = 'page' | 'browser';

/** A tab of Firefox, or its window as a whole. */
export interface FirefoxTab {
  /** Comes to the front; what follows is done in it. */
  front(): Promise<void>;
  visit(address: string): Promise<void>;
  /** Runs the body of a function, again until it gives something. `argument` is what is handed to it. */
  waitFor<T>(what: string, body: string, argument?: unknown, world?: World): Promise<T>;
  run<T>(body: string, argument?: unknown, world?: World): Promise<T>;
  /** A real click at a place of the page, after the pointer has rested there. */
  clickAt(place: { readonly x: number; readonly y: number }): Promise<void>;
  /** Of the window as it is on the screen, as PNG. */
  picture(): Promise<Buffer>;
}

/** Runs in the browser: a script that may wait, whose answer or failure is one value. */
const waiting = (body: string): string =>
  `const done = arguments[arguments.length - 1]; const argument = arguments[0];
  (async () => { ${body} })().then(
    (value) => done(JSON.stringify({ value: value ?? null })),
    (error) => done(JSON.stringify({ error: String(error) })));`;

/** `handle`: of a tab that is open. */
export const firefoxTab = (marionette: Marionette, handle: string): FirefoxTab => {
  const run = async <T>(body: string, argument: unknown = null, world: World = 'page'): Promise<T> => {
    const sandbox = world === 'browser' ? 'system' : null;
    const script = { script: waiting(body), args: [argument], sandbox, newSandbox: true };
    // As text: objects of the browser's own world do not come through.
    const { value: told } = await marionette.send<{ value: string }>('WebDriver:ExecuteAsyncScript', script);
    const { value, error } = JSON.parse(told) as { value: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    run,
    front: () => marionette.send('WebDriver:SwitchToWindow', { handle, focus: true }),
    visit: (url) => marionette.send('WebDriver:Navigate', { url }),
    async waitFor<T>(what: string, body: string, argument?: unknown, world?: World) {
      for (const until = Date.now() + WITHIN_MS; Date.now() < until; await sleep(100)) {
        const found = await run<T | null>(body, argument, world).catch(() => null);
        if (found) return found;
      }
      throw new Error(`In Firefox there was no ${what}.`);
    },
    async clickAt({ x, y }) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 },
        { type: 'pause', duration: 900 },
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: 60 },
        { type: 'pointerUp', button: 0 },
      ];
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await marionette.send('WebDriver:PerformActions', { actions: [pointer] });
    },
    async picture() {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      await marionette.send('Marionette:SetContext', { value: 'content' });
      return Buffer.from(value, 'base64');
    },
  };
};
