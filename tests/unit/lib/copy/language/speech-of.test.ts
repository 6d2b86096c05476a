import { expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speechOf } from '@/lib/copy/language/speech-of';

test('English is there at once, with the dates of the user’s own country', () => {
  expect(speechOf('browser', { language: 'en-US', languages: ['en-US', 'de'] })).toEqual({
    ...ENGLISH,
    locale: 'en-US',
  });
});
