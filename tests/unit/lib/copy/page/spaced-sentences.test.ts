import { expect, test } from 'vitest';
import { languageCodes, messagesFile } from '@/tests/rig/message-store';

test.each(languageCodes())('in %s whoever a send goes to is never named after the send before it', (code) => {
  const spaced = Object.entries(messagesFile(code)).filter(([key]) => key.endsWith('_spaced'));
  expect(spaced).toHaveLength(6);
  for (const [key, { message }] of spaced) expect(message, key).not.toMatch(/\{name\}\P{L}*$/u);
});
