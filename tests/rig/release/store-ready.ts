// Before `npm run zip`: nothing goes to the store with an address in it at which nobody can be reached.
import { readFileSync } from 'node:fs';
import { ROOT } from '../root-folder.ts';
import { notReady } from './store-listing.ts';

const sentence = notReady(readFileSync(`${ROOT}STORE.md`, 'utf8'));
if (sentence !== null) {
  console.error(sentence);
  process.exitCode = 1;
}
