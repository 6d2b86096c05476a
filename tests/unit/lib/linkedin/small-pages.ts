import { madeId } from './made-ids';

/** Member numbers and ids of the people on the small pages. */
export const JANE = { slug: 'jane-doe-0551b120b', number: 123_456_789, id: madeId('member', 123_456_789) };
export const BOB = { slug: 'bob-roe', number: 987_654_321, id: madeId('member', 987_654_321) };

interface Shown {
  readonly slug: string;
  readonly number: number;
  readonly id: string;
}

/** A server-driven profile: keys in `attribute`, a photo link without text first, the heading, another person beside it. */
export const sduiProfile = (person: Shown, name: string, attribute: 'componentkey' | 'id' = 'componentkey') => `
  <div id="root"><header><h2>0 notifications</h2></header>
    <div role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"><main id="workspace">
      <div ${attribute}="profileCardsAboveActivity${person.slug}">
        <section ${attribute}="com.linkedin.sdui.profile.card.ref${person.id}Topcard">
          <a href="/in/${person.slug}/overlay/background-photo/"></a><h2>${name}</h2><p>· 2nd</p>
        </section>
        <div ${attribute}="ProfilePostConnectDrawer_${person.slug}"></div>
        <section ${attribute}="com.linkedin.sdui.profile.card.ref${person.slug}Activity"><h2>Activity</h2></section>
      </div>
      <section ${attribute}="com.linkedin.sdui.profile.card.ref${person.id}SuggestedForYou"><h2>Ann Other</h2></section>
    </main></div>
    <footer><a href="">More</a></footer></div>`;

/** An older profile, with a modal's heading before the person's. */
export const emberProfile = (person: Shown, name: string) => `
  <div id="global-nav"></div><div class="artdeco-modal-overlay"><h1>Contact info</h1></div>
  <main><section data-member-id="${person.number}"><h1>${name}</h1>
    <a href="/in/${person.slug}/overlay/contact-info/">Contact info</a></section>
    <section><h1>Highlights</h1></section></main>`;

/** The frame of the older app over another page; `style` says whether it shows, `srcdoc` keeps it from loading anything. */
export const interopLayer = (style: string) =>
  `<iframe data-testid="interop-iframe" src="/preload/" srcdoc="" style="${style}"></iframe>`;
