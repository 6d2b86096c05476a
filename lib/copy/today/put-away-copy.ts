import { say } from '@/lib/copy/language/say';
import { handledWords } from './today-copy';

/** What was just decided of a conversation. */
export const putAwayWords = (name: string, until: string | null, now: number): string =>
  until === 'again' ? say('today_is_back', { name }) : handledWords(name, until, now);
