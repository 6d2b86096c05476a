import * as page from './page-selectors';

const has = (document: Document, selector: string) => document.querySelector(selector) !== null;

/** Whether the address has no profile. */
export const isNobodysPage = (document: Document): boolean => has(document, page.NOBODY_PAGE);

/** Whether the viewer is not signed in. When signed in, a page may still carry such a mark from the page before it. */
export const isGuestPage = (document: Document): boolean =>
  has(document, page.GUEST_PAGE) && !has(document, page.MEMBER_NAVIGATION);
