import { readFileSync } from 'node:fs';
import { ROOT } from './root-folder.ts';

const TOKENS = 'components/ui/tokens.css';
/** The styles of what is drawn on a page. */
const ON_PAGES = /\/components\/page\/(?:[\w-]+\/)?[\w-]+\.css(?:\?|$)/;

/**
 * A style sheet in which each custom property is replaced by its first value in the tokens. The page around a shadow root can set a
 * custom property, or declare that it is not inherited, and so restyle what is inside; it cannot reach literal values.
 */
export function literalCss(css: string, tokens: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):([^;}]+)/g))
    if (!values.has(name)) values.set(name, value.trim());
  return css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'unset');
}

/** A Vite plugin: the styles that go to LinkedIn's pages are literal when they are built, so that no page is brought the tokens. */
export const literalStyles = () => ({
  name: 'literal-styles',
  enforce: 'pre' as const,
  transform: (css: string, id: string) =>
    ON_PAGES.test(id) ? literalCss(css, readFileSync(`${ROOT}${TOKENS}`, 'utf8')) : undefined,
});
