import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeUnder, importsOf } from './source-files';

const SOURCES = ['lib', 'components', 'entrypoints'].flatMap(codeUnder);

/** Which rooms a room may name besides itself. The longest name that fits a file is its room. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  'lib/linkedin': [],
  // The other side of the API: it knows nothing of Kith.
  'lib/practice': [],
  'lib/unipile': ['lib/linkedin/provider-id.ts'],
  'lib/unipile/http': [],
  'lib/unipile/shapes': ['lib/unipile/http'],
  // A version of the API knows what both share, and nothing of the other.
  'lib/unipile/v1': ['lib/unipile/http', 'lib/unipile/shapes', 'lib/linkedin/provider-id.ts'],
  'lib/unipile/v2': ['lib/unipile/http', 'lib/unipile/shapes', 'lib/linkedin/provider-id.ts'],
  // The words of limits, which a refusal and the rules of a text name too.
  'lib/outreach/quota/limits.ts': [],
  'lib/outreach/journal': ['lib/outreach/quota/limits.ts', 'lib/linkedin', 'lib/unipile'],
  'lib/outreach/people': ['lib/linkedin', 'lib/unipile', 'lib/outreach/journal'],
  'lib/outreach/rules': [
    'lib/outreach/quota/limits.ts',
    'lib/linkedin',
    'lib/unipile',
    'lib/outreach/journal',
    'lib/outreach/people',
  ],
  'lib/outreach/today': [
    'lib/linkedin',
    'lib/outreach/journal',
    'lib/outreach/people',
    'lib/outreach/rules/acceptances.ts',
  ],
  'lib/outreach/quota': ['lib/linkedin', 'lib/unipile', 'lib/outreach/journal', 'lib/outreach/people'],
  'lib/outreach/sending': ['lib/linkedin', 'lib/unipile', 'lib/outreach'],
  'lib/outreach/noticing': ['lib/linkedin', 'lib/unipile', 'lib/outreach/journal', 'lib/outreach/people'],
  'lib/protocol': ['lib/linkedin', 'lib/unipile', 'lib/outreach'],
  'lib/copy': ['lib/linkedin', 'lib/unipile', 'lib/outreach', 'lib/protocol'],
  'lib/storage': ['lib/linkedin', 'lib/unipile', 'lib/outreach', 'lib/protocol', 'lib/practice'],
  'lib/worker': ['lib'],
  components: ['lib/base64.ts', 'lib/linkedin', 'lib/unipile', 'lib/outreach', 'lib/protocol', 'lib/copy'],
  entrypoints: ['lib', 'components'],
};

/** The few files directly in lib: for everybody, and naming nobody. */
const isForAll = (file: string) => dirname(file) === 'lib';

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

const roomOf = (file: string): string =>
  Object.keys(MAY_NAME)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0] ?? `no room: ${file}`;

const arrows = SOURCES.flatMap((from) =>
  importsOf(from).flatMap(({ file, typesOnly }) => (file === null ? [] : [{ from, to: file, typesOnly }])),
);

describe('who may know what', () => {
  test('every file is in a room, and names only rooms below its own', () => {
    const against = arrows.filter(({ from, to }) => {
      if (isForAll(from) || isForAll(to)) return !isForAll(to);
      const room = roomOf(from);
      return ![room, ...(MAY_NAME[room] ?? [])].some((allowed) => isIn(to, allowed));
    });
    expect(against.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('which version of the API is spoken is known to nobody outside the client', () => {
    const told = arrows.filter(({ from, to }) => !isIn(from, 'lib/unipile') && /^lib\/unipile\/v\d/.test(to));
    expect(told.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('a version of the API is named in its own folder, by the address, and where one of the two is chosen', () => {
    const choosing = ['client', 'offers', 'read-delivery', 'http/dsn', 'http/body/unread-answer'];
    const named = codeUnder('lib/unipile').filter(
      (file) =>
        !/^lib\/unipile\/v\d\//.test(file) &&
        !choosing.includes(file.replace(/^lib\/unipile\/|\.ts$/g, '')) &&
        /(?<![a-z])v[12](?!\d)(?!AccountId)|_?V[12]\b/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(named).toEqual([]);
  });

  test('nothing imports in a circle, types included', () => {
    expect(circles(arrows)).toEqual([]);
  });

  test('a circle would be found', () => {
    const planted = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ];
    expect(circles(planted)).toEqual(['b → c → b']);
  });

  test('surfaces take types alone of the protocol: its schemas weigh 84 kB', () => {
    const values = arrows.filter(
      ({ from, to, typesOnly }) => from.startsWith('components/') && to.startsWith('lib/protocol/') && !typesOnly,
    );
    expect(values).toEqual([]);
  });

  test('of the worker only `chrome/`, and `compose.ts` that hands it in, touches the browser', () => {
    const touching = codeUnder('lib/worker').filter(
      (file) =>
        !file.startsWith('lib/worker/chrome/') &&
        file !== 'lib/worker/compose.ts' &&
        /\b(?:chrome|browser)\.[a-z]|wxt\//.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(touching).toEqual([]);
  });
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** One circle for each file from which a walk comes back to itself. */
function circles(all: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  const next = Map.groupBy(all, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
