import texts from 'virtual:english';
import { type Speech, speak } from './say';

/** English comes with the script: it is there before anything can be read, and where a language cannot be. */
export const ENGLISH: Speech = { locale: 'en-GB', texts };

speak(ENGLISH);
