import { expect, test } from 'vitest';
import { languageFor, localeFor } from '@/lib/copy/language/choose-language';

test.each([
  ['browser', 'en-US', 'en'],
  ['browser', 'xx', 'en'],
  ['browser', '', 'en'],
  ['en', 'de-AT', 'en'],
] as const)('chosen %s in a browser of %s: %s', (choice, tag, language) => {
  expect(languageFor(choice, tag)).toBe(language);
});

test.each([
  ['en', ['de-AT', 'en-US', 'en-GB'], 'en-US'],
  ['en', ['de-AT', 'en'], 'en-GB'],
  ['en', [], 'en-GB'],
] as const)('the dates of %s for somebody who reads %j are those of %s', (language, tags, locale) => {
  expect(localeFor(language, tags)).toBe(locale);
});
