/**
 * Titles before a name, by language; lower case, without full stops. They are collected here because the maintained packages parse
 * English names with English titles only. A word that is also a common given name where it is used ("Don", "Major", "Pastor") is
 * left out.
 */
const TITLES_BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  english: 'dr doctor prof professor mr mrs ms miss mx sir dame rev revd capt captain cpt cdr lt sgt'.split(' '),
  german: 'dr ddr prof herr frau dipl ing univ priv doz mmag'.split(' '),
  french: 'm mme mlle me dr pr maître docteur monsieur madame mademoiselle'.split(' '),
  italian: 'dott dottor dottoressa dr prof avv ing sig sigra signor signora'.split(' '),
  spanish: 'sr sra srta dr dra prof profa ing lic licda licdo arq abg abog mtro mtra dña doña'.split(' '),
  portuguese: 'sr sra srta dr dra prof profa engo enga'.split(' '),
  dutch: 'dr drs ir ing mr prof dhr mevr mw'.split(' '),
  nordic: 'hr herr fru frk dr prof'.split(' '),
  polish: 'dr hab inż mgr prof'.split(' '),
  czech: 'bc ing mgr mudr mvdr judr phdr rndr paeddr thdr dr prof'.split(' '),
  turkish: 'dr prof doç uzm yrd öğr dt ecz'.split(' '),
  indian: 'adv advocate shri shree smt dr prof'.split(' '),
  malay: 'dato datuk datin dr ir drs hj prof'.split(' '),
  russian: 'д-р г-н г-жа проф'.split(' '),
  greek: ['δρ'],
  arabic: 'دكتور الدكتور دكتورة الدكتورة مهندس المهندس'.split(' '),
};

/** Abbreviations that are names without their full stop ("Mag Smith", "Maj Britt", "Gen Ito"): titles only with it. */
const TITLES_WITH_A_STOP = new Set(
  'mag arch eng geom rag gen maj col fr hon sen gov pres er ar pt av op doc ts ths'.split(' '),
);

/** Short ones that are names in small letters ("Ca", "Di"): titles only in capitals. */
const TITLES_IN_CAPITALS = new Set(['CA', 'CS', 'CMA', 'PD', 'DI', 'RA']);

/** What a title is followed by, with a full stop, before the name begins: the field of a degree ("Dr. rer. nat."). */
const FIELDS = new Set(
  'med dent vet rer nat phil jur iur oec pol habil theol techn agr sc h c hc mult ing kfm inf wirt psych päd math phys chem biol'.split(
    ' ',
  ),
);

/** Endings that make a title feminine, written after its full stop: "Dott.ssa", "Mag.a", "Dr.in". */
const FEMININE = new Set(['ssa', 'a', 'in']);

const TITLES = new Set(Object.values(TITLES_BY_LANGUAGE).flat());

/** Names cut short with a full stop; after any other word it ends a sentence. */
const SHORTENED_NAMES = new Set('mohd muhd chr jos fco alex chas thos geo edw benj robt jas sta sto ste'.split(' '));

/** Letters after a name, in lower case without full stops. */
const SUFFIXES = new Set(
  'phd md mba msc bsc ma ba llm esq cpa cfa pmp pe rn dds cissp shrm jr sr ii iii iv'.split(' '),
);

const bare = (word: string) => word.replaceAll('.', '').toLowerCase();

/** The words of a name without the titles before it. A lone title stays where it may be a name: "Dame", "Ing". */
export function withoutTitles(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length && (isTitle(words[first] ?? '') || (first > 0 && isField(words[first] ?? '')))) first++;
  const [word, ...others] = words.slice(first);
  if (word !== undefined) return [unglued(word), ...others];
  const last = words.at(-1);
  return last !== undefined && mayBeAName(last) ? [last] : [];
}

/** The words of a name without the degrees after it. */
export function withoutSuffixes(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && SUFFIXES.has(bare(words[end - 1] ?? ''))) end--;
  return words.slice(0, end);
}

/** Whether the full stop after a word ends a sentence: not after an initial, a degree or a name cut short. */
export function endsSentence(word: string): boolean {
  return /^[^.]{3,}\.+$/u.test(word) && !SHORTENED_NAMES.has(bare(word));
}

/** One title or several in one word: "Dr.", "Prof.Dr.", "Dr.-Ing.", "Dr.med.", "Dott.ssa"; a name in parts is none: "Ing-Marie". */
function isTitle(word: string): boolean {
  if (TITLES.has(bare(word)) || TITLES_IN_CAPITALS.has(word.replaceAll('.', ''))) return true;
  const stopped = word.endsWith('.');
  const [first = '', ...others] = word.toLowerCase().split(/[.-]+/u).filter(Boolean);
  const title = (part: string) => TITLES.has(part) || (word.includes('.') && TITLES_WITH_A_STOP.has(part));
  return title(first) && others.every((part) => title(part) || FEMININE.has(part) || (stopped && FIELDS.has(part)));
}

const isField = (word: string) => word.endsWith('.') && word.split(/[.-]+/u).filter(Boolean).every(isFieldPart);

const isFieldPart = (part: string) => FIELDS.has(part.toLowerCase());

/** A name written onto its title: "Dr.Anna". */
function unglued(word: string): string {
  const stop = word.indexOf('.');
  const glued = stop > 0 && /^\p{L}{2}/u.test(word.slice(stop + 1)) && isTitle(word.slice(0, stop + 1));
  return glued ? unglued(word.slice(stop + 1)) : word;
}

/** An abbreviation cannot be a name: it has a full stop, or no vowel ("Dr", "Mr"). */
const mayBeAName = (title: string) => !title.includes('.') && /[^\P{L}bcdfghjklmnpqrstvwxz]/iu.test(title);
