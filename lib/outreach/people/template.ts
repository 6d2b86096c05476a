import { once } from '@/lib/once';
import type { Person } from '@/lib/outreach/journal/person';
import { cleanGivenName, cleanName } from './names/clean-name';
import { joinedName } from './names/unspaced';

/** What a template may ask for. */
const TEMPLATE_VARIABLES = ['first_name', 'last_name', 'full_name', 'headline', 'company', 'calendar'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/**
 * What other tools call them, in lower case and without separators between the words; in other languages only where the word can
 * mean nothing else.
 */
const NAMES = {
  first_name: 'firstname fname fn vorname prénom prenom nombre primeironome voornaam imię imie',
  last_name:
    'lastname lname ln nachname nomdefamille apellido apellidos cognome sobrenome achternaam nazwisko soyad soyadı soyadi',
  full_name: 'fullname',
  headline: 'headline',
  company: 'company companyname unternehmen entreprise empresa azienda bedrijf şirket',
  calendar: 'calendar calendarlink',
} satisfies Record<TemplateVariable, string>;

const byName = once(
  () =>
    new Map<string, TemplateVariable>(
      TEMPLATE_VARIABLES.flatMap((variable) => NAMES[variable].split(' ').map((name) => [name, variable] as const)),
    ),
);

const named = (between: string, short: string) =>
  `((?:first|last|full|company)${between}?name|[fl]name${short}|headline|company|calendar(?:${between}?link)?)`;
const NAME = named('[ _-]', '|[fl]n');
/** Among hash signs, and after a dollar: no words with a space, which are prose, nor two letters, which are a share's. */
const ONE_WORD = named('[_-]', '');
/** What the user calls a field of their own: in braces alone, since “[my words]” is prose. */
const OWN_NAME = '(my[ _-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_ -]{0,39}?)';
/** What can be the name of any field: words of any script, two letters at least or one sign of Han: “{x}” is a set. Code has other signs in its braces. */
const ANY_NAME =
  "((?=[^{}|]{0,40}(?:\\p{sc=Han}|\\p{L}[^{}|]{0,40}\\p{L}))[\\p{L}\\p{N}_-](?:[\\p{L}\\p{N}\\p{M}_ -]|[.'’](?=\\p{L})){0,39}?)";

/**
 * The words for a field that are certain between the signs of one, in the languages of the store; a space stands for what may be between two
 * words. None that is a word of prose in brackets, as “[ad]” and “[the company]” are.
 */
const FIELD_WORDS = [
  "(?:(?:your|my|sender|recipient|contact|candidate|prospect|lead|client|customer)(?:['’]?s)? )?(?:(?:first|last|full|given|family|sur|company) )?name",
  'your company|job title|anrede|(?:(?:ihr|dein) )?(?:name|vorname|nachname)|firma|firmenname|unternehmen',
  "(?:(?:votre|ton) )?(?:pr[ée]nom|nom)|nom de famille|entreprise|nom de l['’]entreprise",
  '(?:(?:tu|su) )?nombre|apellidos?|empresa|nombre de la empresa|(?:(?:seu|primeiro) )?nome|sobrenome|nome da empresa',
  "cognome|azienda|nome (?:dell['’])?azienda|imi[ęe]|nazwisko|imi[ęe] i nazwisko|nazwa firmy|(?:(?:jouw|je|uw) )?(?:voor|achter)?naam|bedrijf|bedrijfsnaam",
  'isim|ad soyad|soyad[ıi]?|şirket|şirket adı|お?名前|ご?氏名|会社名|貴社名|御社名|[您你]?的?(?:姓名|名字)|公司|公司名称?',
  'اسم|الاسم|الاسم الأول|اسم العائلة|الشركة|اسم الشركة',
].join('|');
const FIELD = `(${FIELD_WORDS.replaceAll(' ', '[ _-]?')})`;
const ONE_WORD_FIELD = `(${FIELD_WORDS.replaceAll(' ', '[_-]?')})`;

/**
 * An opening brace after a word of prose, with or without a comma; before it on the line is nothing that only code has. Looked at once there
 * is a brace, and no further than this, so that a long text takes no longer than its length.
 */
const BRACE_IN_PROSE =
  "\\{(?<=[\\p{L}\\p{N}.'’][,،，、]? \\{)(?<!(?:[=;(`]|\\b(?:class|interface|struct|enum|namespace|return|extends|implements|impl|type)\\b)[^\\n]{0,100}\\{)";
/** The sentence or the line ends, or it goes on after a blank; Japanese and Chinese go on with an address at once. */
const PROSE_GOES_ON = '(?=[ ,!?:،，！？、。]|\\.(?!\\p{L})|\\s|$|様|さま|さん|殿|先生|女士|小姐|님|씨)';
const GREETING = "(?<=^\\s{0,9}(?:[\\p{L}.'’]{1,20} ){1,3})";
const GREETING_ENDS = '(?=\\s{0,9}(?:[,!:،，！、]|\\n|$))';
const ANY_FIELD = `(${FIELD_WORDS.replaceAll(' ', '[ _-]?')}|(?:first|last|full|company)[ _-]?name|[fl]name|headline|company|first|last)`;
/** No letter of an alphabet and no sign of a number, price or address touches it: Chinese and Japanese leave no blank. */
const ALONE_BEFORE = '(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{N}\\p{M}_$€£¥@#/.+-])';
const ALONE_AFTER = '(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{N}\\p{M}_@/-]|\\.\\p{L})';

/**
 * What is surely a gap though it has no field between two signs. None of it is filled in but a known name whose other brace was forgotten;
 * whoever means it sends it as it stands.
 */
const BROKEN = [
  // A brace that nothing closes, or that nothing opens; one that ends in a colon or an equals sign begins an object of code.
  `\\$?\\{{1,2} ?${NAME}(?![\\p{L}\\p{N}_-]|[^{}]*\\}| ?[=:(.])`,
  `\\$?\\{{1,2} ?${FIELD}(?![\\p{L}\\p{N}_-]|[^{}]*\\}| ?[=:(.])`,
  `(?<![\\p{L}\\p{N}_.-])${NAME} ?\\}{1,2}(?<!\\{[^{}]*\\}{1,2})`,
  // Before a value 【姓名】 is a label, so it is a gap only where an address, a sign or the end of a line that began before it follows.
  `【 ?${ANY_FIELD} ?】(?= ?(?:[,!?،，！？、。]|様|さま|さん|殿|先生|女士|小姐|님|씨))`,
  `(?<=[^\\s】])【 ?${ANY_FIELD} ?】(?=\\s*(?:\\n|$))`,
  // As Word writes its fields; a single word in them is a quotation but where a greeting names whom it greets.
  `[«‹]${named('[_-]?', '')}[»›]`,
  `${GREETING}[«‹»›]\\s?${ANY_FIELD}\\s?[«‹»›]${GREETING_ENDS}`,
  // The first bar of its line: others before it make it a table.
  `\\|(?<=(?:^|\\n)[^|\\n]{0,200}[\\p{L},] \\|)${ANY_FIELD}\\|${PROSE_GOES_ON}`,
  // A line of nothing else is a rule, one after a colon is a form, and between other signs it is a face.
  `(?<=(?:^|[^\\s:：_])[^\\S\\n]|[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])(_{3,})${PROSE_GOES_ON}`,
  `(?<=(?:^|\\n))(_{3,})(?=[,!،，！、])`,
  // Whether they are kisses is asked below: those end a message, with a name after them at most; what follows a gap is what was to be said.
  `${ALONE_BEFORE}(x{3,})${ALONE_AFTER}`,
  `${BRACE_IN_PROSE}(\\{? ?\\}{1,2})${PROSE_GOES_ON}`,
  // A choice that another tool was to make; set theory has blanks around the bar, code no word before the brace.
  `${BRACE_IN_PROSE}([\\p{L}\\p{N}][^{}|\\n=;<>()$&"\\\\]{0,60}?(?<! )\\|(?![ |])[^{}\\n=;<>()$&"\\\\]{0,200})\\}`,
] as const;

/** Fewer letters than this after small “xxx” are the name of whoever sends kisses, or nothing. */
const SAID_AFTER_KISSES = 20;

/** One notation of a variable with its two groups, the name and the fallback. A fallback ends where another begins. */
const form = (open: string, close: string, neither: string) => `${open} ?${NAME} ?(?:\\|([^${neither}]*))?${close}`;

/**
 * As Kith and other tools write a variable. Anything that can be a name is one in braces and between Mailchimp's “*|” and “|*”,
 * known or not: nobody writes prose like that, and a gap that goes out cannot be taken back.
 */
const placeholder = once(
  () =>
    new RegExp(
      [
        form('\\$?\\{\\{', '\\}\\}', '{}'),
        form('\\$?\\{', '\\}', '{}'),
        form('\\[\\[', '\\]\\]', '[\\]'),
        form('\\[', '\\]', '[\\]'),
        form('%%', '%%', '%'),
        form('%', '%', '%'),
        form('<<', '>>', '<>'),
        form('<', '>', '<>'),
        form('(?<![\\p{L}\\p{N}_])_', '_(?![\\p{L}\\p{N}_])', '_'),
        `##${ONE_WORD}##`,
        `(?<![\\p{L}\\p{N}#])#${ONE_WORD}#(?![\\p{L}\\p{N}#])`,
        `(?<![\\p{L}\\p{N}$])\\$${ONE_WORD}(?![\\p{L}\\p{N}_-])`,
        '\\*\\| ?(\\p{L}[\\p{L}\\p{N}\\p{M}_:. -]{0,60}?) ?\\|\\*',
        // A field word is a gap between all these signs too, but for what code, Markdown and XML have there.
        `\\[\\[ ?${FIELD} ?\\]\\]`,
        `(?<![A-Za-z0-9_)\\]])[[［] ?${FIELD} ?[\\]］](?!\\()`,
        `%%? ?${FIELD} ?%%?`,
        `<<? ?${FIELD} ?>>?(?![^<]{0,200}</)`,
        `＜ ?${FIELD} ?＞`,
        `(?<![\\p{L}\\p{N}_.])__${FIELD}__(?![\\p{L}\\p{N}_]| ?[=!.])`,
        `(?<![\\p{L}\\p{N}_])_${FIELD}_(?![\\p{L}\\p{N}_])`,
        `##${ONE_WORD_FIELD}##`,
        `(?<![\\p{L}\\p{N}#])#${ONE_WORD_FIELD}#(?![\\p{L}\\p{N}#])`,
        `(?<![\\p{L}\\p{N}$])\\$${ONE_WORD_FIELD}(?![\\p{L}\\p{N}_-])`,
        // Without a sign between its words it may be the name of somebody mentioned, with a dot after it an address.
        '(?<![\\p{L}\\p{N}._@-])@((?:first|last|full|company)[_-]name)(?![\\p{L}\\p{N}_-]|\\.\\p{L})',
        // Round brackets are prose's own everywhere but where a greeting names whom it greets.
        `${GREETING}[(（] ?${FIELD} ?[)）]${GREETING_ENDS}`,
        `｛ ?${ANY_NAME} ?(?:[|｜]([^{}｛｝]*))?｝`,
        `\\$?\\{ ?${OWN_NAME} ?(?:\\|([^{}]*))?\\}`,
        '\\{\\{ ?(\\p{L}[\\p{L}\\p{N}_. -]{0,60})(?:\\|([^{}]*))?\\}\\}',
        `\\$?\\{ ?${ANY_NAME} ?(?:\\|([^{}]*))?\\}`,
        ...BROKEN,
      ].join('|'),
      'giu',
    ),
);

/** What is known of whoever a text is for. */
export type Source = Pick<Person, 'firstName' | 'lastName' | 'headline' | 'company'>;

/** The user's own words for a template, by name: `calendar`, and those that begin with `my_`. */
export type OwnFields = Readonly<Record<string, string>>;

/** How a field of the user's own is called, however it is written: “My City” is `my_city`. */
export const ownFieldName = (written: string): string =>
  written
    .trim()
    .replaceAll('İ', 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ _-]+/g, '_');

