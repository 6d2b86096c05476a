import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SETUP, shared } from '../../vitest.config.ts';
import { PARTS } from './parts.ts';

/** The tests of the part that `KITH_MUTATED_PART` names. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  ...shared,
  test: {
    setupFiles: SETUP,
    include: [...(PARTS[process.env.KITH_MUTATED_PART ?? '']?.tests ?? [])],
    testTimeout: 60_000,
  },
});
