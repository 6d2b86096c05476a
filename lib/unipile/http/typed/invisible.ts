/** What copying from a page or a chat leaves behind: zero-width and bidi characters, soft hyphens. */
export const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
