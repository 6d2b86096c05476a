/** Marks that reorder or hide text: a name must not be able to redraw the sentence it stands in. */
const DECEIVING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * One line of text that is safe to show: no control or bidi characters, single spaces, at most `max` code points.
 * Null where nothing is left. Joiners stay, for emoji and Persian. Never for text that is sent or compared.
 */
export function cleanText(raw: string, max: number): string | null {
  const line = raw
    // Cut before cleaning: the work stays small however long the answer is.
    .slice(0, max * 8)
    .toWellFormed()
    .replace(DECEIVING, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, max).join('').trimEnd() || null;
}
