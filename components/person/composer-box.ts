/** Finds the box of a composer, below whatever it stands in. */
export const COMPOSER_BOX = '.composer textarea';
