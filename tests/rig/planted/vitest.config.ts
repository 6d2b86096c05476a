import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SETUP, shared } from '../../../vitest.config.ts';
import { plant } from './plant.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const name = process.env.KITH_PLANTED_FAULT;
const faults = PLANTED_FAULTS.filter(({ fault }) => fault === name);
if (name !== undefined && faults.length === 0) throw new Error(`There is no planted fault "${name}".`);

/** The tests on a product with the one fault that `KITH_PLANTED_FAULT` names, or on the product as it is. */
export default defineConfig({
  root,
  ...shared,
  plugins: [...shared.plugins, plant(faults)],
  test: {
    setupFiles: SETUP,
    include: ['tests/{unit,simulation,contract}/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    maxWorkers: 1,
    // What is kept of one fault would be taken for another.
    fsModuleCache: false,
  },
});