/** Whether a name can be that of a field of the user's own. */
export const isOwnFieldName = (name: string): boolean =>
  name === 'calendar' || new RegExp(`^${OWN_NAME}$`, 'u').test(name);

/** A variable in a text: as written, and what it asks for (the name itself where it is not one of ours). */
export interface Placeholder {
  readonly written: string;
  readonly variable: string;
}

/**
 * A template with the person's values filled in. `{first_name|there}` falls back; a variable with neither value nor fallback stays as
 * written. Doing it again changes nothing: whatever looks like a variable inside a value is the person's own words.
 */
export function renderTemplate(template: string, person: Source, own: OwnFields = {}): string {
  const values = valuesOf(person);
  return besideOwnWords(template, values, (text) =>
    replaced(text, ({ written, variable }, fallback) => {
      const value = isOurs(variable) && variable !== 'calendar' ? values[variable] : ownValue(own, variable);
      return value || fallback || written;
    }),
  );
}

/** The unfilled variables of a text, outside the person's own words: they block sending. */
export function allUnresolved(text: string, person: Source = NOBODY): readonly Placeholder[] {
  const found: Placeholder[] = [];
  besideOwnWords(text, valuesOf(person), (part) =>
    replaced(part, (placeholder) => {
      found.push(placeholder);
      return placeholder.written;
    }),
  );
  return found;
}

