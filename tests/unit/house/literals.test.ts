// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of code, as they are written.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { literalsIn } from './literals-in.ts';
import { codeUnder } from './source-files.ts';

const FILES = ['components', 'entrypoints', 'lib/copy', 'lib/worker'].flatMap(codeUnder);

/** What is written alike in every language: names, also invented ones and those of keys in ARIA, addresses, headers, and a selector that reads as a text. */
const ALIKE_EVERYWHERE = [
  'Kith',
  'kith {} {}.json',
  'linkedin.com/in/…',
  'linkedin.com/in/jane-doe',
  'Jane',
  'Doe',
  'Jane Doe',
  'Acme',
  'api27.unipile.com:15796',
  'unipile-signature',
  't=…,v0=…',
  'wes_…',
  'search input',
  'Escape',
  'Control+Enter Meta+Enter',
];

const textsIn = (file: string) =>
  literalsIn(file, readFileSync(file, 'utf8')).filter((line) => !ALIKE_EVERYWHERE.includes(line.replace(/^\d+: /, '')));

test('what people see or hear stands in the store of texts, not in a source', () => {
  const found = FILES.map((file) => [file, textsIn(file)] as const).filter(([, texts]) => texts.length > 0);
  expect(FILES.length).toBeGreaterThan(300);
  expect(Object.fromEntries(found)).toEqual({});
});

describe('a text in a source is found', () => {
  test.each([
    '<p>Sent</p>',
    '<p>{count} sent</p>',
    "<p>{sent ? 'Sent' : null}</p>",
    '<p>{`${count} of them`}</p>',
    '<p aria-label="close" />',
    '<Field label={isAside ? name : "name"} />',
    '<Field label={`name ${count}`} />',
    '<Notice sentence="It was sent" />',
    "const said = 'It was sent';",
    "const said = { state: 'Sent' };",
    "const said = count + ' sent';",
    'const said = `to ${name}`;',
    'const said = `${name}, not sent`;',
  ])('%s', (source) => {
    expect(literalsIn('a.tsx', source)).not.toEqual([]);
  });

  test('with its line', () => {
    expect(literalsIn('a.tsx', "\nconst said = 'It was sent';")).toEqual(['2: It was sent']);
  });
});

test.each([
  "import { say } from 'a module/Of ours';",
  '<p class="small muted">{say(\'name\')} · {count}</p>',
  '<p id={`${id}-name`} aria-live="polite" title={say(\'name\')} />',
  "if (key === 'Escape') throw new Error('It was not sent.');",
  "const box = list.querySelector('search input') ?? '.composer textarea';",
  'const call = `${method} ${path}`;',
  "type State = 'Not sent';",
  "const table = { 'Not sent': 1 };",
])('%s has none', (source) => {
  expect(literalsIn('a.tsx', source)).toEqual([]);
});
