/** Scripts in which only one case is in use: their other case appears in headings or old texts, never mixed with it. */
const ONE_CASE = /[\p{Script=Georgian}\p{Script=Cherokee}]/u;

/** Small in a family name of several words; the second list only after another word, since a name may begin with them: Das Gupta. */
const PARTICLES = new Set('VAN VON DE DEN DER DEL DOS HET TEN TER VOM ZUM ZUR'.split(' '));
const PARTICLES_WITHIN = new Set("LA LAS LOS DAS DO DU DES ZU UND TE 'T ’T".split(' '));
/** Whoever is called so may well have Van for a given name. */
const VIETNAMESE = /(?<!\p{L})(?:NGUYEN|TRAN|PHAM|HOANG|HUYNH|PHAN|DANG|BUI|DUONG)(?!\p{L})/iu;

/** What an apostrophe stands after where a name begins anew: O’Brien, Dell’Acqua; elsewhere it is a sound, as in Sa’id. */
const BEFORE_A_CAPITAL = /(?:^|[^\p{L}\p{M}])(?:[ODLMN]|DELL|DALL|DEGL|SANT)['’]$/u;

/**
 * The words of a name with ALL CAPS as they are written otherwise ("JEAN-LUC" → "Jean-Luc"); one or two letters may be initials and
 * stay. `whole` is all that is known of the name, by which a Turkish I is told.
 */
export const calmed = (words: readonly string[], whole: string): readonly string[] =>
  words.map((word) => (shouts(word) ? calm(word, whole) : afterMac(word)));

/** The same of a family name, in which particles are small: "VAN DEN BERG" → "van den Berg". */
export function calmedFamily(words: readonly string[], whole: string): readonly string[] {
  const calm = calmed(words, whole);
  const allShout = words.every((word) => word === word.toUpperCase()) && words.some(shouts);
  if (!allShout || VIETNAMESE.test(whole)) return calm;
  const last = words.findLastIndex((word) => !PARTICLES.has(word) && !PARTICLES_WITHIN.has(word));
  const isSmall = (word: string, at: number) =>
    at < last && (PARTICLES.has(word) || (at > 0 && PARTICLES_WITHIN.has(word)));
  return calm.map((word, at) => (isSmall(words[at] ?? '', at) ? word.toLowerCase() : word));
}

function shouts(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** "McDONALD": in capitals but for what they began small. */
const afterMac = (word: string): string =>
  word.replace(/^(Ma?c)(\p{Lu}{3,})$/u, (_, mac: string, name: string) => mac + capitalised(name, false));

function calm(word: string, whole: string): string {
  if (ONE_CASE.test(word)) return word.toLowerCase();
  const isTurkish = /[İĞı]/u.test(whole);
  // Ş is written in Romanian and Kurdish too: whether the I has lost its dot there nobody can tell.
  if (!isTurkish && whole.includes('Ş') && word.indexOf('I', 1) > 0) return word;
  return word.replace(/\p{L}[\p{L}\p{M}]*/gu, (part, at: number) => {
    const before = word.slice(0, at);
    const goesOn = /[\p{L}\p{M}]['’]$/u.test(before) && !BEFORE_A_CAPITAL.test(before);
    return goesOn ? small(part, isTurkish) : capitalised(part, isTurkish);
  });
}

/** Right for every language but Turkish. */
const small = (part: string, isTurkish: boolean): string =>
  (isTurkish ? part.replaceAll('I', 'ı').replaceAll('İ', 'i') : part).toLowerCase();

/** The whole word is lower-cased first, since a final sigma depends on what precedes it. */
function capitalised(part: string, isTurkish: boolean): string {
  if (/^MC\p{L}{2}/u.test(part)) return `Mc${capitalised(part.slice(2), isTurkish)}`;
  // Before a vowel it is no letter of Dutch: Ijeoma.
  const first = /^IJ[^AEIOUY]/u.test(part) ? 2 : 1;
  const [...letters] = part;
  const [...others] = small(part, isTurkish);
  return [...letters.slice(0, first), ...others.slice(first)].join('');
}
