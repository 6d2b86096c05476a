/**
 * The languages Kith speaks, each by the folder of its texts in `public/_locales` (Chrome's own codes), in the order they are offered
 * in. Each is called as it calls itself: whoever looks for theirs can read no other.
 */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt_BR: 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  tr: 'Türkçe',
  ja: '日本語',
  zh_CN: '简体中文',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]];

/** `browser`: the browser's own language, which is no choice. */
export type LanguageChoice = Language | 'browser';
