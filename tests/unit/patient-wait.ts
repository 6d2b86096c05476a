import { vi } from 'vitest';

/** Below what a test may take, so that what never comes is told by its own error. */
const PATIENCE_MS = 8_000;

const { waitFor } = vi;
vi.waitFor = (isSo, options) =>
  waitFor(isSo, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
