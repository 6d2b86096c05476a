// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { followTheme, keepTheme } from '@/components/ui/theme';

const scheme = () => document.documentElement.style.colorScheme;
/** Another page of Kith keeps a theme. */
const keptElsewhere = (theme: string) => {
  localStorage.setItem('theme', theme);
  dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: theme }));
};

beforeEach(() => {
  localStorage.clear();
  document.documentElement.style.colorScheme = '';
});

test('a page opens in the theme that was kept, and as the computer does where none was', () => {
  followTheme();
  expect(scheme()).toBe('');
  localStorage.setItem('theme', 'dark');
  followTheme();
  expect(scheme()).toBe('dark');
});

test('a theme that is kept elsewhere shows here at once', () => {
  followTheme();
  keptElsewhere('light');
  expect(scheme()).toBe('light');
  keptElsewhere('constructor');
  expect(scheme()).toBe('');
});

test('keeping a theme shows it, and going back to the computer’s leaves nothing behind', () => {
  keepTheme('dark');
  expect(scheme()).toBe('dark');
  expect(localStorage.length).toBe(1);
  keepTheme('system');
  expect(scheme()).toBe('');
  expect(localStorage.length).toBe(0);
});
