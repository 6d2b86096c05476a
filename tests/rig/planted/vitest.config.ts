import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { plant } from './plant.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fault = PLANTED_FAULTS.find((one) => one.fault === process.env.KITH_PLANTED_FAULT);
if (!fault) throw new Error(`There is no planted fault "${process.env.KITH_PLANTED_FAULT}".`);

/** The tests on a product with the one fault that `KITH_PLANTED_FAULT` names. */
export default defineConfig({
  root,
  plugins: [plant([fault])],
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['tests/unit/fake-chrome.ts'],
    include: ['tests/{unit,simulation,contract}/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    maxWorkers: 1,
    // What is kept of one fault would be taken for another.
    fsModuleCache: false,
  },
});
