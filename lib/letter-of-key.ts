type Key = Pick<KeyboardEvent, 'key' | 'code' | 'isComposing'>;

/** Of Turkish: both are an I, whichever of the two the keyboard puts where. */
const IS_I = /^[iıİ]$/i;
const PRINTED = /^[a-z]$/i;
/** A letter of another script, or a mark that such a keyboard has in a letter's place; no sign, which stands anywhere. */
const OF_ANOTHER_SCRIPT = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u;
const PLACE = /^Key([A-Z])$/;

/**
 * The Latin letter that a key stands for, in lower case: the one that is printed on it, and on a keyboard of another script the one
 * that has its place on a Latin keyboard. Null for any other key, and while something is composed.
 */
export function letterOfKey({ key, code, isComposing }: Key): string | null {
  if (isComposing) return null;
  if (IS_I.test(key)) return 'i';
  if (PRINTED.test(key)) return key.toLowerCase();
  return OF_ANOTHER_SCRIPT.test(key) ? (PLACE.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}
