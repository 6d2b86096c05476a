/**
 * The signs that make a spreadsheet take what follows for a formula (OWASP, CSV injection), and their full-width and small forms,
 * which spreadsheets in East Asian languages treat alike.
 */
const LEAD_INS = new Set('=+-@＝＋－＠﹦﹢﹣﹫');
/** Where a cell may begin in a spreadsheet that splits at its own locale's separator, even inside quotes. */
const SEPARATORS = new Set(',;|\t\r\n');
/** What a spreadsheet skips at the beginning of a cell. */
const SKIPPED = /^[\s"]$/u;
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/u;

/**
 * One record by RFC 4180, with its CRLF. No spreadsheet runs a cell as a formula, whatever separator its locale uses: an apostrophe is
 * put before every formula sign that could begin a cell, even in the middle of a text.
 */
export function csvRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell ?? ''))).join(',')}\r\n`;
}

/** One pass over the characters: each is looked at once, however long the text. */
function harmless(cell: string): string {
  let written = '';
  let begins = true;
  for (const char of cell) {
    if (begins && LEAD_INS.has(char)) written += "'";
    written += char;
    begins = SEPARATORS.has(char) || (begins && SKIPPED.test(char));
  }
  return written;
}

const quoted = (cell: string) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
