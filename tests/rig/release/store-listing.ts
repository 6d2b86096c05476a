// STORE.md, which holds what the form of the Chrome Web Store asks, read as data.

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

/** Every address that stands in for one that is yet to be given: no address that works ends in `.invalid` (RFC 2606). */
export const placeholdersIn = (document: string): readonly string[] =>
  [...document.matchAll(/`([^`\s]*[\w-]\.invalid(?:\/[^`\s]*)?)`/g)].map(([, address = '']) => address);

/** Why no zip for the store can be made yet, and what to do; null where nothing is in the way. */
export function notReady(document: string): string | null {
  const [first, ...others] = placeholdersIn(document);
  if (first === undefined) return null;
  return `No zip for the Chrome Web Store: put real addresses into STORE.md in place of ${[first, ...others].join(' and ')}; for a zip to try out, run "npx wxt zip".`;
}
