const PROFICIENCIES = [
  'elementary',
  'limited working',
  'professional working',
  'full professional',
  'native or bilingual',
] as const;
/** How well somebody speaks a language, by LinkedIn's scale. */
export type Proficiency = (typeof PROFICIENCIES)[number];

/** The step of the scale that is written so: v2 has `NATIVE_OR_BILINGUAL`, v1 "Native or bilingual proficiency". Null for other words. */
export function proficiencyIn(written: string | null): Proficiency | null {
  const plain = written
    ?.toLowerCase()
    .replaceAll('_', ' ')
    .replace(/ proficiency$/, '');
  return PROFICIENCIES.find((step) => step === plain) ?? null;
}