/** The first of them; null where there is none. */
export const unresolved = (text: string, person?: Source): Placeholder | null => allUnresolved(text, person)[0] ?? null;

/** What the first of them asks for. */
export const unresolvedVariable = (text: string, person?: Source): string | null =>
  unresolved(text, person)?.variable ?? null;

const NOBODY: Source = { firstName: null, lastName: null, headline: null, company: null };

const isOurs = (variable: string): variable is TemplateVariable =>
  (TEMPLATE_VARIABLES as readonly string[]).includes(variable);

function ownValue(own: OwnFields, variable: string): string | undefined {
  const name = ownFieldName(variable);
  return Object.hasOwn(own, name) ? own[name] : undefined;
}

function replaced(text: string, by: (placeholder: Placeholder, fallback: string | undefined) => string): string {
  return text.replace(placeholder(), (written: string, ...groups: unknown[]) => {
    // "_company_" in lower case is emphasis, not a variable.
    if (/^_[^_]/.test(written) && written !== written.toUpperCase()) return written;
    const at = groups.findIndex((group) => group !== undefined);
    if (isKisses(written, text.length - Number(groups.at(-2)))) return written;
    const name = String(groups[at]).trim();
    const known = byName().get(name.normalize('NFC').toLowerCase().replace(/[ _-]/g, ''));
    const variable = known ?? (isOwn(name) ? ownFieldName(name) : name);
    return by({ written, variable }, fallbackOf(groups[at + 1], known !== undefined || isOwn(name)));
  });
}

