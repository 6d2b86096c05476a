import { expect, test } from 'vitest';
import { notReady, placeholdersIn, rowsUnder, textUnder } from '@/tests/rig/release/store-listing';

const DOCUMENT = `# Store

## Permissions

| permission | why |
|---|---|
| \`storage\` | Keeps what was sent. |
| \`alarms\` | |

## Single purpose

Inviting people.

One at a time.

### More
`;

test('a part is what stands between its heading and the next', () => {
  expect(textUnder(DOCUMENT, '## Single purpose')).toBe('Inviting people.\n\nOne at a time.');
  expect(textUnder(DOCUMENT, '### More')).toBe('');
  expect(textUnder(DOCUMENT, '## Price')).toBe('');
});

test('a table is its rows without the head', () => {
  expect(rowsUnder(DOCUMENT, '## Permissions')).toEqual([
    ['storage', 'Keeps what was sent.'],
    ['alarms', ''],
  ]);
  expect(rowsUnder(DOCUMENT, '## Single purpose')).toEqual([]);
});

test('an address that ends in .invalid is yet to be given, and is refused with what to do', () => {
  const document = 'Support: `help@kith.invalid`, policy: `https://kith.invalid/PRIVACY.md`; ends in `.invalid`';
  expect(placeholdersIn(document)).toEqual(['help@kith.invalid', 'https://kith.invalid/PRIVACY.md']);
  expect(notReady(document)).toBe(
    'No zip for the Chrome Web Store: put real addresses into STORE.md in place of help@kith.invalid and https://kith.invalid/PRIVACY.md; for a zip to try out, run "npx wxt zip".',
  );
});

test('with real addresses nothing is in the way', () => {
  expect(notReady('Support: `help@example.com`, which `.invalid` is not')).toBeNull();
});
