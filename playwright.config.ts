import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Twice the cores of a small machine: half of every journey is waiting, and three left two cores idle for almost half of the time.
  workers: 4,
  // Real browsers on two shared cores: what fails once and then holds is told as flaky, what fails twice has failed.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
});
