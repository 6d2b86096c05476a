import { words } from '@/lib/copy/language/say';
import { PHOTO } from '@/lib/outreach/people/photo-rules';
import type { AccountColour, Theme } from '@/lib/protocol/settings';

export const LOOK_WORDS = {
  title: 'Look',
  lede: 'Kith’s own windows, all of them at once. On LinkedIn, Kith looks as LinkedIn does.',
  theme: 'Theme',
  photos: 'Show photos of people',
  photosHint: `Of people in your conversations, through your own Unipile: one call when you first see somebody, ${PHOTO.aDay} a day at most, and again after a month; nothing is asked of LinkedIn. They are kept small on this computer, and erased when you switch this off. Unipile v2 has no photos of LinkedIn’s people; there, initials stay.`,
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

export const LANGUAGE_WORDS = words({ label: 'look_language', browser: 'look_language_browser' });
