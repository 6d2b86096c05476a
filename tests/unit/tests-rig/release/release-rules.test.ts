import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BeforeRelease, refusal, released } from '@/tests/rig/release/release-rules';

const FILES = {
  'package.json': '{\n  "name": "kith",\n  "version": "0.1.0",\n  "license": "MIT"\n}\n',
  'package-lock.json':
    '{\n  "name": "kith",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "name": "kith",\n      "version": "0.1.0"\n    },\n    "node_modules/idb": {\n      "version": "0.1.0"\n    }\n  }\n}\n',
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- Webhooks.\n\n## 0.1.0 – 2026-01-02\n\n- Invitations.\n',
  'lib/copy/guide/news.ts': "export const NEWS = {\n  version: '0.1.0',\n  lines: ['Webhooks.'],\n};\n",
} as const;
const BEFORE: BeforeRelease = { files: FILES, tags: ['v0.0.9', 'v0.1.0', ''], changed: '', newsBefore: 'others' };

const withChangelog = (text: string): Partial<BeforeRelease> => ({ files: { ...FILES, 'CHANGELOG.md': text } });

test.each<[what: string, version: string, before: Partial<BeforeRelease>, said: string]>([
  ['no version', '', {}, 'Nothing is no version'],
  ['half a version', '0.2', {}, '"0.2" is no version'],
  ['a version that Chrome does not take', '0.2.0-beta', {}, '"0.2.0-beta" is no version'],
  ['a version with a number that Chrome does not take', '0.2.100000', {}, 'is no version'],
  ['a version with a nought in front', '0.02.0', {}, 'is no version'],
  ['a dirty tree', '0.2.0', { changed: ' M README.md\n' }, 'not committed'],
  ['a file that git does not know', '0.2.0', { changed: '?? notes.txt\n' }, 'not committed'],
  ['the version of now', '0.1.0', {}, 'the tag v0.1.0 is there'],
  ['a lower version', '0.0.10', {}, '0.0.10 is not higher than 0.1.0'],
  ['a lower version before the first release', '0.0.10', { tags: [] }, '0.0.10 is not higher than 0.1.0'],
  ['a tag that is there', '0.2.0', { tags: ['v0.1.0', 'v0.2.0'] }, 'the tag v0.2.0 is there'],
  [
    'nothing said',
    '0.2.0',
    withChangelog('# Changelog\n\n## Unreleased\n\n## 0.1.0 – 2026-01-02\n\n- Invitations.\n'),
    'CHANGELOG.md says nothing',
  ],
  ['nothing said at all', '0.2.0', withChangelog('# Changelog\n\n## Unreleased\n'), 'CHANGELOG.md says nothing'],
  [
    'no heading',
    '0.2.0',
    withChangelog('# Changelog\n\n## 0.1.0 – 2026-01-02\n\n- Invitations.\n'),
    'CHANGELOG.md says nothing',
  ],
  ['an empty changelog', '0.2.0', withChangelog(''), 'CHANGELOG.md says nothing'],
  ['old news', '0.2.0', { newsBefore: FILES['lib/copy/guide/news.ts'] }, 'write what is new in 0.2.0'],
])('refuses %s', (_, version, before, said) => {
  expect(refusal(version, { ...BEFORE, ...before })).toContain(said);
});

test.each(['0.1.1', '0.2.0', '0.10.0', '1.0.0', '10.0.0'])('takes %s after 0.1.0', (version) => {
  expect(refusal(version, BEFORE)).toBeNull();
});

test('the first release may have the version that the package already has', () => {
  expect(refusal('0.1.0', { ...BEFORE, tags: [], newsBefore: null })).toBeNull();
});

test('the version is written wherever it is said, and nowhere else', () => {
  const changed = released(FILES, '0.2.0', '2026-11-27');
  expect(changed['package.json']).toBe(FILES['package.json'].replace('0.1.0', '0.2.0'));
  const lock = JSON.parse(changed['package-lock.json']);
  expect([lock.version, lock.packages[''].version, lock.packages['node_modules/idb'].version]).toEqual([
    '0.2.0',
    '0.2.0',
    '0.1.0',
  ]);
  expect(changed['CHANGELOG.md']).toBe(FILES['CHANGELOG.md'].replace('Unreleased', '0.2.0 – 2026-11-27'));
  expect(changed['lib/copy/guide/news.ts']).toContain("version: '0.2.0'");
});

test('a heading that names a coming version becomes that of the version', () => {
  const coming = { ...FILES, 'CHANGELOG.md': '# Changelog\n\n## 0.1.5 – unreleased\n\n- $& and $1.\n' };
  expect(released(coming, '0.2.0', '2026-11-27')['CHANGELOG.md']).toBe(
    '# Changelog\n\n## 0.2.0 – 2026-11-27\n\n- $& and $1.\n',
  );
});

test('the files of this repository have a place for the version, and nothing else of them changes', () => {
  const names = Object.keys(FILES) as (keyof typeof FILES)[];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(name, 'utf8')])) as typeof FILES;
  const changed = released(files, '99.0.0', '2099-01-01');
  for (const name of names) {
    const [before, after] = [files[name], changed[name]].map((text) => text.split('\n'));
    const differing = after?.filter((line, index) => line !== before?.[index]) ?? [];
    expect(after).toHaveLength(before?.length ?? 0);
    expect(differing, name).toHaveLength(name === 'package-lock.json' ? 2 : 1);
    for (const line of differing) expect(line).toContain('99.0.0');
  }
});
