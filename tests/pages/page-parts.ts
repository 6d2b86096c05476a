import type { Html } from './html.ts';
import type { Language } from './page-words.ts';

/** One page, before the shell that all pages of its renderer share. LinkedIn runs several renderers side by side. */
export interface PageParts {
  readonly renderer: 'sdui' | 'ember' | 'guest' | 'sales';
  readonly title: string;
  readonly main: Html;
  readonly language?: Language;
  /** What the head says besides. */
  readonly head?: Html;
  /** What lies over the page, such as the older app in a frame. */
  readonly layers?: Html;
}
