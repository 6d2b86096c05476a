import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { englishTexts } from './tests/rig/message-store.ts';
import { ByEnvironment, filesWithOwnModules } from './tests/rig/shared-workers.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** What the tests of the product need, also with a fault planted in it. */
export const shared = {
  plugins: [englishTexts()],
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

/** Of the tests that use what Chrome gives, and say something. */
export const SETUP = [
  'tests/unit/left-as-found.ts',
  'tests/unit/fake-chrome.ts',
  'tests/unit/english.ts',
  'tests/unit/patience.ts',
];

const OWN_MODULES = filesWithOwnModules('tests/unit');

export default defineConfig({
  // Each project takes these over.
  ...shared,
  test: {
    // Half of what a test of the worker takes is waiting: with one runner a core, the cores would idle.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: ByEnvironment },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: SETUP,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: OWN_MODULES,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'simulation',
          setupFiles: ['tests/unit/english.ts'],
          include: ['tests/simulation/**/*.test.ts'],
          // Its time is virtual, and in `npm test` it has what the browsers leave of the machine's.
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'contract',
          setupFiles: SETUP,
          include: ['tests/contract/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'alone', setupFiles: SETUP, include: OWN_MODULES, testTimeout: 60_000 } },
      { test: { name: 'artifact', include: ['tests/artifact/**/*.test.ts'] } },
    ],
  },
});
