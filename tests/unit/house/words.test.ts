import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { codeUnder } from './source-files';

const FILES = ['lib', 'components', 'entrypoints', 'tests'].flatMap(codeUnder);

/** Words that meant nothing to a stranger, or more than one thing; what is said instead is in ARCHITECTURE.md. */
const RETIRED = [
  'standing',
  'mover',
  'in force',
  'followers',
  'departure',
  'stage',
  'ways',
  'room',
  'door',
  'books',
  'upkeep',
  'lookout',
];
/** Names that hide another when they stand alone: a list page, a quota window, a taken place or a part, a step of something. */
const NEVER_ALONE = ['Page', 'Window', 'Place', 'Step', 'WINDOWS', 'PLACES'];
/** To find evidence for an unconfirmed send, and nothing else. */
const OF_SENDING = /^(lib\/(outreach|worker)\/sending|tests\/(unit\/lib\/outreach\/sending|e2e|simulation))\//;

const EXPORTED =
  /^export (?:default )?(?:abstract |async |declare )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** A name as the words that it is made of: `createStage`, `SETTLE_MS`, `line-by-line.ts`. */
const wordsIn = (name: string): string =>
  ` ${name
    .replace(/\.\w+$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()} `;

/** What is wrong with a name in this file, if anything is. */
function wrongWordIn(file: string, name: string): string | null {
  const words = wordsIn(name);
  if (NEVER_ALONE.includes(name)) return name;
  if (/ settle[ds]? /.test(words) && !OF_SENDING.test(file)) return 'settle';
  return RETIRED.find((word) => words.includes(` ${word} `) || words.includes(` ${word}s `)) ?? null;
}

test('no file and nothing that a file exports is called by a retired word', () => {
  const named = FILES.flatMap((file) => [
    [file, basename(file)] as const,
    ...[...readFileSync(file, 'utf8').matchAll(EXPORTED)].map(([, name = '']) => [file, name] as const),
  ]);
  expect(named.length).toBeGreaterThan(FILES.length);
  expect(named.filter(([file, name]) => wrongWordIn(file, name) !== null)).toEqual([]);
});

test.each([
  ['lib/outreach/rules/standing-rules.ts', 'standing-rules.ts', 'standing'],
  ['lib/outreach/rules/relation-details.ts', 'STANDINGS', 'standing'],
  ['lib/worker/page/invite-room.ts', 'inviteRoom', 'room'],
  ['lib/unipile/http/list-page.ts', 'Page', 'Page'],
  ['components/page/rest/visible-click.ts', 'SETTLE_MS', 'settle'],
  ['lib/worker/sending/recovery.ts', 'SETTLE_ALARM', null],
  ['lib/protocol/page.ts', 'PageView', null],
])('in %s, of %s: %s', (file, name, wrong) => {
  expect(wrongWordIn(file, name)).toBe(wrong);
});
