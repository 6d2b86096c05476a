import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { contentWorldOf } from '../rig/content-world.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { makeEmptyTwin } from './empty-twin.ts';
import { type Difference, differenceOf, medianOf } from './paired.ts';

/** How long the worker takes to answer a page's look, ms, beside one that answers everything at once and does nothing else. */
export interface WorkerBench {
  readonly rounds: number;
  /** Ended before the question. */
  readonly cold: Answered;
  /** Asked a moment ago. */
  readonly warm: Answered;
}

interface Answered {
  readonly empty: number;
  readonly kith: number;
  readonly added: Difference;
}

/** All that the twin's worker does. */
const ANSWERS_AT_ONCE = `chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer({ ok: true }));`;

const SLUG = 'jane-doe';

/** A question from the content script's world of a profile, and how long its answer took. */
const LOOK = `(async () => {
  const begun = performance.now();
  const ref = { kind: 'public-identifier', value: '${SLUG}' };
  const answer = await chrome.runtime.sendMessage({ name: 'page.look', input: { ref } });
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return performance.now() - begun;
})()`;

/** A profile in a browser. */
export interface Asked {
  readonly browser: RigBrowser;
  /** How long the answer to its look takes, ms. */
  look(): Promise<number>;
}

/** Opens a profile whose look can be repeated. */
export const openProfile = async (browser: RigBrowser): Promise<Asked> => {
  const page = await browser.open(`https://www.linkedin.com/in/${SLUG}/`);
  const session: CDPSession = await page.context().newCDPSession(page);
  const contextId = await contentWorldOf(session, browser.extensionId);
  return {
    browser,
    async look() {
      const asked = { expression: LOOK, contextId, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
};

/** How long the two answers took, ms. */
interface Taken {
  readonly cold: number;
  readonly warm: number;
}

/** What a worker does by itself once it has started is over by then. */
const AT_REST_MS = 300;

/** From cold, then once it has nothing else to do. */
export const timesIn = async ({ browser, look }: Asked): Promise<Taken> => {
  await browser.stopWorker();
  const cold = await look();
  await sleep(AT_REST_MS);
  return { cold, warm: await look() };
};

/** Measures both workers in turn, in browsers of their own. */
export const benchWorker = async (
  extension: string,
  certificate: Certificate,
  pagesPort: number,
  rounds: number,
): Promise<WorkerBench> => {
  console.log(`the worker, cold and warm: ${rounds} rounds`);
  const sandbox = await startSandbox({ tls: certificate });
  const hosts = { '*.linkedin.com': pagesPort, '*.unipile.com': sandbox.port };
  const twin = makeEmptyTwin(extension, `${OUTPUT}bench-answering`, ANSWERS_AT_ONCE);
  const kith = await launchBrowser({ extension, certificate, hosts });
  const empty = await launchBrowser({ extension: twin, certificate, hosts });
  const connection = { dsn: 'api31.unipile.com:13131', apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  const options = await optionsOnInstall(kith);
  await mustAsk(options, 'connection.save', connection);
  // Whoever uses Kith has a journal, and has met some of the people before.
  await mustAsk(options, 'person.read', { ref: { kind: 'public-identifier', value: SLUG }, fresh: false });
  const [ours, theirs] = [await openProfile(kith), await openProfile(empty)];

  // The first start is unlike later ones.
  await timesIn(ours);
  await timesIn(theirs);
  const pairs: { readonly kith: Taken; readonly empty: Taken }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const oursFirst = round % 2 === 0;
    const one = await timesIn(oursFirst ? ours : theirs);
    const other = await timesIn(oursFirst ? theirs : ours);
    pairs.push(oursFirst ? { kith: one, empty: other } : { kith: other, empty: one });
  }
  await Promise.all([kith.close(), empty.close(), sandbox.close()]);

  const answered = (which: 'cold' | 'warm'): Answered => {
    const [mine, others] = [pairs.map((pair) => pair.kith[which]), pairs.map((pair) => pair.empty[which])];
    return { kith: medianOf(mine), empty: medianOf(others), added: differenceOf(mine, others, Math.random) };
  };
  return { rounds, cold: answered('cold'), warm: answered('warm') };
};
