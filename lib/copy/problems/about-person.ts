import { type KeyWith, type PlainKey, say } from '@/lib/copy/language/say';

/** A sentence about somebody: by name, and where there is none. Words that stand for a name are of another form in most languages. */
export type AboutPerson = readonly [named: KeyWith<'name'>, unnamed: PlainKey];

/** `name` is '' where there is none. */
export const sayAbout = ([named, unnamed]: AboutPerson, name: string): string =>
  name === '' ? say(unnamed) : say(named, { name });
