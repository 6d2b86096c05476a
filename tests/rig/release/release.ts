// `npm run release -- 0.2.0`: the version into all files that say it, one commit, one tag. Nothing is pushed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { localDay } from '../../../lib/local-day.ts';
import { type ReleasedFiles, refusal, released, tagOf, versionIn } from './release-rules.ts';

const NEWS = 'lib/copy/guide/news.ts';
const NAMES = ['package.json', 'package-lock.json', 'CHANGELOG.md', NEWS] as const satisfies (keyof ReleasedFiles)[];

const git = (...args: readonly string[]): string => execFileSync('git', args, { encoding: 'utf8' });

const [version = ''] = process.argv.slice(2);
const files = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(name, 'utf8')] as const),
) as unknown as ReleasedFiles;
const tags = git('tag', '--list').split('\n');
const before = tagOf(versionIn(files));
const refused = refusal(version, {
  files,
  tags,
  changed: git('status', '--porcelain'),
  newsBefore: tags.includes(before) ? git('show', `${before}:${NEWS}`) : null,
});

if (refused === null) release();
else {
  console.error(refused);
  process.exitCode = 1;
}

function release(): void {
  const commit = git('rev-parse', 'HEAD').trim();
  const title = `Kith ${version}`;
  try {
    const changed = released(files, version, localDay(Date.now()));
    for (const name of NAMES) writeFileSync(name, changed[name]);
    git('commit', '--quiet', '--message', title, '--', ...NAMES);
    git('tag', '--annotate', tagOf(version), '--message', title);
  } catch (error) {
    // Nothing was changed when this began, so that nothing else is lost.
    git('reset', '--quiet', '--hard', commit);
    console.error(`${title} could not be written, committed or tagged, so nothing was changed: ${error}`);
    process.exitCode = 1;
    return;
  }
  console.log(`${title} is committed and tagged; "git push --follow-tags" publishes it, "npm run zip" makes its zip.`);
}
