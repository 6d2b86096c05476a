import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '@/lib/base64';

test('bytes come back as they went, however many', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 7) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test('what is not base64 is no bytes', () => {
  expect(() => fromBase64('%%%')).toThrow();
});
