import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';
import type { PagePerson } from './page-person.ts';

// The card keys name the person by provider id or by the slug, written as it is, not percent-encoded.
const card = (ref: string, name: string) => `com.linkedin.sdui.profile.card.ref${ref}${name}`;

const actionRow = ({ name, slug, providerId }: PagePerson) => {
  const urn = encodeURIComponent(`urn:li:fsd_profile:${providerId}`);
  return html`<div class="actions">
    <a class="main-action" aria-label="Invite ${name} to connect" href="/preload/custom-invite/?vanityName=${slug}">Connect</a>
    <a href="/messaging/compose/?profileUrn=${urn}&recipient=${providerId}">Message</a>
    <button type="button" aria-expanded="false">More</button>
  </div>`;
};

/** A profile of the new renderer: no h1, names in structural keys, a second copy of the action row, strangers beside it. */
export const sduiProfile = (person: PagePerson, strangers: readonly PagePerson[]): PageParts => ({
  renderer: 'sdui',
  title: `${person.name} | LinkedIn`,
  main: html`<div role="toolbar" class="sticky"><p>${person.name}</p>${actionRow(person)}</div>
  <main id="workspace">
    <div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
      <section class="card top" componentkey="${card(person.providerId, 'Topcard')}">
        <div class="cover"></div>
        <a href="/in/${encodeURIComponent(person.slug)}/overlay/about-this-profile/"><h2>${person.name}</h2></a>
        <p class="hidden">· 1st</p><p>· 2nd</p>
        <p>${person.headline}</p>
        ${actionRow(person)}
      </section>
      <div componentkey="ProfilePostConnectDrawer_${person.slug}"></div>
      <div id="profileCardsAboveActivityTopcardOnly${person.slug}"></div>
      <section class="card" componentkey="${card(person.slug, 'Activity')}"><h2>Activity</h2>
        <p>Nothing posted lately.</p></section>
      <section class="card" componentkey="${card(person.providerId, 'Experience')}"><h2>Experience</h2>
        <p>${person.headline}</p></section>
    </div>
    <aside class="card" componentkey="profileAsideBrowsemap${person.slug}"><h2>More profiles for you</h2>
      ${strangers.map(
        ({ name, slug }) => html`<p><a href="/in/${encodeURIComponent(slug)}/">${name}</a>
          <a aria-label="Invite ${name} to connect" href="/preload/custom-invite/?vanityName=${slug}">Connect</a></p>`,
      )}</aside>
    <footer><a href="/help/">Help</a> <a href="">More</a></footer>
  </main>`,
});
