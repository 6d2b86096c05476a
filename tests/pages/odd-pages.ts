import { html } from './html.ts';
import type { PageParts } from './page-parts.ts';
import type { PagePerson } from './page-person.ts';
import { SDUI_FOOTER } from './sdui-profile.ts';

const screen = (name: string) => `com.linkedin.sdui.flagshipnav.${name}`;

/** The frame that the older app lives in; `shown` lays it over the page. */
export const interopLayer = (shown: boolean) => html`<iframe data-testid="interop-iframe" src="/preload/" tabindex="-1"
    style="position:fixed;inset:52px 0 0 0;width:100%;height:100%;border:0;pointer-events:none;${
      shown ? 'opacity:1;z-index:0' : 'opacity:0;z-index:-1'
    }"></iframe>`;

const listOf = (people: readonly PagePerson[]) =>
  people.map(
    ({ slug, name }) => html`<section class="card"><a href="/in/${encodeURIComponent(slug)}/">${name}</a></section>`,
  );

/** The list of connections under a person's address, as it stays behind the older app: the person is one card of it. */
export const connectionsUnder = (person: PagePerson, others: readonly PagePerson[], covered: boolean): PageParts => ({
  renderer: 'sdui',
  title: `${person.name} | LinkedIn`,
  layers: interopLayer(covered),
  main: html`<main id="workspace" data-sdui-screen="${screen('mynetwork.Connections')}"><div>
    <h2>Ad options</h2>${listOf([...others, person])}${SDUI_FOOTER}</div></main>`,
});

/** The search that was there before, under a person's address and under its own title. */
export const searchUnder = (others: readonly PagePerson[]): PageParts => ({
  renderer: 'sdui',
  title: 'Search | LinkedIn',
  main: html`<main id="workspace"><div role="main" data-sdui-screen="${screen('search.SearchResultsPeople')}">
    <h2>No results</h2>${listOf(others)}${SDUI_FOOTER}</div></main>`,
});

/** A section of a profile, on a page of its own: it does not say whose. */
export const detailsPage = (): PageParts => ({
  renderer: 'sdui',
  title: 'Experience | LinkedIn',
  main: html`<main id="workspace"><div data-sdui-screen="${screen('profile.ProfileDetails')}">
    <section class="card"><h2>Experience</h2><p>Sailor</p></section>
    <section class="card"><h2>Education</h2></section>${SDUI_FOOTER}</div></main>`,
});

/** The relations' own page, where a restricted account lands instead of on a profile. */
export const myNetwork = (others: readonly PagePerson[]): PageParts => ({
  renderer: 'sdui',
  title: 'My network | LinkedIn',
  main: html`<main id="workspace"><div data-sdui-screen="${screen('mynetwork.MyNetwork')}">${listOf(others)}</div></main>`,
});

/** The public page, for people who are not signed in. */
export const guestProfile = ({ slug, name, headline }: PagePerson): PageParts => {
  const address = `https://se.linkedin.com/in/${encodeURIComponent(slug)}`;
  return {
    renderer: 'guest',
    title: `${name} - ${headline} | LinkedIn`,
    head: html`<meta name="pageKey" content="public_profile_v3_desktop"><link rel="canonical" href="${address}">
      <meta property="og:url" content="${address}">`,
    main: html`<main><section class="card top"><h1>${name}</h1><h2>${headline}</h2></section></main>`,
  };
};

/** What stands at the address of somebody who does not exist. */
export const notFound = (renderer: 'sdui' | 'guest'): PageParts => ({
  renderer,
  title: 'Profile Not Found | LinkedIn',
  head: html`<link rel="canonical" href="https://www.linkedin.com/public-profile/settings">`,
  main: html`<main><h1>This page doesn’t exist</h1><h2>Check the address</h2></main>`,
});

/** The wall before everything, for people who are not signed in. */
export const authWall = (): PageParts => ({
  renderer: 'guest',
  title: 'Sign Up | LinkedIn',
  head: html`<meta name="pageKey" content="auth_wall_desktop_profile">`,
  main: html`<main><h1>Join LinkedIn</h1></main>`,
});

/** A lead in Sales Navigator; `data` as its pages of 2019 carried it, those of 2026 do not. */
export const salesNavigatorLead = (person: PagePerson, data: boolean): PageParts => ({
  renderer: 'sales',
  title: 'Sales Navigator',
  main: html`<main><h1>Sales Navigator</h1><section class="card top" data-sn-view-name="lead-profile">
    <h1 data-x--lead--name data-anonymize="person-name" class="profile-topcard-person-entity__name">${person.name}</h1>
    <p>${person.headline}</p></section>
    ${
      data
        ? html`<code class="hidden">${JSON.stringify({
            fullName: person.name,
            degree: 2,
            objectUrn: `urn:li:member:${person.memberNumber}`,
            flagshipProfileUrl: `https://www.linkedin.com/in/${person.slug}`,
          })}</code>`
        : html``
    }</main>`,
});

/** A candidate in Recruiter. */
export const recruiterProfile = (person: PagePerson): PageParts => ({
  renderer: 'sales',
  title: 'Recruiter',
  main: html`<main id="profile-container"><div data-test-profile-main-content-container class="card">
    <h1>${person.name}</h1></div></main>`,
});
