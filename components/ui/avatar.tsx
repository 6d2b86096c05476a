import './avatar.css';

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters of the first and last word: "Jane van der Doe" gives "JD"; empty where a name has no letters. */
export function initialsOf(fullName: string): string {
  const words = fullName.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return chosen
    .map((word) => [...segments.segment(word ?? '')][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** A neutral picture of a person. Decoration: the name always stands beside it. */
export function Avatar({ fullName }: { readonly fullName: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {initialsOf(fullName)}
    </span>
  );
}
