import type { AccountColour, Theme } from '@/lib/protocol/settings';

export const LOOK_WORDS = {
  title: 'Look',
  lede: 'Kith’s own windows, all of them at once. On LinkedIn, Kith looks as LinkedIn does.',
  theme: 'Theme',
  colours: 'A colour for each account',
  coloursHint: 'Shown beside the account’s name in the popup and the side panel.',
  colourOf: (name: string): string => `Colour of ${name}`,
} as const;

export const THEME_WORDS = {
  system: 'As on this computer',
  light: 'Light',
  dark: 'Dark',
} as const satisfies Record<Theme, string>;

export const COLOUR_WORDS = {
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
  orange: 'Orange',
  grey: 'Grey',
} as const satisfies Record<AccountColour, string>;
