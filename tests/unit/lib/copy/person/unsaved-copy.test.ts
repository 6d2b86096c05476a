import { expect, test } from 'vitest';
import { unsavedSentence } from '@/lib/copy/person/unsaved-copy';

test('a text that is too long to be kept is told by how much', () => {
  expect(unsavedSentence({ kind: 'text-too-long', max: 20_000, over: 1_234 })).toBe(
    'This text is too long to be kept as a draft; shorten it by 1,234 characters, or copy it before you close Kith.',
  );
});

test('where there is no room, it is another draft that has to go', () => {
  expect(unsavedSentence({ kind: 'storage-full' })).toContain('There is no room for another draft');
});

test('whatever else keeps a text from being kept, it can be copied', () => {
  expect(unsavedSentence({ kind: 'worker-silent' })).toBe(
    'This text could not be saved; copy it before you close Kith.',
  );
});
