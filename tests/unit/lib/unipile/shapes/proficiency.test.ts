import { expect, test } from 'vitest';
import { proficiencyIn } from '@/lib/unipile/shapes/proficiency';

test.each([
  ['NATIVE_OR_BILINGUAL', 'native or bilingual'],
  ['Native or bilingual proficiency', 'native or bilingual'],
  ['ELEMENTARY', 'elementary'],
  ['Professional working proficiency', 'professional working'],
])('%s is a step of LinkedIn’s scale', (written, step) => {
  expect(proficiencyIn(written)).toBe(step);
});

test.each(['Muttersprache', 'NEW_LEVEL', '', null])('%s is none', (written) => {
  expect(proficiencyIn(written)).toBeNull();
});
