import { markdownTable } from '../rig/readme-section.ts';
import type { ClickBench } from './click-bench.ts';
import type { ListBench } from './list-bench.ts';
import type { PageBench } from './page-bench.ts';
import { COSTS, type Cost } from './page-costs.ts';
import { type Difference, medianOf } from './paired.ts';
import type { PopupBench } from './popup-bench.ts';
import type { SendBench } from './send-bench.ts';
import type { WorkerBench } from './worker-bench.ts';

const UNIT: Readonly<Record<Cost, readonly [title: string, of: number, digits: number]>> = {
  scriptMs: ['script, ms', 1, 1],
  layoutMs: ['style and layout, ms', 1, 1],
  taskMs: ['all tasks, ms', 1, 1],
  heapBytes: ['heap, kB', 1_000, 0],
  longTasks: ['long tasks', 1, 0],
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
const count = (value: number): string => value.toLocaleString('en');

/** What Kith adds to LinkedIn's pages, as a table and two sentences. */
export const pageText = ({ rounds, visits, idle, bytes }: PageBench): string => {
  const rows = visits.flatMap(({ title, costs }) =>
    COSTS.map((cost) => {
      const [name, of, digits] = UNIT[cost];
      const shown = (value: number) => (value / of).toFixed(digits);
      const { empty, kith, added } = costs[cost];
      return [
        title,
        name,
        shown(empty),
        shown(kith),
        `${shown(added.median)} (${shown(added.low)} … ${shown(added.high)})`,
      ];
    }),
  );
  return `${markdownTable(['page', 'cost', 'empty extension', 'Kith', 'added, with the interval that holds it 95 times in 100'], rows)}

Medians of ${rounds} pairs of visits, processor time of the page's main thread. Idle on a profile for ${idle.ms / 1_000} s, Kith's scripts
ran ${idle.kith.calls} times, ${idle.kith.ms.toFixed(1)} ms together (the empty extension's: ${idle.empty.calls}). Every LinkedIn page loads
${count(bytes.everyPage)} bytes, a person's page ${count(bytes.panel)} more at first. Where no title names the person what reads
the page comes as well, ${count(bytes.reader)} bytes, and once somebody comes near the control all that is done with it, ${count(bytes.rest)} bytes;
a list of templates is ${count(bytes.templates)} more, on the click that asks for it.`;
};

const rowOf = (title: string, empty: number, kith: number, { median, low, high }: Difference): readonly string[] => [
  title,
  empty.toFixed(0),
  kith.toFixed(0),
  `${median.toFixed(0)} (${low.toFixed(0)} … ${high.toFixed(0)})`,
];

/** How long the popup takes to be there, and how little that depends on how much there is. */
export const popupText = (
  { rounds, empty, kith, added, personAfter }: PopupBench,
  { few, many, starts }: ListBench,
): string =>
  `${markdownTable(
    [
      'the popup, from its navigation',
      'empty extension, ms',
      'Kith, ms',
      'added, with the interval that holds it 95 times in 100',
    ],
    [rowOf('to the first contentful paint', empty, kith, added)],
  )}

Medians of ${rounds} pairs, over a profile that was read before, with the worker awake. The empty extension’s popup is one word and no file
beside it; that frame of Kith is in its page as well, styles and all, and is larger. The person is
drawn ${personAfter.toFixed(0)} ms after it. With ${count(few.relations)} relations and ${count(few.entries)} journal entries the person is there
${starts.few.person.toFixed(0)} ms after the navigation, with ${count(many.relations)} and ${count(many.entries)} after ${starts.many.person.toFixed(0)} ms.`;

/** How long a click and the end of a hold take. */
export const clickText = ({ rounds, drawn, left }: ClickBench): string =>
  `${markdownTable(
    ['a send', 'at the least, ms', 'Kith, ms', 'added, with the interval that holds it 95 times in 100'],
    [
      rowOf('click on “Invite” → the frame that shows the hold', drawn.bare, drawn.kith, drawn.added),
      rowOf('end of the hold → the request arrives', left.bare, left.kith, left.added),
    ],
  )}

Medians of ${rounds} rounds in the side panel. At the least: the first frame after the click, and a bare \`fetch\` of the same worker on a connection
of its own. In between Kith looks once more whether the limits allow it, writes down that it leaves, and asks Unipile whether the account
runs: that read, on a connection of its own too, also shows whether the request can leave once.`;

/** How long the worker takes to answer a page. */
export const workerText = ({ rounds, cold, warm }: WorkerBench): string => {
  const rows = [['ended before', cold] as const, ['asked a moment ago', warm] as const].map(
    ([title, { empty, kith, added }]) => [
      title,
      empty.toFixed(1),
      kith.toFixed(1),
      `${added.median.toFixed(1)} (${added.low.toFixed(1)} … ${added.high.toFixed(1)})`,
    ],
  );
  return `${markdownTable(['the worker, asked by a profile’s control', 'empty extension, ms', 'Kith, ms', 'added, with the interval that holds it 95 times in 100'], rows)}

Medians of ${rounds} pairs, from the question in the page to the answer there. The empty extension’s worker does nothing but answer.
Of what Kith adds from cold about half is its script, which Chrome reads whole and runs at each start since a worker can load no part of it later; the
rest is what no answer may come before: every account’s journal put right, and what is known of the person.`;
};

/** What long lists cost the popup and the worker, beside short ones. */
export const listText = ({ few, many, lists, cold }: ListBench): string => {
  const rows = lists.map(({ list, ...costs }) => {
    const of = (which: 'few' | 'many') => {
      const { perKeyMs, surfaceBytes, workerBytes } = costs[which];
      const keys = `${medianOf(perKeyMs).toFixed(1)} (${Math.max(...perKeyMs).toFixed(1)})`;
      return {
        size: count({ few, many }[which][list.of]),
        keys,
        memory: `${megabytes(surfaceBytes)} / ${megabytes(workerBytes)}`,
      };
    };
    const [short, long] = [of('few'), of('many')];
    return [`${short.size} → ${long.size} ${list.title}`, short.keys, long.keys, short.memory, long.memory];
  });
  return `${markdownTable(['list', 'ms per letter, short', 'ms per letter, long', 'MB popup / worker, short', 'MB popup / worker, long'], rows)}

Per letter typed into the list's box: script on the popup's main thread, median and longest. Memory: the JavaScript heap after a collection,
with everything above it opened before in the same popup. Ended before, the worker answers a profile’s control in ${cold.few.toFixed(1)} ms beside all
that is short and in ${cold.many.toFixed(1)} ms beside all that is long: ${cold.added.median.toFixed(1)} ms more (${cold.added.low.toFixed(1)} … ${cold.added.high.toFixed(1)}), in ${cold.rounds} pairs.`;
};

/** What a send writes to the disk, beside the same of a new account. */
export const sendText = ({ elsewhere, reads, fresh, full }: SendBench): string =>
  `${markdownTable(
    ['a send, written down', 'bytes, new account', `bytes, ${elsewhere} invited elsewhere and ${reads} reads`],
    [['an invitation with a note of 300 letters', count(fresh), count(full)]],
  )}

Everything that it writes to \`chrome.storage.local\`, from the click to its outcome.`;
