import { statSync } from 'node:fs';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { makeEmptyTwin } from './empty-twin.ts';
import { type IdleWork, idleWork } from './idle-work.ts';
import { COSTS, type Cost, costsOf, type PageCosts, type Visit } from './page-costs.ts';
import { type Difference, differenceOf, medianOf } from './paired.ts';

/** What one kind of visit costs, median by median. */
export interface VisitCosts {
  readonly title: string;
  readonly costs: Readonly<Record<Cost, { readonly empty: number; readonly kith: number; readonly added: Difference }>>;
}

/** What Kith costs LinkedIn's pages, beside an extension with nothing in it. */
export interface PageBench {
  readonly rounds: number;
  readonly visits: readonly VisitCosts[];
  readonly idle: { readonly ms: number; readonly empty: IdleWork; readonly kith: IdleWork };
  /** Minified, as the build has them. */
  readonly bytes: Readonly<Record<'everyPage' | 'panel' | 'reader' | 'rest' | 'templates', number>>;
}

interface PageBenchOptions {
  /** Folder of the build. */
  readonly extension: string;
  readonly certificate: Certificate;
  readonly pagesPort: number;
  readonly rounds: number;
  readonly idleMs: number;
}

const PROFILE = '/in/jane-doe/';

const VISITS: readonly Visit[] = [
  { title: 'the feed', path: '/feed/' },
  { title: 'a profile', path: PROFILE },
  { title: 'a profile, old renderer', path: `${PROFILE}?layout=ember` },
  {
    title: 'ten profiles in one page',
    path: '/feed/',
    onTo: Array.from({ length: 10 }, (_, index) => `/in/second-${String(index + 1).padStart(3, '0')}/`),
  },
];

/** One visit in both, in an order that changes: whatever else the machine does meets both alike. */
const pairOf = async (
  [kith, empty]: readonly [RigBrowser, RigBrowser],
  visit: Visit,
  round: number,
): Promise<readonly [ours: PageCosts, theirs: PageCosts]> => {
  const kithFirst = round % 2 === 0;
  const one = await costsOf((kithFirst ? kith : empty).context, visit);
  const other = await costsOf((kithFirst ? empty : kith).context, visit);
  return kithFirst ? [one, other] : [other, one];
};

/** Runs both side by side, in browsers of their own. */
export const benchPages = async (options: PageBenchOptions): Promise<PageBench> => {
  const { extension, certificate, pagesPort, rounds, idleMs } = options;
  const sandbox = await startSandbox({ tls: certificate });
  const hosts = { '*.linkedin.com': pagesPort, '*.unipile.com': sandbox.port };
  const kith = await launchBrowser({ extension, certificate, hosts });
  const twin = makeEmptyTwin(extension, `${OUTPUT}bench-empty`);
  const empty = await launchBrowser({ extension: twin, certificate, hosts });
  const connection = { dsn: 'api31.unipile.com:13131', apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
  await mustAsk(await optionsOnInstall(kith), 'connection.save', connection);

  const measure = async (visit: Visit): Promise<VisitCosts> => {
    console.log(`${visit.title}: ${rounds} rounds`);
    // The first visit compiles what later ones find compiled.
    await pairOf([kith, empty], visit, 0);
    const pairs: (readonly [PageCosts, PageCosts])[] = [];
    for (let round = 0; round < rounds; round += 1) pairs.push(await pairOf([kith, empty], visit, round));
    const costs = COSTS.map((cost) => {
      const ours = pairs.map(([mine]) => mine[cost]);
      const theirs = pairs.map(([, other]) => other[cost]);
      const added = differenceOf(ours, theirs, Math.random);
      return [cost, { kith: medianOf(ours), empty: medianOf(theirs), added }] as const;
    });
    return { title: visit.title, costs: Object.fromEntries(costs) as VisitCosts['costs'] };
  };

  const visits: VisitCosts[] = [];
  for (const visit of VISITS) visits.push(await measure(visit));
  console.log(`idle on a profile: ${idleMs / 1_000} s`);
  const idleIn = (browser: RigBrowser) => idleWork(browser, `https://www.linkedin.com${PROFILE}`, idleMs);
  const [idle, idleEmpty] = await Promise.all([idleIn(kith), idleIn(empty)]);
  await Promise.all([kith.close(), empty.close(), sandbox.close()]);

  const bytesOf = (path: string) => statSync(`${extension}/${path}`).size;
  return {
    rounds,
    visits,
    idle: { ms: idleMs, kith: idle, empty: idleEmpty },
    bytes: {
      everyPage: bytesOf('content-scripts/page-control.js'),
      panel: bytesOf('page-panel.js'),
      reader: bytesOf('page-reader.js'),
      rest: bytesOf('page-rest.js'),
      templates: bytesOf('page-templates.js'),
    },
  };
};
