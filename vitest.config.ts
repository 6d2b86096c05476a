import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

export default defineConfig({
  ...shared,
  test: {
    // By default one core is left idle.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          setupFiles: ['tests/unit/fake-chrome.ts'],
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      { ...shared, test: { name: 'simulation', include: ['tests/simulation/**/*.test.ts'], testTimeout: 180_000 } },
      {
        ...shared,
        test: {
          name: 'contract',
          setupFiles: ['tests/unit/fake-chrome.ts'],
          include: ['tests/contract/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { ...shared, test: { name: 'artifact', include: ['tests/artifact/**/*.test.ts'] } },
    ],
  },
});
