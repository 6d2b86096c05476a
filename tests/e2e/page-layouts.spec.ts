import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { expect, type Tab, test, writesOf } from './kith-test.ts';

const LEAD = providerIdOf('jane-doe', 'lead');
const CANDIDATE = providerIdOf('jane-doe', 'recruiter');

type LinkedInPage = readonly [title: string, path: string, offer: string | null];

/** Each page, with the button it is to offer: the name where the page proves it, else what the address says; null for none. */
const PAGES: Readonly<Record<string, readonly LinkedInPage[]>> = {
  'a profile in every layout and language offers its person': [
    ['a profile of the new renderer', '/in/jane-doe/', 'Invite Jane Doe'],
    ['the same with its keys in ids', '/in/jane-doe/?layout=sdui-id', 'Invite Jane Doe'],
    ['a profile of the old renderer', '/in/jane-doe/?layout=ember', 'Invite Jane Doe'],
    ['a profile in Polish', '/in/jane-doe/?lang=pl', 'Invite Jane Doe'],
    ['an old profile in Polish', '/in/jane-doe/?layout=ember&lang=pl', 'Invite Jane Doe'],
    ['a profile in Arabic', '/in/jane-doe/?lang=ar', 'Invite Jane Doe'],
    ['a profile in Japanese', '/in/jane-doe/?layout=sdui-id&lang=ja', 'Invite Jane Doe'],
    ['a name that is not Latin', `/in/${encodeURIComponent('민수-김-47aa0000b')}/`, 'Invite 민수 김'],
    ['an address by id', `/in/${providerIdOf('jane-doe')}/`, 'Invite Jane Doe'],
  ],
  'a page around a profile offers what it proves of the person': [
    ['a page over the profile', '/in/jane-doe/overlay/contact-info/', 'Invite Jane Doe'],
    ['the older app over a list', '/in/jane-doe/?layout=hybrid', 'Invite Jane Doe'],
    ['a list with the person in it', '/in/jane-doe/?layout=connections', 'Invite Jane Doe'],
    ['a search from before', '/in/jane-doe/?layout=search', 'Invite jane-doe'],
    ['somebody else’s profile under the right title', '/in/jane-doe/?layout=other-person', 'Invite jane-doe'],
    ['a section that does not say whose', '/in/jane-doe/details/experience/', 'Invite jane-doe'],
  ],
  'Sales Navigator and Recruiter offer theirs': [
    ['a lead of Sales Navigator', `/sales/lead/${LEAD},NAME_SEARCH,i3d8`, 'Invite Jane Doe'],
    ['a lead without data', `/sales/people/${LEAD},i3d8,NAME_SEARCH?layout=sales-2026`, `Invite ${LEAD}`],
    ['a candidate of Recruiter', `/talent/profile/${CANDIDATE}?project=1`, `Invite ${CANDIDATE}`],
  ],
  'a profile that is nobody’s to invite offers nothing': [
    ['the user’s own profile', '/in/sam-rivers/', null],
    ['the user’s alias', '/in/me/', null],
    ['a profile seen by a guest', '/in/jane-doe/?layout=guest', null],
    ['a profile that does not exist', '/in/jane-doe/?layout=not-found', null],
    ['the same for a guest', '/in/jane-doe/?layout=not-found-guest', null],
  ],
  'a page that is no profile offers nothing': [
    ['a profile that leads to My Network', '/in/jane-doe/?restricted', null],
    ['My Network', '/mynetwork/', null],
    ['the wall', '/authwall?sessionRedirect=%2Fin%2Fjane-doe%2F', null],
    ['the feed', '/feed/', null],
    ['a company', '/company/acme/', null],
  ],
};

// Longer than the script takes to draw anything, and to look at a page that is still being built.
const QUIET_MS = 1_300;

const offers = async ({ control }: Tab): Promise<string[]> =>
  (await control.all())
    .filter(({ role, name }) => role === 'button' && /^(Invite|Message) \S|Kith/.test(name))
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('to connect'));

/** Asked once more where Playwright hears only now that the page came out of the cache: it then takes what it asks back. */
const rootElements = ({ page }: Tab): Promise<unknown> => {
  const count = () => page.evaluate('document.documentElement.children.length');
  return count().catch(count);
};

const expectOffer = async (tab: Tab, offer: string | null, what: string) => {
  if (offer !== null) await tab.control.find('button', offer);
  else await tab.page.waitForTimeout(QUIET_MS);
  await expect.poll(() => offers(tab), what).toEqual(offer === null ? [] : [offer]);
  expect(await rootElements(tab), what).toBe(offer === null ? 2 : 3);
};

for (const [what, pages] of Object.entries(PAGES))
  test(`${what}: on arrival, in the page, back again`, async ({ kith }) => {
    test.setTimeout(120_000);
    for (const [title, path, offer] of pages) {
      const tab = await kith.visit(path);
      await expectOffer(tab, offer, `${title}, loaded`);

      await tab.page.evaluate('globalThis.isStillHere = true');
      await tab.page.goto('https://www.linkedin.com/company/elsewhere/');
      // A page out of the cache never loads again, so nothing else can be waited for.
      await tab.page.goBack({ waitUntil: 'commit' });
      await tab.page.waitForFunction('globalThis.isStillHere');
      await expectOffer(tab, offer, `${title}, out of the back/forward cache`);

      await tab.page.evaluate("goTo('/feed/')");
      await expectOffer(tab, null, `${title}, left without a load`);

      await tab.page.evaluate(`void goTo(${JSON.stringify(path)}, 200)`);
      await expectOffer(tab, offer, `${title}, reached without a load`);
      await tab.page.close();
    }
  });

for (const [title, path] of [
  ['lead', `/sales/lead/${LEAD},NAME_SEARCH,i3d8`],
  ['candidate', `/talent/profile/${CANDIDATE}`],
] as const)
  test(`a ${title} is looked up by the API that knows them and invited by their own id`, async ({ kith, sandbox }) => {
    const tab = await kith.visit(path);
    await tab.control.click('button', /^Invite (?!.* to connect)/);
    await tab.control.find('status', 'Invitation sent to Jane Doe');
    const reads = sandbox.requests.filter(
      ({ path: asked }) => asked === `/users/${title === 'lead' ? LEAD : CANDIDATE}`,
    );
    expect(reads).toMatchObject([{ query: { linkedin_api: title === 'lead' ? 'sales_navigator' : 'recruiter' } }]);
    expect(writesOf(sandbox)).toMatchObject([{ body: { provider_id: providerIdOf('jane-doe') }, effect: true }]);
  });
