// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import * as rules from '@/lib/linkedin/person-address';
import { createReadPage } from '@/lib/linkedin/read-page';
import { madeId } from './made-ids';
import { BOB, emberProfile, interopLayer, JANE, sduiProfile } from './small-pages';

const readPage = createReadPage(rules);
const jane: rules.PersonRef = { kind: 'public-identifier', value: JANE.slug };
const janeById: rules.PersonRef = { kind: 'provider-id', value: JANE.id };

function show(body: string, title = 'LinkedIn', head = '') {
  document.head.innerHTML = `<title></title>${head}`;
  document.title = title;
  document.body.innerHTML = body;
}

beforeEach(() => show(''));

describe('a server-driven profile', () => {
  test.each(['componentkey', 'id'] as const)('that agrees with the address by its %s gives the name', (attribute) => {
    show(sduiProfile(JANE, 'Jane Doe', attribute));
    expect(readPage(document, jane)).toEqual({ layout: 'sdui', name: 'Jane Doe', witnesses: 'agree' });
  });

  test('agrees with an address by id through the member number in its top card', () => {
    show(sduiProfile(JANE, 'Jane Doe'));
    expect(readPage(document, janeById)).toEqual({ layout: 'sdui', name: 'Jane Doe', witnesses: 'agree' });
  });

  test('agrees whatever the case of the address', () => {
    show(sduiProfile(JANE, 'Jane Doe'));
    expect(readPage(document, { kind: 'public-identifier', value: JANE.slug.toUpperCase() }).witnesses).toBe('agree');
  });

  test('of the person before gives no name, even under the title of the new one', () => {
    show(sduiProfile(BOB, 'Bob Roe'), 'Jane Doe | LinkedIn');
    expect(readPage(document, jane)).toEqual({ layout: 'sdui', name: null, witnesses: 'disagree' });
    expect(readPage(document, janeById)).toEqual({ layout: 'sdui', name: null, witnesses: 'disagree' });
  });

  test('with two persons’ cards in it gives no name', () => {
    show(sduiProfile(JANE, 'Jane Doe') + sduiProfile(BOB, 'Bob Roe'));
    expect(readPage(document, jane).name).toBeNull();
  });

  test('whose cards have names nobody knows yet still shows its id by length', () => {
    show(sduiProfile(JANE, 'Jane Doe').replace(`${JANE.slug}Activity`, `${JANE.id}NewsActivity`));
    expect(readPage(document, janeById).witnesses).toBe('agree');
    expect(readPage(document, jane).witnesses).toBe('agree');
  });
});

describe('a top card', () => {
  const topCard = (content: string) =>
    `<section componentkey="com.linkedin.sdui.profile.card.refUnknownTopcard">${content}</section>`;

  test('that does not say whose it is gives no name', () => {
    show(topCard('<h2>Jane Doe</h2>'));
    expect(readPage(document, jane)).toEqual({ layout: 'sdui', name: null, witnesses: 'absent' });
  });

  test('that has no heading yet gives none either, once it says whose it is', () => {
    show(topCard(`<a href="/in/${JANE.slug}/overlay/x/">x</a>`));
    expect(readPage(document, jane)).toEqual({ layout: 'sdui', name: null, witnesses: 'agree' });
  });

  test('beside cards of an identifier longer than an id is read, and one of no name counts for nothing', () => {
    const long = { ...JANE, slug: 'maximiliana-alexandra-von-hohenstaufen-wuerttemberg' };
    show(`${sduiProfile(long, 'Max')}<div id="ProfilePostConnectDrawer_ "></div>`);
    const ref = { kind: 'public-identifier', value: long.slug } as const;
    expect(readPage(document, ref)).toEqual({ layout: 'sdui', name: 'Max', witnesses: 'agree' });
  });
});

