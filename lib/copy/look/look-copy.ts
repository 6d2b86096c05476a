import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { PHOTO } from '@/lib/outreach/people/photo-rules';
import type { AccountColour, Theme } from '@/lib/protocol/settings';

export const LOOK_WORDS = words({
  lede: 'look_lede',
  theme: 'look_theme',
  photos: 'look_photos',
  colours: 'look_colours',
  coloursHint: 'look_colours_hint',
});

/** What showing photos costs and keeps. */
export const photosHint = (): string => sayCount('look_photos_hint', PHOTO.aDay);

export const colourOf = (name: string): string => say('look_colour_of', { name });

export const THEME_WORDS = words({
  system: 'look_theme_system',
  light: 'look_theme_light',
  dark: 'look_theme_dark',
} satisfies Record<Theme, PlainKey>);

export const COLOUR_WORDS = words({
  teal: 'look_colour_teal',
  blue: 'look_colour_blue',
  violet: 'look_colour_violet',
  pink: 'look_colour_pink',
  orange: 'look_colour_orange',
  grey: 'look_colour_grey',
} satisfies Record<AccountColour, PlainKey>);

export const LANGUAGE_WORDS = words({ label: 'look_language', browser: 'look_language_browser' });
