/**
 * What makes a spreadsheet take what follows for a formula (OWASP, CSV injection): the signs, and their full-width and small
 * forms, which spreadsheets of East Asian languages read alike.
 */
const LEAD_INS = new Set('=+-@＝＋－＠﹦﹢﹣﹫');
/** Where a cell may begin for a spreadsheet that splits by its own locale's sign, whatever the quotes say. */
const SEPARATORS = new Set(',;|\t\r\n');
/** What a spreadsheet skips at the beginning of a cell. */
const SKIPPED = /^[\s"]$/u;
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/u;

/**
 * One record by RFC 4180, with its CRLF. No cell is run by a spreadsheet, whatever its locale splits a line by: an apostrophe goes
 * before every formula's sign that could stand at a cell's beginning, also in the middle of a text.
 */
export function csvRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell ?? ''))).join(',')}\r\n`;
}

/** One walk over the characters: however long the text is, each is looked at once. */
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
