import type { RefObject } from 'preact';
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

/** `small`: in a line of a list. */
export type AvatarSize = 'small' | 'large';

interface AvatarProps {
  readonly fullName: string;
  /** Base64 of a WebP that Kith made; without one there are initials. */
  readonly photo?: string | undefined;
  readonly size?: AvatarSize | undefined;
  readonly drawn?: RefObject<HTMLSpanElement | null>;
}

/** A small picture of a person. Decoration: the name always stands beside it. A photo covers the initials and moves nothing. */
export function Avatar({ fullName, photo, size = 'large', drawn }: AvatarProps) {
  return (
    <span class="avatar" data-size={size} aria-hidden="true" ref={drawn ?? null}>
      {initialsOf(fullName)}
      {photo !== undefined && <img class="avatar-photo" src={`data:image/webp;base64,${photo}`} alt="" />}
    </span>
  );
}