/** `left`: how long the text is from there on. */
const isKisses = (written: string, left: number) =>
  /^x+$/i.test(written) && /x/.test(written) && (/X/.test(written) || left - written.length < SAID_AFTER_KISSES);

const isOwn = (name: string) => isOwnFieldName(ownFieldName(name));

/** What to write where there is no value; “{Hi|Hello|Hey}” is a choice of another tool's, of which none is the fallback. */
const fallbackOf = (written: unknown, known: boolean): string | undefined =>
  typeof written === 'string' && (known || !written.includes('|')) ? defaultOf(written) : undefined;

/** The text of a fallback in Liquid's notation: `default: "there"`. */
const defaultOf = (fallback: string) => /^ ?default: ?["']?([^"']*)["']? ?$/u.exec(fallback)?.[1] ?? fallback;

/** Changes a text except where it is the person's own words: their headline may hold what looks like a variable. */
function besideOwnWords(text: string, { headline, company }: Values, change: (text: string) => string): string {
  const own = [headline, company].filter((value) => holdsPlaceholder(value)).sort((a, b) => b.length - a.length);
  const within = (part: string, [value, ...shorter]: readonly string[]): string =>
    value === undefined
      ? change(part)
      : part
          .split(value)
          .map((piece) => within(piece, shorter))
          .join(value);
  return within(text, own);
}

const holdsPlaceholder = (value: string) => replaced(value, () => '') !== value;

type Values = Record<Exclude<TemplateVariable, 'calendar'>, string>;

function valuesOf({ firstName, lastName, headline, company }: Source): Values {
  const whole = `${firstName ?? ''} ${lastName ?? ''}`;
  const first = cleanGivenName(firstName ?? '', whole);
  const last = cleanName(lastName ?? '', whole);
  return {
    first_name: first,
    last_name: last,
    full_name: joinedName(first, last),
    headline: ownWords(headline),
    company: ownWords(company),
  };
}

/** A line of the profile; one made of nothing but variables is left out, since it could not be told from one typed by hand. */
function ownWords(line: string | null): string {
  const words = (line ?? '').trim();
  return replaced(words, () => '').trim() === '' ? '' : words;
}
