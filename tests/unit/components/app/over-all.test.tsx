// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeApp, openApp, press } from './app-rig';

vi.mock('@/components/app/app-palette', () => {
  throw new Error('gone');
});

beforeEach(() => vi.stubGlobal('reportError', vi.fn()));
afterEach(() => {
  closeApp();
  vi.unstubAllGlobals();
});

test('a palette whose code does not come says so, and the rest goes on without it', async () => {
  openApp();
  await screen.findByRole('heading', { name: 'Jane Doe' });
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect((await screen.findByRole('alert')).textContent).toContain('Kith cannot show the search over everything');
  await press('Go on without it');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Jane Doe' })).toBeTruthy();
});
