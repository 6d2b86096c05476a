import { isGuestPage, isNobodysPage } from './members-page';
import { displayName, nameInTitle } from './name-in-title';
import * as page from './page-selectors';
import type { AddressRules, PersonRef } from './person-address';

/** `guest`: the viewer is not signed in. `nobody`: the address has no profile. */
type PageLayout = 'sdui' | 'ember' | 'hybrid' | 'guest' | 'nobody' | 'sales-navigator' | 'recruiter' | 'unknown';

/**
 * What the page shown says of the person its address names. `name` is for display only and null unless the page proves it belongs
 * to that person; `witnesses` is whether the page's own marks of identity fit the address.
 */
export interface PageReading {
  readonly layout: PageLayout;
  readonly name: string | null;
  readonly witnesses: 'agree' | 'disagree' | 'absent';
}

/** Reads a LinkedIn page without changing it or asking anybody. `ref` is the person of the current address. */
export type ReadPage = (document: Document, ref: PersonRef) => PageReading;

/** The rules of addresses are handed in: on a page they are there already, in the script that brings this one. */
export type CreateReadPage = (rules: AddressRules) => ReadPage;

export const createReadPage: CreateReadPage = ({ parsePersonAddress, personKey, personRef }) => {
  /** Whom a top card is about, by its own marks: the member number, links below the profile, and the ids in its links. */
  function marksOf(topCard: Element | null): string[] {
    // The property `href` would resolve an empty link to the current address; the attribute is what the page wrote.
    const hrefs = (selector: string) =>
      [...(topCard?.querySelectorAll(selector) ?? [])].map((link) => link.getAttribute('href') ?? '');
    const linked = hrefs(page.OWN_LINK).map((href) => {
      const address = parsePersonAddress(href.startsWith('/') ? `https://www.linkedin.com${href}` : href);
      return address.kind === 'person' ? address.ref : null;
    });
    const written = hrefs(page.ID_LINK).map((href) => personRef(page.ID_IN_LINK.exec(href)?.[1] ?? ''));
    const refs = [...linked, ...written].filter((ref) => ref !== null);
    const member = topCard?.getAttribute(page.EMBER_MEMBER_NUMBER);
    return [...(member ? [`member:${member}`] : []), ...refs.map(personKey)];
  }

  function keyedPersons(document: Document, layout: PageLayout): string[] {
    if (layout !== 'sdui') return [];
    const keys = [...document.querySelectorAll(page.SDUI_KEYS)].flatMap((element) => [
      element.getAttribute('componentkey') ?? '',
      element.id,
    ]);
    return keys.flatMap((key) => {
      const named = page.SDUI_PERSON_IN_KEY.map((pattern) => pattern.exec(key)?.[1]).find((name) => name !== undefined);
      const ref = named === undefined ? null : (idAtStart(named) ?? personRef(named));
      return ref ? personKey(ref) : [];
    });
  }

  /** An id is cut by its length: an unknown card name may follow it in the key. */
  function idAtStart(text: string): PersonRef | null {
    const ref = personRef(text.slice(0, 39));
    return ref?.kind === 'public-identifier' ? null : ref;
  }

  return (document, ref) => {
    const layout = layoutOf(document);
    const topCard = topCardOf(document, layout);
    const own = personKey(ref);
    const witnesses = verdict(own, [...marksOf(topCard), ...keyedPersons(document, layout)]);
    if (layout === 'guest' || layout === 'nobody' || witnesses === 'disagree') return { layout, name: null, witnesses };
    const lead = layout === 'sales-navigator' ? leadName(document, own) : null;
    if (lead !== null) return { layout, name: lead, witnesses: 'agree' };
    const heading = layout === 'ember' ? page.EMBER_TOP_CARD_NAME : page.SDUI_TOP_CARD_NAME;
    const shown = witnesses === 'agree' ? displayName(topCard?.querySelector(heading)?.textContent) : null;
    return { layout, name: shown ?? nameInTitle(document.title, ref), witnesses };
  };
};

function layoutOf(document: Document): PageLayout {
  const has = (selector: string) => document.querySelector(selector) !== null;
  if (interopLayerShows(document)) return 'hybrid';
  if (isNobodysPage(document)) return 'nobody';
  if (isGuestPage(document)) return 'guest';
  if (has(page.SDUI_SCREEN) || has(page.SDUI_TOP_CARD)) return 'sdui';
  if (has(page.EMBER_TOP_CARD)) return 'ember';
  if (has(page.SALES_NAVIGATOR_LEAD)) return 'sales-navigator';
  return has(page.RECRUITER_PROFILE) ? 'recruiter' : 'unknown';
}

/** The frame is in the page at all times; it shows at opacity 1 and z-index 0, and hides at 0 and -1. */
function interopLayerShows(document: Document): boolean {
  const frame = document.querySelector(page.INTEROP_LAYER);
  const style = frame && document.defaultView?.getComputedStyle(frame);
  return Boolean(style) && Number(style?.opacity || 1) > 0 && !style?.zIndex.startsWith('-');
}

function topCardOf(document: Document, layout: PageLayout): Element | null {
  if (layout === 'sdui') return document.querySelector(page.SDUI_TOP_CARD);
  return layout === 'ember' ? document.querySelector(page.EMBER_TOP_CARD) : null;
}

/** The name of the lead with this key in the page's data. */
function leadName(document: Document, own: string): string | null {
  for (const { textContent } of document.querySelectorAll(page.SALES_NAVIGATOR_DATA)) {
    if (!textContent?.includes('"objectUrn"')) continue;
    const { objectUrn, fullName } = jsonIn(textContent);
    const number = page.MEMBER_URN.exec(String(objectUrn))?.[1];
    if (number !== undefined && `member:${number}` === own) return displayName(String(fullName ?? ''));
  }
  return null;
}

function jsonIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Only like is compared with like: an id on the page neither proves nor disproves an identifier. */
function verdict(own: string, found: readonly string[]): PageReading['witnesses'] {
  const kind = own.slice(0, own.indexOf(':') + 1);
  const comparable = found.filter((key) => key.startsWith(kind));
  if (comparable.length === 0) return 'absent';
  return comparable.every((key) => key === own) ? 'agree' : 'disagree';
}
