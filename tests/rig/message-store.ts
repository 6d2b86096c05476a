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

/** A Vite plugin: `virtual:english` is the English texts by key. */
export const englishTexts = () => ({
  name: 'english-texts',
  resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id: string) =>
    id === `\0${MODULE}`
      ? `export default JSON.parse(${JSON.stringify(JSON.stringify(textsOf(messagesFile('en'))))})`
      : undefined,
});

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
