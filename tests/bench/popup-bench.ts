import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { makeEmptyTwin } from './empty-twin.ts';
import { type Difference, differenceOf, medianOf } from './paired.ts';
import { knowPerson, type PopupStart, startPopup } from './popup-start.ts';

/** How long the popup takes to be drawn, ms from its navigation, beside one that holds one word and no script. */
export interface PopupBench {
  readonly rounds: number;
  readonly empty: number;
  readonly kith: number;
  readonly added: Difference;
  /** From the first paint to the frame that shows the person. */
  readonly personAfter: number;
}

/** Measures both popups in turn, in browsers of their own: the worker is awake, and another page of each extension is open. */
export const benchPopup = async (extension: string, certificate: Certificate, rounds: number): Promise<PopupBench> => {
  console.log(`the popup: ${rounds} rounds`);
  const sandbox = await startSandbox({ tls: certificate });
  const hosts = { '*.unipile.com': sandbox.port };
  const twin = makeEmptyTwin(extension, `${OUTPUT}bench-popup`);
  const kith = await launchBrowser({ extension, certificate, hosts });
  const empty = await launchBrowser({ extension: twin, certificate, hosts });
  const options = await optionsOnInstall(kith);
  const connection = { dsn: 'api31.unipile.com:13131', apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  await mustAsk(options, 'connection.save', connection);
  await knowPerson(options);
  await empty.open(empty.address('popup.html'));

  const start = (browser: RigBrowser) => startPopup(browser, browser === kith ? 'person' : 'nobody');
  // The first start is unlike later ones: nothing of it is in any cache.
  await start(kith);
  await start(empty);
  const ours: PopupStart[] = [];
  const theirs: PopupStart[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [kith, empty] : [empty, kith];
    for (const browser of order) (browser === kith ? ours : theirs).push(await start(browser));
  }
  await Promise.all([kith.close(), empty.close(), sandbox.close()]);

  const paints = (starts: readonly PopupStart[]) => starts.map(({ paint }) => paint);
  return {
    rounds,
    empty: medianOf(paints(theirs)),
    kith: medianOf(paints(ours)),
    added: differenceOf(paints(ours), paints(theirs), Math.random),
    personAfter: medianOf(ours.map(({ paint, person }) => person - paint)),
  };
};
