import { expect, test } from 'vitest';
import { notReady, placeholdersIn } from '@/tests/rig/release/store-listing';

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
