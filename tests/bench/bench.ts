// `npm run bench`: what Kith costs LinkedIn's pages, beside an extension with nothing in it, in the same run on the same pages.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { startPages } from '../pages/pages-server.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser, type RigBrowser } from '../rig/browser.ts';
import { makeCertificate } from '../rig/certificate.ts';
import { optionsOnInstall } from '../rig/connect.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { makeEmptyTwin } from './empty-twin.ts';
import { idleWork } from './idle-work.ts';
import { COSTS, costsOf, type PageCosts, type Visit } from './page-costs.ts';
import { differenceOf, medianOf } from './paired.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const IDLE_MS = Number(process.env.IDLE_MS ?? 60_000);
const EXTENSION = `${OUTPUT}${process.env.KITH_EXTENSION ?? 'chrome-mv3'}`;
const DSN = 'api31.unipile.com:13131';

const VISITS: readonly Visit[] = [
  { title: 'Feed', path: '/feed/' },
  { title: 'Profile', path: '/in/jane-doe/' },
  { title: 'Profile, old renderer', path: '/in/jane-doe/?layout=ember' },
  {
    title: 'Ten profiles in the page',
    path: '/feed/',
    onTo: Array.from({ length: 10 }, (_, index) => `/in/second-${String(index + 1).padStart(3, '0')}/`),
  },
];

const bytesOf = (path: string): number => statSync(`${EXTENSION}/${path}`).size;

const certificate = await makeCertificate();
const pages = await startPages(certificate);
const sandbox = await startSandbox({ tls: certificate });
const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
const kith = await launchBrowser({ extension: EXTENSION, certificate, hosts });
const empty = await launchBrowser({ extension: makeEmptyTwin(EXTENSION, `${OUTPUT}bench-empty`), certificate, hosts });
const connection = { dsn: DSN, apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID };
await mustAsk(await optionsOnInstall(kith), 'connection.save', connection);

/** One visit in both, in an order that changes: whatever else the machine does meets both alike. */
const pairOf = async (visit: Visit, round: number): Promise<readonly [ours: PageCosts, theirs: PageCosts]> => {
  const [first, second]: readonly RigBrowser[] = round % 2 === 0 ? [kith, empty] : [empty, kith];
  const one = await costsOf(first!.context, visit);
  const other = await costsOf(second!.context, visit);
  return round % 2 === 0 ? [one, other] : [other, one];
};

const measure = async (visit: Visit) => {
  // The first visit compiles what later ones find compiled.
  await pairOf(visit, 0);
  const pairs: (readonly [PageCosts, PageCosts])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) pairs.push(await pairOf(visit, round));
  const costs = COSTS.map((cost) => {
    const ours = pairs.map(([mine]) => mine[cost]);
    const theirs = pairs.map(([, other]) => other[cost]);
    return [cost, { kith: medianOf(ours), empty: medianOf(theirs), added: differenceOf(ours, theirs, Math.random) }];
  });
  return { title: visit.title, costs: Object.fromEntries(costs) as Record<(typeof COSTS)[number], Cost> };
};

interface Cost {
  readonly kith: number;
  readonly empty: number;
  readonly added: ReturnType<typeof differenceOf>;
}

const visits = [];
for (const visit of VISITS) {
  console.log(`${visit.title}: ${ROUNDS} rounds`);
  visits.push(await measure(visit));
}
console.log(`Idle on a profile: ${IDLE_MS / 1_000} s`);
const [idle, idleEmpty] = await Promise.all(
  [kith, empty].map((browser) => idleWork(browser, 'https://www.linkedin.com/in/jane-doe/', IDLE_MS)),
);
const bytes = { everyPage: bytesOf('content-scripts/page-control.js'), personPage: bytesOf('page-panel.js') };

const UNITS = { scriptMs: 'ms', layoutMs: 'ms', taskMs: 'ms', heapBytes: 'kB', longTasks: '' } as const;
const TITLES = {
  scriptMs: 'script',
  layoutMs: 'style, layout',
  taskMs: 'all tasks',
  heapBytes: 'heap',
  longTasks: 'long tasks',
} as const;
const shown = (cost: (typeof COSTS)[number], value: number): string =>
  cost === 'heapBytes' ? (value / 1_000).toFixed(0) : value.toFixed(cost === 'longTasks' ? 0 : 1);

console.log(`\n${'page'.padEnd(26)}${'cost'.padEnd(16)}${'empty'.padStart(9)}${'Kith'.padStart(9)}   added (95 %)`);
for (const { title, costs } of visits)
  for (const cost of COSTS) {
    const { kith: ours, empty: theirs, added } = costs[cost];
    const [median, low, high] = [added.median, added.low, added.high].map((value) => shown(cost, value));
    const cells = [shown(cost, theirs), shown(cost, ours)].map((cell) => cell.padStart(9)).join('');
    console.log(
      `${title.padEnd(26)}${TITLES[cost].padEnd(16)}${cells}   ${median} (${low} … ${high}) ${UNITS[cost]}`.trimEnd(),
    );
  }
console.log(
  `\nidle for ${IDLE_MS / 1_000} s: ${idle?.calls} calls, ${idle?.ms.toFixed(2)} ms (empty: ${idleEmpty?.calls})`,
);
console.log(`bytes: ${bytes.everyPage} on every LinkedIn page, ${bytes.personPage} more on a person’s`);

mkdirSync(OUTPUT, { recursive: true });
const result = { rounds: ROUNDS, visits, idle: { ms: IDLE_MS, kith: idle, empty: idleEmpty }, bytes };
writeFileSync(`${OUTPUT}bench.json`, `${JSON.stringify(result, null, 2)}\n`);
await Promise.all([kith.close(), empty.close(), pages.close(), sandbox.close()]);
