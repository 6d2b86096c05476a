/** Finds the box of a composer, below whatever it stands in. */
export const COMPOSER_BOX = '.composer textarea';
/** The same of what is written to somebody who has none. */
export const KEPT_BOX = '.kept-text textarea';
