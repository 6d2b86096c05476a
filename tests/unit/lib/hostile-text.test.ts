import { expect, test } from 'vitest';
import { csvRow } from '@/components/activity/csv';
import { parsePastedAddress } from '@/lib/linkedin/pasted-address';
import { parsePersonAddress, personRef } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import { isNameOf } from '@/lib/outreach/people/name-match';
import { cleanGivenName, cleanName } from '@/lib/outreach/people/names/clean-name';
import { prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import { renderTemplate, unresolvedVariable } from '@/lib/outreach/people/template';
import { wordsOf } from '@/lib/outreach/people/word-folding';
import { stripEnds } from '@/lib/strip-ends';
import { cleanText } from '@/lib/unipile/http/body/clean-text';
import { parseDsn } from '@/lib/unipile/http/dsn';
import { publicIdentifier } from '@/lib/unipile/http/fields';
import { retryAfterMs } from '@/lib/unipile/http/retry-after';
import { parseApiKey } from '@/lib/unipile/http/typed/api-key';
import { problemOf } from '@/lib/unipile/v1/problem-of';

const JANE = { firstName: 'Jane', lastName: 'Doe', headline: '{headline}', company: null };

/** Everything that a pasted, typed, imported or answered text goes through. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a DSN': (text) => parseDsn(text, { loopbackAllowed: false }),
  'an API key': parseApiKey,
  'a pasted address': parsePastedAddress,
  'an address': (text) => parsePersonAddress(`https://www.linkedin.com/in/${text}`),
  'an identifier': personRef,
  'the identifier of an answer': (text) => publicIdentifier.parse(text),
  'a name': cleanName,
  'a given name': cleanGivenName,
  'a template': (text) => renderTemplate(text, JANE),
  'the variables of a text': unresolvedVariable,
  'words to compare': wordsOf,
  'words to search': searchable,
  'words to search for': prefixesOf,
  'a name on a page': (text) => isNameOf(text, { fullName: text, publicIdentifier: null, providerId: '' } as Person),
  'a line of an answer': (text) => cleanText(text, 300),
  'the slug of a problem': (text) =>
    problemOf({ status: 422, body: { type: `errors/${text}` }, retryAfterMs: null, write: true }),
  'a wait': (text) => retryAfterMs(`${text} GMT`, 0),
  'a cell': (text) => csvRow([text]),
  'the ends of a text': (text) => stripEnds(text, /[\s"]/),
};

/** What makes a pattern that starts anew at each place look at the rest again and again. */
const UNITS = [
  ' ',
  '\t',
  '"',
  '(',
  '[',
  '<',
  ':',
  ' :',
  '.',
  'a.',
  '-',
  '/',
  '%',
  '%41',
  '{',
  '{first_name|',
  '{{first_name|',
  '{{a ',
  '[First Name|',
  '%FN|',
  '_FN_',
  '<https://a|',
  '[a](http://',
  '@',
  ',',
  ';',
  '=',
  'é',
  '\u200b',
  '🎉',
  '’',
  'a’',
  'ü',
  'ue',
  '山',
  '김',
  'a',
  'A',
  '0',
  '\n',
];

/** The least work of three runs, ms of this thread alone whatever else the machine does, and never less than what can be told. */
function cost(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.threadCpuUsage();
    read(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.max(Math.min(...times), 1);
}

/** A run that collects garbage is slow by chance, a pattern that is square always: the best of several measurements counts. */
const growth = (read: (text: string) => unknown, text: (length: number) => string): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 8 && least >= 32; tries++) {
    least = Math.min(least, cost(read, text(80_000)) / cost(read, text(10_000)));
  }
  return least;
};

/** Eight times the text costs eight times as much where it is linear, sixty-four where it is square; noise is between. */
test.each(Object.entries(READERS))('%s is read in a time that grows with its length and no faster', (_, read) => {
  for (const unit of UNITS) {
    const times = growth(read, (length) => `x${unit.repeat(length / unit.length)}x`);
    expect([unit, times < 32]).toEqual([unit, true]);
  }
});
