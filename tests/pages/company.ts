import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';

/** A company: not a person, though its page has an h1 with a name. */
export const company = (slug: string): PageParts => ({
  renderer: 'ember',
  title: `${slug}: Overview | LinkedIn`,
  main: html`<main class="scaffold-layout__main"><section class="card top">
    <div class="cover"></div><h1>${slug}</h1><p>Makes things · 12 employees</p>
  </section></main>`,
});
