/**
 * Every anchor in LinkedIn's pages that is relied on, as seen on 2026-11-23. Two renderers are live at once: "Ember" (older) and
 * "SDUI" (server-driven, hashed classes). Nothing here is a class that rotates or a word of some language. On which pages each must be found,
 * how often, and by when it is to be looked for in LinkedIn's real pages again: `tests/unit/lib/linkedin/page-selectors.test.ts`.
 */

/** SDUI; its structural keys moved from `componentkey` to `id` between 2026-05 and 2026-09, so both are read. */
export const SDUI_SCREEN = '[data-sdui-screen]';
const CARD = 'com.linkedin.sdui.profile.card.ref';
const keyed = (selector: (attribute: string) => string) => ['componentkey', 'id'].map(selector).join(',');
export const SDUI_TOP_CARD = /* @__PURE__ */ keyed((key) => `[${key}^="${CARD}"][${key}$="Topcard" i]`);
export const SDUI_TOP_CARD_NAME = 'h2';
export const SDUI_ACTION = 'a[href*="/preload/custom-invite/"],a[href*="/messaging/compose/"]';
export const SDUI_KEYS = /* @__PURE__ */ keyed(
  (key) => `[${key}^="${CARD}"],[${key}^="ProfilePostConnectDrawer_"],[${key}^="profileCardsAboveActivity"]`,
);
/** What names the page's person inside a key. "SuggestedForYou" cards are left out: they show strangers. */
export const SDUI_PERSON_IN_KEY = [
  /^com\.linkedin\.sdui\.profile\.card\.ref([\w-]{39})Topcard$/i,
  /^com\.linkedin\.sdui\.profile\.card\.ref(.+)Activity$/,
  /^ProfilePostConnectDrawer_(.+)$/,
  /^profileCardsAboveActivity(?:TopcardOnly)?(.+)$/,
] as const;

/** Ember profiles: the top card carries the member number. */
export const EMBER_TOP_CARD = 'main section[data-member-id]';
export const EMBER_MEMBER_NUMBER = 'data-member-id';
export const EMBER_TOP_CARD_NAME = 'h1';
export const EMBER_ACTION = 'button[aria-label]';

/**
 * Links of a top card that name its own person: below the profile, and the invite form. Nowhere else: the last link of the SDUI
 * footer always resolves to the current address, whatever the page shows.
 */
export const OWN_LINK = 'a[href*="/overlay/"],a[href*="/edit/intro/"],a[href*="/preload/custom-invite/"]';
/** Links of a top card that carry its person's id: to write to them (SDUI), to their connections (Ember). */
export const ID_LINK = 'a[href*="recipient="],a[href*="connectionOf="]';
export const ID_IN_LINK = /(?:recipient|connectionOf)=(?:%5B%22)?([\w-]{39})(?![\w-])/;

/** The Ember app in a same-origin frame; when it shows, the document around it is another screen (seen 2026-04 … 2026-08). */
export const INTEROP_LAYER = 'iframe[data-testid="interop-iframe"][src^="/preload/"]';

/** What pages for people who are not signed in say of themselves, and no other page does. */
export const GUEST_PAGE =
  'meta[name="pageKey"][content^="public_profile"],link[rel="canonical"],meta[property="og:url"]';
export const MEMBER_NAVIGATION = '#global-nav,[data-testid="primary-nav"]';
/** "Profile not found" names the page of settings as the one it stands for. */
export const NOBODY_PAGE = 'link[rel="canonical"][href*="linkedin.com/public-profile/"]';

/** Sales Navigator: 2019 capture, and code of 2024–2026. */
/** The data of the lead that the page was loaded with: `fullName`, `objectUrn` with the member number. */
export const SALES_NAVIGATOR_DATA = 'code';
export const MEMBER_URN = /^urn:li:member:(\d+)$/;
export const SALES_NAVIGATOR_LEAD = '[data-x--lead--name],.profile-topcard-person-entity__name';

/** Recruiter: single source, 2026. */
export const RECRUITER_PROFILE = '[data-test-profile-main-content-container],#profile-container';
