/** What a mail filter puts into the path, between underscores. */
const IN_PATH = '/v3/__';

/** The LinkedIn addresses that another page's address carries: a mail filter, a search engine, a page that asks to sign in. */
export function wrappedAddresses(page: string, rest: string): readonly string[] {
  const inPath = page.indexOf(IN_PATH);
  if (inPath >= 0) return [page.slice(inPath + IN_PATH.length).replace(/__;.*$/s, '')];
  const query = rest.startsWith('?') ? rest.slice(1).split('#', 1) : [];
  const values = query.flatMap((part) => part.split('&')).map((pair) => decoded(pair.slice(pair.indexOf('=') + 1)));
  return values.filter((value) =>
    /^(?:https?:\/\/)?(?:[a-z\d-]+\.)*linkedin\.(?:com|cn)\/|^https?:.*linkedin\./is.test(value),
  );
}

/** Decoded once. One filter writes `-3A` for `%3A` and an underscore for a slash. */
function decoded(value: string): string {
  const filtered = /^https?-3A__/i.test(value);
  const encoded = filtered ? value.replaceAll('_', '/').replace(/-(?=[\dA-F]{2})/g, '%') : value.replaceAll('+', '%20');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
