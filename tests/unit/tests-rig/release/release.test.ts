import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '@/tests/rig/root-folder';

const COMMAND = join(ROOT, 'tests/rig/release/release.ts');
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'lib/copy/guide/news.ts'];
const AUTHOR = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b.c',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b.c',
};
/** Without the settings of whoever runs the tests, such as signing. */
const env = { ...process.env, ...AUTHOR, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

let repository = '';
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8', env }).trim();
const read = (name: string) => readFileSync(join(repository, name), 'utf8');
const release = (version: string, more: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [COMMAND, version], { cwd: repository, encoding: 'utf8', env: { ...env, ...more } });
const commitAll = (title: string) => {
  git('add', '--all');
  git('commit', '--quiet', '--message', title);
};

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'kith-release-'));
  for (const file of FILES) cpSync(join(ROOT, file), join(repository, file), { recursive: true });
  const changelog = '# Changelog\n\n## Unreleased\n\n- Webhooks.\n\n## 0.1.0 – 2026-01-02\n\n- Invitations.\n';
  writeFileSync(join(repository, 'CHANGELOG.md'), changelog);
  git('init', '--quiet', '--initial-branch=main');
  commitAll('Begin');
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

test('one command sets the version, dates the changelog, commits and tags', () => {
  const said = release('7.8.9');
  expect(said).toMatchObject({ status: 0, stderr: '' });
  expect(said.stdout).toContain('Kith 7.8.9');
  expect(JSON.parse(read('package.json')).version).toBe('7.8.9');
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe('7.8.9');
  expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n\n## 7\.8\.9 – \d{4}-\d\d-\d\d\n\n- Webhooks\.\n/);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%s')).toBe('Kith 7.8.9\nBegin');
  expect(git('show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual(FILES.toSorted());
  expect(git('describe')).toBe('v7.8.9');
});

test('the next release asks for its own changes and news first', () => {
  release('7.8.9');
  expect(release('7.8.9').stderr).toContain('the tag v7.8.9 is there');
  expect(release('7.9.0').stderr).toContain('CHANGELOG.md says nothing');
  writeFileSync(join(repository, 'CHANGELOG.md'), `# Changelog\n\n## Unreleased\n\n- More.\n\n${read('CHANGELOG.md')}`);
  commitAll('More');
  expect(release('7.9.0').stderr).toContain('write what is new in 7.9.0');
  writeFileSync(join(repository, FILES[3] ?? ''), `${read('lib/copy/guide/news.ts')}// More.\n`);
  commitAll('News');
  expect(release('7.9.0')).toMatchObject({ status: 0 });
  expect(git('tag', '--list').split('\n')).toEqual(['v7.8.9', 'v7.9.0']);
});

test('what is refused says why in one line and changes nothing', () => {
  writeFileSync(join(repository, 'notes.txt'), 'mine');
  const said = release('7.8.9');
  expect(said.status).toBe(1);
  expect(said.stderr.trim().split('\n')).toEqual([
    'There are changes that are not committed: commit or put them away, then release.',
  ]);
  expect(git('log', '--format=%s')).toBe('Begin');
  expect(git('status', '--porcelain')).toBe('?? notes.txt');
});

test('where git refuses, everything is as it was', () => {
  const before = FILES.map(read);
  // By the time the tag is to be made there is one.
  writeFileSync(join(repository, '.git/hooks/post-commit'), '#!/bin/sh\ngit tag v7.8.9\n', { mode: 0o755 });
  const said = release('7.8.9');
  expect(said.status).toBe(1);
  expect(said.stderr).toContain('so nothing was changed');
  expect(FILES.map(read)).toEqual(before);
  expect(git('log', '--format=%s')).toBe('Begin');
  expect(git('status', '--porcelain')).toBe('');
});