describe('links of a top card', () => {
  const topCard = (link: string) =>
    `<section componentkey="com.linkedin.sdui.profile.card.refUnknownTopcard"><h2>Jane Doe</h2>${link}</section>`;
  const compose = ({ id }: { id: string }) => `<a href="/messaging/compose/?profileUrn=urn%3Ali&recipient=${id}">x</a>`;
  const connections = ({ id }: { id: string }) =>
    `<a href="/search/results/people/?connectionOf=%5B%22${id}%22%5D">x</a>`;
  const inviting = ({ slug }: { slug: string }) => `<a href="/preload/custom-invite/?vanityName=${slug}">x</a>`;

  test.each([
    ['to write', janeById, compose],
    ['to the connections', janeById, connections],
    ['to invite', jane, inviting],
  ] as const)('%s name the person', (_, ref, link) => {
    show(topCard(link(JANE)));
    expect(readPage(document, ref).witnesses).toBe('agree');
    show(topCard(link(BOB)));
    expect(readPage(document, ref)).toMatchObject({ witnesses: 'disagree', name: null });
  });

  test('count in full as well as short, and those that name nobody count for nothing', () => {
    const absolute = ({ slug }: { slug: string }) => `<a href="https://www.linkedin.com/in/${slug}/overlay/x/">x</a>`;
    show(topCard(absolute(JANE)));
    expect(readPage(document, jane).witnesses).toBe('agree');
    show(topCard(absolute(BOB)));
    expect(readPage(document, jane).witnesses).toBe('disagree');
    show(topCard('<a href="/in/me/overlay/x/">x</a><a href="/messaging/compose/?recipient=short">x</a>'));
    expect(readPage(document, jane).witnesses).toBe('absent');
  });

  test('beside it name strangers, and count for nothing', () => {
    show(`${sduiProfile(JANE, 'Jane Doe')}<aside>${inviting(BOB)}${compose(BOB)}</aside>`);
    expect(readPage(document, jane)).toMatchObject({ witnesses: 'agree', name: 'Jane Doe' });
  });
});

describe('a lead of Sales Navigator', () => {
  const lead: rules.PersonRef = { kind: 'lead-id', value: madeId('lead', JANE.number) };
  const data = (number: number, fullName: string) =>
    `<code>${JSON.stringify({ fullName, objectUrn: `urn:li:member:${number}` })}</code>`;
  const page = (code: string) => `<h1 data-x--lead--name>Bob Roe</h1>${code}`;

  test('is called as the data with their own member number says', () => {
    show(page(`<code>not "objectUrn" json</code>${data(BOB.number, 'Bob Roe')}${data(JANE.number, 'Jane Doe')}`));
    expect(readPage(document, lead)).toEqual({ layout: 'sales-navigator', name: 'Jane Doe', witnesses: 'agree' });
  });

  test('has no name where the data has none', () => {
    show(page(`<code>${JSON.stringify({ objectUrn: `urn:li:member:${JANE.number}` })}</code>`));
    expect(readPage(document, lead)).toEqual({ layout: 'sales-navigator', name: null, witnesses: 'absent' });
  });

  test('is not called so by the same data on a page of another product', () => {
    show(`<div id="profile-container"><h1>Bob Roe</h1></div>${data(JANE.number, 'Jane Doe')}`);
    expect(readPage(document, lead)).toEqual({ layout: 'recruiter', name: null, witnesses: 'absent' });
  });

  test.each(['', data(BOB.number, 'Bob Roe')])('has no name where the data is another’s, or none: %j', (code) => {
    show(page(code));
    expect(readPage(document, lead)).toEqual({ layout: 'sales-navigator', name: null, witnesses: 'absent' });
  });
});

describe('an older profile', () => {
  test('gives the heading of the card that carries the member, not a modal’s', () => {
    show(emberProfile(JANE, 'Jane Doe'));
    expect(readPage(document, jane)).toEqual({ layout: 'ember', name: 'Jane Doe', witnesses: 'agree' });
    expect(readPage(document, janeById)).toEqual({ layout: 'ember', name: 'Jane Doe', witnesses: 'agree' });
  });

  test('of the person before gives no name', () => {
    show(emberProfile(BOB, 'Bob Roe'));
    expect(readPage(document, jane)).toEqual({ layout: 'ember', name: null, witnesses: 'disagree' });
  });
});

describe('a page under the older app’s frame', () => {
  test('says nothing while the frame shows', () => {
    show(sduiProfile(JANE, 'Jane Doe') + interopLayer('opacity:1; z-index:0'));
    expect(readPage(document, jane)).toEqual({ layout: 'hybrid', name: null, witnesses: 'absent' });
  });

  test('speaks for itself while the frame is hidden', () => {
    show(sduiProfile(JANE, 'Jane Doe') + interopLayer('opacity:0; z-index:-1'));
    expect(readPage(document, jane)).toMatchObject({ layout: 'sdui', name: 'Jane Doe' });
  });

  test.each([
    ['opacity:0; z-index:0', 'sdui'],
    ['opacity:1; z-index:-1', 'sdui'],
    ['', 'hybrid'],
  ])('that is drawn with %j is %s', (style, layout) => {
    show(sduiProfile(JANE, 'Jane Doe') + interopLayer(style));
    expect(readPage(document, jane).layout).toBe(layout);
  });
});

