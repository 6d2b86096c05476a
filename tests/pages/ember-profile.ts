import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';
import type { PagePerson } from './page-person.ts';
import { type Language, PAGE_WORDS } from './page-words.ts';

/** A profile of the old renderer: the name is an h1 in a section that carries the member number, after a modal's own h1. */
export const emberProfile = (person: PagePerson, language: Language = 'en'): PageParts => {
  const { invite, connect, degree } = PAGE_WORDS[language];
  return {
    renderer: 'ember',
    language,
    title: `(3) ${person.name} | LinkedIn`,
    main: html`<div class="hidden"><h1>Keyboard shortcuts</h1></div>
  <main class="scaffold-layout__main">
    <section class="card top" data-member-id="${String(person.memberNumber)}" data-view-name="profile-card">
      <div class="cover"></div>
      <a href="/in/${encodeURIComponent(person.slug)}/overlay/about-this-profile/"><h1>${person.name}</h1></a>
      <span class="dist-value">${degree[1]}</span>
      <p>${person.headline}</p>
      <div class="actions">
        <button type="button" class="main-action" aria-label="${invite(person.name)}">${connect}</button>
        <a href="/search/results/people/?connectionOf=%5B%22${person.providerId}%22%5D">500+</a>
      </div>
    </section>
    <section class="card"><h2>Education</h2><p>Somewhere by the sea</p></section>
  </main>`,
  };
};
