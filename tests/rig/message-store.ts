// What the build makes of the texts in public/_locales: English for every script, and the types of their keys and parameters.
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './root-folder.ts';

/** Chrome's own form. `description` tells translators what a text is for, and in English alone. */
export type MessagesFile = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const FOLDER = `${ROOT}public/_locales/`;
const MODULE = 'virtual:english';
const PLURAL = /_(zero|one|two|few|many|other)$/;

export const languageCodes = (): readonly string[] => readdirSync(FOLDER).toSorted();

export const messagesFile = (code: string): MessagesFile =>
  JSON.parse(readFileSync(`${FOLDER}${code}/messages.json`, 'utf8'));

/** The names in braces. */
export const paramsOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string))].toSorted();

/** A key without its plural category; null where it has none. */
export const countedKey = (key: string): string | null => (PLURAL.test(key) ? key.replace(PLURAL, '') : null);

interface Chunk {
  readonly type: string;
  code: string;
}

/** Stands in the scripts of a build for the English texts, until it is known which of them they name. */
const PLACE = '__ENGLISH_TEXTS__';

/** Between single quotes, of which the texts have none: between double ones each of JSON's own would cost two bytes. */
const parsed = (texts: object): string =>
  `JSON.parse('${JSON.stringify(texts).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`;

/**
 * A Vite plugin: `virtual:english` is the English texts by key. Popup, side panel and options, which are one build, bring those alone that
 * some script of theirs names; the worker, which hands pages theirs, brings all.
 */
export const englishTexts = () => {
  let building = false;
  const all = () => textsOf(messagesFile('en'));
  return {
    name: 'english-texts',
    configResolved({ command }: { readonly command: string }) {
      building = command === 'build';
    },
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) => (id === `\0${MODULE}` ? `export default ${building ? PLACE : parsed(all())}` : undefined),
    generateBundle({ format }: { readonly format?: string }, files: Readonly<Record<string, unknown>>) {
      const chunks = (Object.values(files) as Chunk[]).filter(({ type }) => type === 'chunk');
      const texts = format === 'es' ? namedIn(chunks, all()) : all();
      for (const chunk of chunks) chunk.code = chunk.code.replace(PLACE, () => parsed(texts));
    },
  };
};

/** Of these texts, those whose key stands in some script. */
function namedIn(chunks: readonly Chunk[], texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const words = new Set(chunks.flatMap(({ code }) => code.match(/[a-z][a-z0-9_]+/g) ?? []));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => words.has(countedKey(key) ?? key)));
}

const textsOf = (file: MessagesFile) =>
  Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));

/** The declaration of `virtual:english`: a wrong key, or a parameter too few or too many, is a type error. */
export function messageTypes(): string {
  const english = Object.entries(messagesFile('en'));
  const names = (text: string) =>
    paramsOf(text)
      .map((name) => `'${name}'`)
      .join(' | ') || 'never';
  const plain = english.filter(([key]) => countedKey(key) === null);
  const counted = english.filter(([key]) => key.endsWith('_other'));
  const lines = [
    `declare module '${MODULE}' {`,
    '  /** The parameters of each message. */',
    '  export interface MessageParams {',
    ...plain.map(([key, { message }]) => `    ${key}: ${names(message)};`),
    '  }',
    '  /** The parameters of each message about a number of things. */',
    '  export interface CountedParams {',
    ...counted.map(([key, { message }]) => `    ${countedKey(key)}: ${names(message)};`),
    '  }',
    '  const texts: Readonly<Record<string, string>>;',
    '  export default texts;',
    '}',
    '',
  ];
  return lines.join('\n');
}
