import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countedKey, messagesFile } from '../../rig/message-store.ts';
import { importsOf } from './source-files.ts';

const SCRIPTS = ['page-control.content/index', 'page-panel', 'page-reader', 'page-rest', 'page-templates'].map(
  (script) => `entrypoints/${script}.ts`,
);

/** What a bundle of these files holds: types are no code. */
function bundleOf(files: readonly string[]): readonly string[] {
  const all = new Set(files);
  for (const file of all)
    for (const { file: next, typesOnly } of importsOf(file)) if (next !== null && !typesOnly) all.add(next);
  return [...all];
}

const bundle = bundleOf(SCRIPTS);
const withoutComments = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const quoted = bundle.flatMap((file) =>
  [...withoutComments(file).matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/g)].map(([, , text = '']) => text),
);

const keys = [...new Set(Object.keys(messagesFile('en')).map((key) => countedKey(key) ?? key))];
/** Words of code as well. */
const ONLY_IN_MANIFEST = ['name', 'description'];
const said = keys.filter((key) => quoted.includes(key) && !ONLY_IN_MANIFEST.includes(key));

describe('what runs on a page has no text of its own', () => {
  test('it does not bring English along, which comes with the worker’s first answer', () => {
    const bringing = bundle.filter((file) =>
      importsOf(file).some(({ specifier, typesOnly }) => specifier === 'virtual:english' && !typesOnly),
    );
    expect(bringing).toEqual([]);
    expect(bundle).toContain('lib/copy/language/say.ts');
    expect(bundle).not.toContain('lib/copy/language/english.ts');
  });

  test('it says messages for pages alone, and these are all that it is given', () => {
    expect(said.toSorted()).toEqual(keys.filter((key) => key.startsWith('page_')).toSorted());
  });

  test('nothing in it reads as a sentence', () => {
    const isSentence = (text: string) => /^[\p{L}\p{N} ,.;:’!?–${}]*$/u.test(text) && /\p{L} \p{L}/u.test(text);
    expect(['The page has changed.', 'Invite {name} in a minute'].filter(isSentence)).toHaveLength(2);
    expect(quoted.filter(isSentence)).toEqual([]);
  });
});
