/**
 * A style sheet with the value of each custom property in its place, as the tokens give it first: the page around a shadow root can
 * set a custom property, or declare that it is not inherited, and so paint what is in there; a value written out it cannot reach.
 */
export function literalStyles(css: string, tokens: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):([^;}]+)/g))
    if (!values.has(name)) values.set(name, value.trim());
  return css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'unset');
}
