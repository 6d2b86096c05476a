/** Every address that stands in for one that is yet to be given: no address that works ends in `.invalid` (RFC 2606). */
export const placeholdersIn = (document: string): readonly string[] =>
  [...document.matchAll(/`([^`\s]*[\w-]\.invalid(?:\/[^`\s]*)?)`/g)].map(([, address = '']) => address);

/** Why no zip for the store can be made yet, and what to do; null where nothing is in the way. */
export function notReady(document: string): string | null {
  const [first, ...others] = placeholdersIn(document);
  if (first === undefined) return null;
  return `No zip for the Chrome Web Store: put real addresses into STORE.md in place of ${[first, ...others].join(' and ')}; for a zip to try out, run "npx wxt zip".`;
}
