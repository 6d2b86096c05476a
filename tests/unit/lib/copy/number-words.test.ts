import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { numberWords } from '@/lib/copy/number-words';
import { LANGUAGES } from '@/lib/languages';

afterEach(() => speak(ENGLISH));

const VARIETIES = ['en-IN', 'de-CH', 'es-MX', 'ar-EG', 'ar-MA'];

test.each([...LANGUAGES.map((language) => language.replace('_', '-')), ...VARIETIES])(
  'a count reads in %s as Intl writes it',
  (locale) => {
    speak({ locale, texts: {} });
    const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    for (const count of [...Array(1_200).keys(), 12_345, 1.5]) expect(numberWords(count)).toBe(format(count));
  },
);
