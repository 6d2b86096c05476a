/** What people put after their name to say how they are spoken of, by language. */
const PRONOUNS = new Set(
  [
    'she her hers he him his they them theirs ze zir xe xem any all',
    'sie ihr ihre er ihm sein dey deren',
    'elle il iel lui ella ellas él elle lei ela ele elu',
    'zij haar hij hem die hen ona jej on jego ono',
  ].flatMap((language) => language.split(' ')),
);

/** A text without pronouns: "Ann she/her" is "Ann", but "Ann/Anna" stays. */
export const withoutPronouns = (text: string): string =>
  text.replace(/(?<!\p{L})\p{L}{1,6}(?: ?\/ ?\p{L}{1,6})+(?!\p{L})/gu, (pair) =>
    pair.split('/').every((word) => PRONOUNS.has(word.trim().toLowerCase())) ? ' ' : pair,
  );
