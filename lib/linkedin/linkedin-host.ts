/** The hosts on which LinkedIn shows people: its own name, `www`, the mobile ones, and one of two letters for each country. */
const LINKEDIN_HOST = /^(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com$/;
/** Tried second: case-insensitive classes are slow to compile, and browsers write hosts in lower case. */
const LINKEDIN_HOST_AS_TYPED = new RegExp(LINKEDIN_HOST, 'i');

/**
 * Whether LinkedIn shows people there. By the characters as written: a full-width dot, a port or credentials are not part of a name.
 * Other hosts below `linkedin.com` belong to shops, blogs and partners, whose pages have no business here.
 */
export const isLinkedInHost = (host: string): boolean => LINKEDIN_HOST.test(host) || LINKEDIN_HOST_AS_TYPED.test(host);
