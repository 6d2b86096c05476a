/**
 * A style sheet in which each custom property is replaced by its first value in the tokens. The page around a shadow root can set a
 * custom property, or declare that it is not inherited, and so restyle what is inside; it cannot reach literal values.
 */
export function literalStyles(css: string, tokens: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):([^;}]+)/g))
    if (!values.has(name)) values.set(name, value.trim());
  return css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'unset');
}
