import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { plainNumber } from '@/lib/copy/language/plain-number';
import { speak } from '@/lib/copy/language/say';
import { LANGUAGES } from '@/lib/languages';

afterEach(() => speak(ENGLISH));

const LOCALES = [
  ...LANGUAGES.map((language) => language.replace('_', '-')),
  'en-IN',
  'de-CH',
  'es-MX',
  'ar-EG',
  'ar-MA',
];

test.each(LOCALES)('a number reads in %s as Intl writes it', (locale) => {
  speak({ locale, texts: {} });
  const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  for (const number of [...Array(1_200).keys(), 12_345, 1.5, -3, 1e9]) expect(plainNumber(number)).toBe(format(number));
});
