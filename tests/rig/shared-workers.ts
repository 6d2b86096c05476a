// Files of a project that is not isolated share a worker, its modules and its document, as long as the next file needs the same environment.
import { globSync, readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ROOT } from './root-folder.ts';
import { seeded } from './seeded.ts';

/**
 * What cannot share modules has a worker to itself: what replaces or forgets them, and what erases everything by itself, since how often
 * that happened outlives it in memory (`lib/storage/generation.ts`).
 */
const OWN_MODULES = /\bvi\.(mock|doMock|resetModules)\(|\b(eraseAll|endAccounts)\(/;

/** Whether a test file with this text cannot share its modules. */
export const needsOwnModules = (text: string): boolean => OWN_MODULES.test(text);

/** The test files in a folder that cannot share their modules. */
export const filesWithOwnModules = (folder: string): string[] =>
  globSync(`${folder}/**/*.test.{ts,tsx}`, { cwd: ROOT }).filter((file) =>
    needsOwnModules(readFileSync(`${ROOT}${file}`, 'utf8')),
  );

const environmentOf = ({ moduleId }: TestSpecification): string =>
  /^(?:\/\/ @vitest-environment.*\n)*/.exec(readFileSync(moduleId, 'utf8'))?.[0] ?? '';

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
  items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/**
 * One environment of a project after the other: a worker ends where the next file needs another. Within that the files with most to do come
 * first, or any, by the seed in `KITH_FILE_ORDER`: no file may need what another did before it.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seed = process.env.KITH_FILE_ORDER;
    const sorted = seed === undefined ? await super.sort(files) : shuffled(files, seeded(Number(seed)));
    const groups = Map.groupBy(sorted, (file) => `${file.project.name} ${environmentOf(file)}`);
    return [...groups.keys()].toSorted().flatMap((group) => groups.get(group) ?? []);
  }
}
