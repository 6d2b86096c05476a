import { handledWords } from './today-copy';

/** What was just decided of a conversation. */
export const putAwayWords = (name: string, until: string | null, now: number): string =>
  until === 'again' ? `${name} is back in the inbox` : handledWords(name, until, now);
