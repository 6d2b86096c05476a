import type { Html } from './html.ts';

/** One page, before the shell that all pages of its renderer share. LinkedIn runs two renderers side by side. */
export interface PageParts {
  readonly renderer: 'sdui' | 'ember';
  readonly title: string;
  readonly main: Html;
}
