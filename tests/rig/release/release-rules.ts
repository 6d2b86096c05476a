/** What a release is made of, and changes; each the text of the file that is named so. */
export interface ReleasedFiles {
  readonly 'package.json': string;
  readonly 'package-lock.json': string;
  readonly 'CHANGELOG.md': string;
  /** What an update tells the user, with the version that it is of. */
  readonly 'lib/copy/guide/news.ts': string;
}

/** The repository as it is before a release. */
export interface BeforeRelease {
  readonly files: ReleasedFiles;
  /** Of all releases. */
  readonly tags: readonly string[];
  /** What `git status --porcelain` says. */
  readonly changed: string;
  /** The news as the release before told them; null where there is none. */
  readonly newsBefore: string | null;
}

/** What Chrome takes for a version that is also one for npm. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;
/** The heading of the latest version is the first of the second level: `0.2.0 – unreleased` or `Unreleased` until it is released. */
const LATEST = /^## (.*)$/m;
const UNRELEASED = /^(?:.* – )?unreleased$/i;
const NEWS_VERSION = /^( {2}version: ')([\d.]+)(',)$/m;

export const tagOf = (version: string): string => `v${version}`;

export const versionIn = ({ 'package.json': text }: ReleasedFiles): string => JSON.parse(text).version;

/** Why this version is not released, and what to do; null where nothing is in the way. */
export function refusal(version: string, { files, tags, changed, newsBefore }: BeforeRelease): string | null {
  const current = versionIn(files);
  if (!VERSION.test(version))
    return `${version === '' ? 'Nothing' : `"${version}"`} is no version: say which to release, such as "npm run release -- 0.2.0".`;
  if (changed.trim() !== '') return 'There are changes that are not committed: commit or put them away, then release.';
  if (tags.includes(tagOf(version))) return `${version} is released: the tag ${tagOf(version)} is there.`;
  // The very first release has the version that the package had from the beginning.
  const isNext = tags.includes(tagOf(current)) ? isHigher(version, current) : !isHigher(current, version);
  if (!isNext) return `${version} is not higher than ${current}: release a higher version.`;
  if (!hasUnreleased(files['CHANGELOG.md']))
    return 'CHANGELOG.md says nothing of this release: write what changed below a heading "## Unreleased" at its top, and commit that.';
  if (newsBefore === files['lib/copy/guide/news.ts'])
    return `lib/copy/guide/news.ts tells what was new in ${current}: write what is new in ${version}, and commit that.`;
  return null;
}

/** Whether something stands below the heading of what is to be released. */
function hasUnreleased(changelog: string): boolean {
  const [heading = '', ...lines] = changelog.split(/^## /m)[1]?.split('\n') ?? [];
  return UNRELEASED.test(heading) && lines.some((line) => line.trim() !== '');
}

/** Whether one version comes after the other. */
const isHigher = (one: string, other: string): boolean => one.localeCompare(other, 'en', { numeric: true }) > 0;

/** The files with a version in them, released on a day (`YYYY-MM-DD`). Throws where one has no place for it. */
export function released(files: ReleasedFiles, version: string, day: string): ReleasedFiles {
  return {
    'package.json': withJson(files['package.json'], (json) => ({ ...json, version })),
    'package-lock.json': withJson(files['package-lock.json'], ({ packages, ...json }) => ({
      ...json,
      version,
      packages: { ...packages, '': { ...packages?.[''], version } },
    })),
    'CHANGELOG.md': replaced(files['CHANGELOG.md'], LATEST, () => `## ${version} – ${day}`),
    'lib/copy/guide/news.ts': replaced(
      files['lib/copy/guide/news.ts'],
      NEWS_VERSION,
      (_, before, __, after) => `${before}${version}${after}`,
    ),
  };
}

/** What a release reads of either file. */
interface VersionedJson {
  readonly version?: string;
  readonly packages?: Readonly<Record<string, object>>;
}

/** Written as npm does; a spread keeps each key where it is. */
const withJson = (text: string, change: (json: VersionedJson) => VersionedJson): string =>
  `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`;

function replaced(text: string, pattern: RegExp, by: (...found: string[]) => string): string {
  if (!pattern.test(text)) throw new Error(`There is nothing like ${pattern} to put the version into.`);
  return text.replace(pattern, by);
}
