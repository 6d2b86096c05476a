import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';
import type { PagePerson } from './page-person.ts';

/** The start page: nobody's profile, with links to people that the page follows without loading anew. */
export const feed = (people: readonly PagePerson[]): PageParts => ({
  renderer: 'sdui',
  title: 'Feed | LinkedIn',
  main: html`<main id="workspace"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.feed.MainFeed">
    ${people.map(
      ({ slug, name, headline }) => html`<section class="card">
        <p><a href="/in/${encodeURIComponent(slug)}/">${name}</a></p><p>${headline}</p></section>`,
    )}
  </div></main>`,
});
