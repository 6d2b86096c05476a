/** Parses JSON from outside; undefined where it is none. The parser's own message would quote the content. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