describe('a page that is about nobody in particular', () => {
  test('gives no name for the person’s card in a list or the footer link that mirrors the address', () => {
    show(`<main id="workspace" data-sdui-screen="connections"><h2>Connections</h2>
      <a href="/in/${JANE.slug}/">Jane Doe</a></main><footer><a href="/in/${JANE.slug}/overlay/about/">More</a></footer>`);
    expect(readPage(document, jane)).toEqual({ layout: 'sdui', name: null, witnesses: 'absent' });
  });

  test.each([
    ['a profile that does not exist', 'Profile Not Found | LinkedIn'],
    ['the wall for people not signed in', 'Sign Up | LinkedIn'],
    ['the shell before anything is drawn', 'LinkedIn'],
    ['a section page', 'Education | LinkedIn'],
  ])('gives no name on %s', (_, title) => {
    show('<main><h1>Something went wrong</h1><h2>Education</h2></main>', title);
    expect(readPage(document, jane)).toEqual({ layout: 'unknown', name: null, witnesses: 'absent' });
  });

  test.each([
    '<meta name="pageKey" content="public_profile_v3_desktop">',
    `<link rel="canonical" href="https://se.linkedin.com/in/${JANE.slug}">`,
    `<meta property="og:url" content="https://se.linkedin.com/in/${JANE.slug}">`,
  ])('is told as the public page by %s, and gives no name', (mark) => {
    show('<h1>Jane Doe</h1>', 'Jane Doe | LinkedIn', mark);
    expect(readPage(document, jane)).toEqual({ layout: 'guest', name: null, witnesses: 'absent' });
  });

  test('is no public page because of a mark that the page before left in the head', () => {
    show(
      `${sduiProfile(JANE, 'Jane Doe')}<nav data-testid="primary-nav"></nav>`,
      '',
      '<link rel="canonical" href="/x">',
    );
    expect(readPage(document, jane)).toMatchObject({ layout: 'sdui', name: 'Jane Doe' });
  });

  test('is told as nobody’s where there is no such profile, signed in or not', () => {
    const head = '<link rel="canonical" href="https://www.linkedin.com/public-profile/settings">';
    show('<nav data-testid="primary-nav"></nav><h1>Not found</h1>', 'Jane Doe | LinkedIn', head);
    expect(readPage(document, jane)).toEqual({ layout: 'nobody', name: null, witnesses: 'absent' });
  });

  test.each([
    ['<h1 data-x--lead--name data-anonymize="person-name">Bob Roe</h1>', 'sales-navigator'],
    ['<h1>Sales Navigator</h1><span class="profile-topcard-person-entity__name">Bob Roe</span>', 'sales-navigator'],
    ['<div id="profile-container"><h1>Bob Roe</h1></div>', 'recruiter'],
  ])('gives no name where nothing on the page can prove it: %s', (body, layout) => {
    show(body);
    expect(readPage(document, janeById)).toEqual({ layout, name: null, witnesses: 'absent' });
  });
});

describe('a title', () => {
  test.each(['Jane Doe | LinkedIn', '(3) Jane Doe | LinkedIn', '(99+) Jane Doe｜LinkedIn', 'JÁNE DOÉ | LinkedIn'])(
    'is believed when the identifier holds every word of it: %s',
    (title) => {
      show('', title);
      expect(readPage(document, jane).name?.toLowerCase()).toMatch(/^j[aá]ne do[eé]$/);
    },
  );

  test.each(['Jane Smith | LinkedIn', 'Jane | LinkedIn', 'Jane Doe Smith | LinkedIn', 'Jane Doe'])(
    'is not believed otherwise, for it may be of the page before: %s',
    (title) => {
      show('', title);
      expect(readPage(document, jane).name).toBeNull();
    },
  );

  test('is never believed for an address by id', () => {
    show('', 'Jane Doe | LinkedIn');
    expect(readPage(document, janeById).name).toBeNull();
  });

  test('is the first of several: older ones stay behind it', () => {
    show('', 'Bob Roe | LinkedIn');
    document.head.insertAdjacentHTML('afterbegin', '<title>Jane Doe | LinkedIn</title>');
    expect(readPage(document, jane).name).toBe('Jane Doe');
  });
});

describe('a heading is cleaned for display', () => {
  test.each([
    ['\n  Jane\n  Doe ', 'Jane Doe'],
    ['Jane Doe · 2nd', 'Jane Doe'],
    ['Jane \u202eDoe', 'Jane Doe'],
  ])('%j', (heading, name) => {
    show(sduiProfile(JANE, heading));
    expect(readPage(document, jane).name).toBe(name);
  });

  test.each(['', '  ', 'J'.repeat(121)])('and dropped where nothing fit to show is left: %j', (heading) => {
    show(sduiProfile(JANE, heading));
    expect(readPage(document, jane).name).toBeNull();
  });
});
