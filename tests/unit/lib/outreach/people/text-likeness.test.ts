import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlike } from '@/lib/outreach/people/text-likeness';

const LONG = 'Thank you for the talk on Thursday, I learned a lot about bridges.';

describe('the text that was sent', () => {
  it.each([
    ['as it was', 'Hello Ann', 'Hello Ann'],
    ['with a heart that lost its variation selector', 'I ❤️ it', 'I ❤ it'],
    ['with typographic quotes', `She said "it's fine"`, 'She said “it’s fine”'],
    ['with one long dash for two', 'well -- yes', 'well – yes'],
    ['with one character for three dots', 'so...', 'so…'],
    ['with HTML entities', 'R&D <now> "yes"', 'R&amp;D &lt;now&gt; &quot;yes&#34;'],
    ['with entities encoded twice', 'R&D', 'R&amp;amp;D'],
    ['that had entities itself', 'write &lt;', 'write &amp;lt;'],
    ['without a soft hyphen', 'Donau\u00addampf', 'Donaudampf'],
    ['in compatibility forms', 'ﬁne Ｗide ½', 'fine Wide 1⁄2'],
    ['with accents taken apart', 'José', 'Jose\u0301'],
    ['with its lines folded', 'Hello\n\nAnn', 'Hello Ann'],
    ['with its blank lines folded', 'Hello\r\n\r\n\r\n\r\nAnn', 'Hello\n\nAnn'],
    ['with a no-break space', 'Hello Ann', 'Hello\u00a0Ann'],
    ['with a short link', 'See https://example.com/a/long/way?x=1&y=2 please', 'See https://lnkd.in/eAbC12 please'],
    ['with a bare link', 'See https://www.example.com/ please', 'See example.com please'],
    ['with a link at the end of a sentence', 'See https://example.com/a.', 'See https://lnkd.in/x.'],
    ['cut', LONG, 'Thank you for the talk on Thursday, I lear…'],
    ['cut with three dots', LONG, 'Thank you for the talk on Thursday ...'],
    ['cut through a link', `${LONG} https://example.com/abcdef`, `${LONG} https://exam…`],
    ['cut through an entity', `${LONG} R&D`, `${LONG} R&am…`],
  ])('is alike %s', (_, sent, shown) => {
    expect(isAlike(sent, shown)).toBe(true);
  });

  it.each([
    ['other words', 'Hello Ann', 'Hello Ben'],
    ['one more word', 'Hello Ann', 'Hello Ann again'],
    ['only its beginning, without a sign of a cut', LONG, 'Thank you for the talk on Thursday'],
    ['a cut too short to say anything', LONG, 'Thank you…'],
    ['a cut of something else', LONG, 'Thank you for the flowers on Thursday…'],
    ['other marks', 'Really?', 'Really!'],
    ['another emoji', 'Well done 👍', 'Well done 👎'],
    ['nothing', 'Hello', ''],
  ])('is not alike: %s', (_, sent, shown) => {
    expect(isAlike(sent, shown)).toBe(false);
  });
});

const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 20 }),
);
const link = fc.webUrl({ withQueryParameters: true, withFragments: true });
/** Any text, with links among its words. */
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: link }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const URL = /https?:\/\/\S+/g;

/** What LinkedIn and Unipile have been seen to do to a text. */
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'variation selectors dropped': (t) => t.replace(/[\ufe00-\ufe0f]/g, ''),
  'soft hyphens and what does not show dropped': (t) => t.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''),
  'typographic quotes': (t) => t.replace(/"/g, '“').replace(/'/g, '’'),
  'typographic dashes': (t) => t.replace(/--/g, '—'),
  'an ellipsis for three dots': (t) => t.replace(/\.\.\./g, '…'),
  'HTML entities': (t) => t.replace(/[&<>"']/g, (c) => ENTITIES[c]!),
  'compatibility forms': (t) => t.normalize('NFKC'),
  'composed forms': (t) => t.normalize('NFC'),
  'decomposed forms': (t) => t.normalize('NFD'),
  'line breaks folded': (t) => t.replace(/[\r\n]+/g, ' '),
  'runs of space folded': (t) => t.replace(/\s+/g, ' ').trim(),
  'no-break spaces': (t) => t.replace(/ /g, '\u00a0'),
  'links shortened': (t) => t.replace(URL, 'https://lnkd.in/eAbC12d'),
  'links bare': (t) => t.replace(URL, (url) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')),
};
const change = fc.constantFrom(...Object.keys(CHANGES));

it('is alike after any of the changes, to any text', () => {
  fc.assert(
    fc.property(text, change, (sent, name) => isAlike(sent, CHANGES[name]!(sent))),
    { numRuns: 2_000 },
  );
});

it('is alike after several of them', () => {
  const some = fc.uniqueArray(change, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), link, some, (words, url, names) => {
      const sent = `${words} "it's" -- so... R&D ❤️ co\u00adop\n\n\n${url} end`;
      return isAlike(
        sent,
        names.reduce((t, name) => CHANGES[name]!(t), sent),
      );
    }),
    { numRuns: 1_000 },
  );
});

it('is alike however it was cut, where enough of it is left', () => {
  const start = 'A beginning that is long enough to tell: ';
  fc.assert(
    fc.property(text, fc.nat(200), fc.constantFrom('…', '...', ' …'), (rest, at, dots) => {
      const sent = `${start}${rest} end`;
      return isAlike(sent, `${sent.slice(0, Math.max(start.length, at))}${dots}`);
    }),
    { numRuns: 1_000 },
  );
});

it('tells apart texts of other letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{1,40}$/), fc.stringMatching(/^[a-z ]{1,40}$/), (one, other) => {
      fc.pre(one.replaceAll(' ', '') !== other.replaceAll(' ', ''));
      return !isAlike(one, other);
    }),
  );
});

it('takes milliseconds for the longest message, whatever is in it', () => {
  for (const part of ['a', '&amp;', '.', 'a.', ' ', '-', '&amp;amp;', 'https://a.b/', '…', '\u00ad'])
    expect(
      timeOf(() => isAlike(part.repeat(8_000 / part.length), `${part.repeat(7_000 / part.length)}…`)),
    ).toBeLessThan(2_000);
});

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
