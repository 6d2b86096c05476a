import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeUnder, importsOf } from './source-files';

/** What writes to `chrome.storage` itself, and how it keeps to its budget. */
const KEEPS_TO_ITS_BUDGET: Readonly<Record<string, string>> = {
  'lib/storage/stored-item.ts': 'fitted(options.budget',
  'lib/storage/journal/journal-store.ts': 'await budget.take(items);',
  'lib/storage/write-whole.ts': 'has made sure that there is room',
  // One number and one word.
  'lib/storage/generation.ts': 'z.object({ number: z.number().int().min(0), open: z.boolean() })',
};

/** Who writes many things at once, each of which it has taken room for. */
const WHOLE = ['lib/storage/journal/journal-store.ts'];

test('whatever writes to Chrome’s storage keeps to the budget of its kind', () => {
  const writing = ['lib', 'components', 'entrypoints']
    .flatMap(codeUnder)
    .filter((file) => /storage(\.\w+|\[\w+\])\s*\.set\(/.test(readFileSync(file, 'utf8')));
  expect(writing.sort()).toEqual(Object.keys(KEEPS_TO_ITS_BUDGET).sort());
  for (const [file, how] of Object.entries(KEEPS_TO_ITS_BUDGET)) expect(readFileSync(file, 'utf8')).toContain(how);
  const importing = ['lib', 'components', 'entrypoints']
    .flatMap(codeUnder)
    .filter((file) => importsOf(file).some((one) => one.file === 'lib/storage/write-whole.ts'));
  expect(importing).toEqual(WHOLE);
});
