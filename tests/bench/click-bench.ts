import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Worker } from 'playwright';
import { sendFromPanel } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall, setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type Difference, differenceOf, medianOf } from './paired.ts';

/** How long a click and the end of a hold take to have their effect, ms, each beside what no extension can be faster than. */
export interface ClickBench {
  readonly rounds: number;
  /** From the click on "Invite" to the frame that shows the hold, beside the first frame after the click. */
  readonly drawn: Beside;
  /** From the end of the hold to the request's arrival, beside a bare `fetch` of the same worker on a connection of its own. */
  readonly left: Beside;
}

interface Beside {
  readonly bare: number;
  readonly kith: number;
  readonly added: Difference;
}

const INVITED = 'jane-doe';
const WRITTEN_TO = 'john-smith';
const HOST = 'https://api31.unipile.com:13131';
const LONG_MS = 30_000;
/** What the click before has started is over by then. */
const AT_REST_MS = 300;
const HOLD_MS = 500;

interface Click {
  readonly frame: number;
  readonly hold: number;
}
type Clicked = { clicked?: Partial<Click> };

/** Notes in the page, for each click, its first frame and the frame that shows the hold. */
const watchClicks = (): void => {
  const clicked = globalThis as Clicked;
  // What runs in a task of its own after a frame runs once that frame is drawn.
  const drawn = (note: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(null);
    });
  const note = (part: Partial<Click>) => {
    clicked.clicked = { ...clicked.clicked, ...part };
  };
  addEventListener(
    'click',
    ({ timeStamp }) => {
      clicked.clicked = {};
      drawn((at) => note({ frame: at - timeStamp }));
      const seen = new MutationObserver(() => {
        if (![...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Undo')) return;
        seen.disconnect();
        drawn((at) => note({ hold: at - timeStamp }));
      });
      seen.observe(document, { childList: true, subtree: true });
    },
    { capture: true },
  );
};

/** One click, taken back at once: nothing is sent. */
const clickOnce = async (panel: Page): Promise<Click> => {
  await panel.getByRole('button', { name: 'Invite', exact: true }).click();
  const noted = await panel.waitForFunction(() => {
    const { clicked = {} } = globalThis as Clicked;
    return clicked.frame !== undefined && clicked.hold !== undefined && clicked;
  });
  const click = (await noted.jsonValue()) as Click;
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Invite', exact: true }).waitFor();
  await sleep(AT_REST_MS);
  return click;
};

const arrivalOf = async (sandbox: Sandbox, after: number): Promise<number> => {
  for (;;) {
    const write = sandbox.requests.slice(after).find(({ method }) => method === 'POST');
    if (write !== undefined) return write.at;
    await sleep(5);
  }
};

interface Held {
  readonly value: { readonly dueAt: number };
  /** The worker goes by the server's clock, which may be up to a second behind the machine's. */
  readonly clock: { readonly now: number };
}

/** When the hold of a message ends by the machine's clock. */
const holdUntilEnd = async (options: Page, text: string): Promise<number> => {
  const message = { name: 'send', input: sendFromPanel(WRITTEN_TO, 'message', text) };
  const [held, at] = await options.evaluate(async (asked) => {
    const answer: Held = await chrome.runtime.sendMessage(asked);
    return [answer, Date.now()] as const;
  }, message);
  return at + held.value.dueAt - held.clock.now;
};

/** How much later than the end of its hold a message arrives. */
const sendOnce = async (options: Page, sandbox: Sandbox, round: number): Promise<number> => {
  const before = sandbox.requests.length;
  const ends = await holdUntilEnd(options, `Message number ${round}`);
  const arrived = await arrivalOf(sandbox, before);
  await sleep(AT_REST_MS);
  return arrived - ends;
};

/** How long a request takes to arrive that the worker makes with nothing before it. */
const fetchOnce = async (worker: Worker, sandbox: Sandbox): Promise<number> => {
  const before = sandbox.requests.length;
  const left = await worker.evaluate(async (address) => {
    const at = Date.now();
    await fetch(address, { method: 'POST', body: '{}', cache: 'no-store' });
    return at;
  }, `${HOST}/api/v1/nothing`);
  return (await arrivalOf(sandbox, before)) - left;
};

const workerOf = (browser: RigBrowser): Worker => {
  const worker = browser.context.serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('no worker runs');
  return worker;
};

const beside = (kith: readonly number[], bare: readonly number[]): Beside => ({
  kith: medianOf(kith),
  bare: medianOf(bare),
  added: differenceOf(kith, bare, Math.random),
});

/** Measures clicks that are taken back, then messages that leave. */
export const benchClicks = async (extension: string, certificate: Certificate, rounds: number): Promise<ClickBench> => {
  console.log(`a click and a send: ${rounds} rounds`);
  const sandbox = await startSandbox({ tls: certificate });
  const browser = await launchBrowser({ extension, certificate, hosts: { '*.unipile.com': sandbox.port } });
  const options = await optionsOnInstall(browser);
  const connection = { dsn: HOST, apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  await mustAsk(options, 'connection.save', connection);
  await setPace(options, { holdMs: LONG_MS, spacingMs: { min: 0, max: 0 } });

  const panel = await browser.open(browser.address(`sidepanel.html#/in/${INVITED}/`));
  await panel.evaluate(watchClicks);
  const clicks: Click[] = [];
  // The first of each is unlike later ones.
  for (let round = -1; round < rounds; round += 1) clicks.push(await clickOnce(panel));
  await panel.close();

  await setPace(options, { holdMs: HOLD_MS });
  const sends: number[] = [];
  const fetches: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    sends.push(await sendOnce(options, sandbox, round));
    fetches.push(await fetchOnce(workerOf(browser), sandbox));
  }
  await browser.close();
  await sandbox.close();
  const later = clicks.slice(1);
  return {
    rounds,
    drawn: beside(
      later.map(({ hold }) => hold),
      later.map(({ frame }) => frame),
    ),
    left: beside(sends.slice(1), fetches.slice(1)),
  };
};
