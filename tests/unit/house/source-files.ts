import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CODE = /\.tsx?$/;

/** Every code file under a folder, from the root of the repository, in order. */
export const codeUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** One import of a file: what it names, and whether it takes types alone. */
export interface Import {
  readonly specifier: string;
  /** The file of the repository; null for a package, a style sheet and the like. */
  readonly file: string | null;
  readonly typesOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm;
const CALL = /\bimport\('([^']+)'\)/g;

/** Everything that a file imports, types included. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = [...text.matchAll(STATEMENT)].map(([, names = '', specifier = '']) => ({
    specifier,
    typesOnly: takesTypesOnly(names),
  }));
  const calls = [...text.matchAll(CALL)].map(([, specifier = '']) => ({ specifier, typesOnly: false }));
  return [...statements, ...calls].map((one) => ({ ...one, file: fileOf(one.specifier, file) }));
}

const takesTypesOnly = (names: string): boolean =>
  names.startsWith('type ') ||
  (names.startsWith('{') &&
    names
      .slice(1, -1)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .every((name) => name.startsWith('type ')));

function fileOf(specifier: string, from: string): string | null {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : null;
  if (path === null) return null;
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => ALL.has(candidate)) ?? null;
}

const ALL = new Set(['lib', 'components', 'entrypoints', 'tests'].flatMap(codeUnder));
