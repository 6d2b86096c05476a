/** Small capitals, which no normal form makes plain, beside the letters that they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';
const SMALL_CAPITAL = new RegExp(`[${SMALL_CAPITALS}]`, 'gu');

/** White letters on a black ground; one alone is a sign (a blood group, a parking place), several are a word. */
const WHITE_ON_BLACK = /(?:[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]\ufe0f?){2,}/gu;
const FIRST_CIRCLE = 0x1f150;
const FIRST_SQUARE = 0x1f170;
/** Letters in parentheses: their normal form keeps the parentheses. */
const IN_PARENTHESES = /[\u249c-\u24b5]/gu;

/** Lines and strokes drawn through letters, and marks that draw nothing. */
const DECORATION = /[\u0332-\u0338\u20d0-\u20f0]|[\u00ad\u200b\u200e\u200f\u202a-\u202e]|[\u2060-\u2069\ufeff]/gu;

/** A text in plain letters where they were styled to look bold, circled, wide or small; hyphens and apostrophes as typed by hand. */
export function plainLetters(text: string): string {
  return (
    text
      .replace(/[´`]/gu, "'")
      .replace(WHITE_ON_BLACK, lettersOnBlack)
      .replace(IN_PARENTHESES, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x249c + 0x61))
      // The normal form would spell these out: "Mª" is María, and the letters of a trade mark are no part of a name.
      .replace(/[^ªº™℠]+/gu, (part) => part.normalize('NFKC'))
      .replace(SMALL_CAPITAL, smallCapital)
      .replace(DECORATION, '')
      .replace(/[\u2010\u2011]/gu, '-')
      .normalize('NFC')
  );
}

function lettersOnBlack(word: string): string {
  const letter = (sign: string) => {
    const code = sign.codePointAt(0) ?? 0;
    return String.fromCharCode(0x41 + code - (code < FIRST_SQUARE ? FIRST_CIRCLE : FIRST_SQUARE));
  };
  return Array.from(word.replaceAll('\ufe0f', ''), letter).join('');
}

/** A capital at the beginning of a word and small letters within it, as they look. */
function smallCapital(styled: string, at: number, text: string): string {
  const letter = THEIR_LETTERS[SMALL_CAPITALS.indexOf(styled)] ?? styled;
  return /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) ? letter : letter.toUpperCase();
}
