import type { Theme } from '@/lib/protocol/settings';

const KEY = 'theme';

/** The names alone: the texts and schemas that go by them are too much for what runs before the first frame. */
const NAMES = { system: true, light: true, dark: true } as const satisfies Record<Theme, true>;

/** The theme as it was last kept, which is there before the first frame; the stored settings are not. */
function keptTheme(): Theme {
  const kept = localStorage.getItem(KEY) ?? '';
  return Object.hasOwn(NAMES, kept) ? (kept as Theme) : 'system';
}

/** Colours are all `light-dark()` (tokens.css): what decides between the two is the root's colour scheme. */
const show = (theme: Theme) => {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
};

/** Shows this page in the theme that was kept, and in every one that is kept from another page while this one is open. */
export function followTheme(): void {
  show(keptTheme());
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show(keptTheme());
  });
}

/** Shows a theme here and on all other pages of Kith that are open, and at once on every one to come. */
export function keepTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  show(theme);
}
