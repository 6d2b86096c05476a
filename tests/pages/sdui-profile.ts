import { type Html, html } from './html.ts';
import type { PageParts } from './page-parts.ts';
import type { PagePerson } from './page-person.ts';
import { type Language, PAGE_WORDS } from './page-words.ts';

/** Since September 2026 the structural keys stand in `id`; before, in `componentkey`. */
type Keyed = 'componentkey' | 'id';

interface SduiOptions {
  readonly keyed?: Keyed;
  readonly language?: Language;
  /** True on the user's own profile. */
  readonly own?: boolean;
  readonly layers?: Html;
}

// The card keys name the person by provider id or by the slug, written as it is, not percent-encoded.
const card = (ref: string, name: string) => `com.linkedin.sdui.profile.card.ref${ref}${name}`;

const actionRow = ({ name, slug, providerId }: PagePerson, language: Language) => {
  const { invite, connect, message, more } = PAGE_WORDS[language];
  const urn = encodeURIComponent(`urn:li:fsd_profile:${providerId}`);
  return html`<div class="actions">
    <a class="main-action" aria-label="${invite(name)}" href="/preload/custom-invite/?vanityName=${slug}">${connect}</a>
    <a href="/messaging/compose/?profileUrn=${urn}&recipient=${providerId}">${message}</a>
    <button type="button" aria-expanded="false">${more}</button>
  </div>`;
};

const ownRow = ({ slug }: PagePerson) =>
  html`<div class="actions"><a href="/in/${encodeURIComponent(slug)}/edit/intro/">Edit</a></div>`;

/** The link at the end of every page of this renderer leads to the current address, whatever the page shows. */
export const SDUI_FOOTER = html`<footer><a href="/help/">Help</a> <a href="">More</a></footer>`;

/** A profile of the new renderer: no h1, names in structural keys, a second copy of the action row, strangers beside it. */
export const sduiProfile = (
  person: PagePerson,
  strangers: readonly PagePerson[],
  { keyed = 'componentkey', language = 'en', own = false, layers = html`` }: SduiOptions = {},
): PageParts => {
  const { invite, connect, degree, experience } = PAGE_WORDS[language];
  const row = own ? ownRow(person) : actionRow(person, language);
  const key = (value: string) => html`${{ markup: keyed }}="${value}"`;
  return {
    renderer: 'sdui',
    language,
    layers,
    title: `${person.name} | LinkedIn`,
    main: html`<div role="toolbar" class="sticky"><p>${person.name}</p>${row}</div>
  <main id="workspace">
    <div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
      <section class="card top" ${key(card(person.providerId, 'Topcard'))}>
        <div class="cover"></div>
        <a href="/in/${encodeURIComponent(person.slug)}/overlay/about-this-profile/"><h2>${person.name}</h2></a>
        <p class="hidden">${degree[0]}</p><p>${degree[1]}</p>
        <p>${person.headline}</p>
        ${row}
      </section>
      <div ${key(`ProfilePostConnectDrawer_${person.slug}`)}></div>
      <div ${key(`profileCardsAboveActivityTopcardOnly${person.slug}`)}></div>
      <section class="card" ${key(card(person.slug, 'Activity'))}><h2>Activity</h2>
        <p>Nothing posted lately.</p></section>
      <section class="card" ${key(card(person.providerId, 'Experience'))}><h2>${experience}</h2>
        <p>${person.headline}</p></section>
      <section class="card" ${key(card(person.providerId, 'SuggestedForYou'))}><h2>${strangers[0]?.name ?? ''}</h2></section>
    </div>
    <aside class="card" ${key(`profileAsideBrowsemap${person.slug}`)}><h2>More profiles for you</h2>
      ${strangers.map(
        ({ name, slug }) => html`<p><a href="/in/${encodeURIComponent(slug)}/">${name}</a>
          <a aria-label="${invite(name)}" href="/preload/custom-invite/?vanityName=${slug}">${connect}</a></p>`,
      )}</aside>
    ${SDUI_FOOTER}
  </main>`,
  };
};
