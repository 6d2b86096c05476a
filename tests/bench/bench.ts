// `npm run bench`: what Kith costs LinkedIn's pages and what long lists cost Kith, each beside its baseline in the same run.
// `-- --write` puts the figures into the README.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { startPages } from '../pages/pages-server.ts';
import { makeCertificate } from '../rig/certificate.ts';
import { readmeSection } from '../rig/readme-section.ts';
import { OUTPUT } from '../rig/root-folder.ts';
import { clickText, listText, pageText, popupText, sendText, workerText } from './bench-text.ts';
import { benchClicks } from './click-bench.ts';
import { benchLists } from './list-bench.ts';
import { benchPages } from './page-bench.ts';
import { benchPopup } from './popup-bench.ts';
import { benchSends } from './send-bench.ts';
import { benchWorker } from './worker-bench.ts';

const rounds = Number(process.env.ROUNDS ?? 10);
const idleMs = Number(process.env.IDLE_MS ?? 60_000);
const extension = `${OUTPUT}chrome-mv3`;

const certificate = await makeCertificate();
const pages = await startPages(certificate);
const pageBench = await benchPages({ extension, certificate, pagesPort: pages.port, rounds, idleMs });
const workerBench = await benchWorker(extension, certificate, pages.port, 2 * rounds);
const popupBench = await benchPopup(extension, certificate, 2 * rounds);
const listBench = await benchLists(extension, certificate, pages.port);
await pages.close();

const sendBench = await benchSends(extension, certificate);
const clickBench = await benchClicks(extension, certificate, 2 * rounds);

const [{ model } = { model: 'an unknown processor' }] = cpus();
const text = `${pageText(pageBench)}

${workerText(workerBench)}

${popupText(popupBench, listBench)}

${listText(listBench)}

${sendText(sendBench)}

${clickText(clickBench)}

Measured by \`npm run bench -- --write\` on ${cpus().length} cores of ${model}.`;
console.log(`\n${text}`);
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(
  `${OUTPUT}bench.json`,
  `${JSON.stringify({ pageBench, workerBench, popupBench, listBench, sendBench, clickBench }, null, 2)}\n`,
);
if (process.argv.includes('--write')) readmeSection('bench').write(text);
