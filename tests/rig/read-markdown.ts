/** What stands below a heading of Markdown, up to the next one; empty where there is no such heading. */
export function textUnder(document: string, heading: string): string {
  const lines = document.split('\n');
  const at = lines.indexOf(heading);
  if (at < 0) return '';
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => /^#+ /.test(line));
  return below
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

/** The rows of the table below a heading without its head, cell by cell, and without the marks of code. */
export const rowsUnder = (document: string, heading: string): readonly (readonly string[])[] =>
  textUnder(document, heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .filter((line) => !line.startsWith('|--') && !line.startsWith('| --'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    );
