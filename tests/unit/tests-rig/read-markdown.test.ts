import { expect, test } from 'vitest';
import { rowsUnder, textUnder } from '@/tests/rig/read-markdown';

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
