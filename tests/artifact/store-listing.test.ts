import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsUnder, textUnder } from '@/tests/rig/read-markdown';
import { placeholdersIn } from '@/tests/rig/release/store-listing';
import { ROOT } from '@/tests/rig/root-folder';
import { buildFiles, manifest, textOf } from './build-files';

const STORE = readFileSync(`${ROOT}STORE.md`, 'utf8');

/** What the form of the store takes, in characters. */
const MOST = { name: 75, shortDescription: 132, detailedDescription: 16_000, purpose: 1_000, reason: 1_000 } as const;

/** The kinds of data that the form asks about. */
const KINDS_OF_DATA = [
  'Personally identifiable information',
  'Health information',
  'Financial and payment information',
  'Authentication information',
  'Personal communications',
  'Location',
  'Web history',
  'User activity',
  'Website content',
];

const first = (rows: readonly (readonly string[])[]) => rows.map(([name]) => name).toSorted();
const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();

test('every permission, optional or not, has one reason, and none is left over', () => {
  const rows = rowsUnder(STORE, '## Permissions');
  expect(first(rows)).toEqual(sorted([...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])]));
  expectReasons(rows);
});

test('every host, optional or not, and every host with a script has one reason, and none is left over', () => {
  const rows = rowsUnder(STORE, '## Hosts');
  const scripted = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
  const hosts = [...(manifest.host_permissions ?? []), ...(manifest.optional_host_permissions ?? []), ...scripted];
  expect(first(rows)).toEqual(sorted(hosts));
  expectReasons(rows);
});

function expectReasons(rows: readonly (readonly string[])[]): void {
  const unfit = rows.filter(([, why = '']) => why.length < 40 || why.length > MOST.reason);
  expect(unfit).toEqual([]);
}

test('what is optional is called so, and nothing else is', () => {
  const called = [...rowsUnder(STORE, '## Permissions'), ...rowsUnder(STORE, '## Hosts')]
    .filter(([, why = '']) => why.startsWith('Optional'))
    .map(([name]) => name);
  expect(called).toEqual([...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])]);
});

const LOCALES = buildFiles.filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));

test.each(LOCALES)('the store takes the name and the short description of %s', (path) => {
  const messages = JSON.parse(textOf(path));
  for (const [field, most] of [
    [manifest.name, MOST.name],
    [manifest.description ?? '', MOST.shortDescription],
  ] as const) {
    const said = messages[/^__MSG_(\w+)__$/.exec(field)?.[1] ?? '']?.message ?? '';
    expect(said).not.toBe('');
    expect([...said].length, said).toBeLessThanOrEqual(most);
  }
});

test('what is written out for the form is there, and no longer than the form takes', () => {
  const written = [
    ['### Detailed description', MOST.detailedDescription],
    ['## Single purpose', MOST.purpose],
  ] as const;
  for (const [heading, most] of written) {
    const text = textUnder(STORE, heading);
    expect(text.length, heading).toBeGreaterThan(100);
    expect(text.length, heading).toBeLessThanOrEqual(most);
  }
  expect(textUnder(STORE, '## Remote code')).toMatch(/^No, /);
});

test('the form’s every kind of data is answered, and what is collected has its reason', () => {
  const rows = rowsUnder(STORE, '## Data use');
  expect(rows.map(([kind]) => kind)).toEqual(KINDS_OF_DATA);
  const unanswered = rows.filter(
    ([, answer, why = '']) => !(answer === 'no' ? why === '' : answer === 'yes' && why !== ''),
  );
  expect(unanswered).toEqual([]);
});

test('the support address is one, or stands in for one in a way that the zip refuses', () => {
  const support = rowsUnder(STORE, '## Store listing').find(([field]) => field === 'Support address')?.[1] ?? '';
  expect(support).toMatch(/^[^@\s]+@[\w-]+(\.[\w-]+)+$/);
  if (/invalid|replace|example/i.test(support)) expect(placeholdersIn(STORE)).toContain(support);
});
