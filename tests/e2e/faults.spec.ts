import type { Fault } from '../sandbox/sandbox.ts';
import { errorBodyV2 } from '../sandbox/v2/api-error.ts';
import { type ApiVersion, ROUTES, VERSIONS, versionsOfTurn } from './api-versions.ts';
import { expect, test, writesOf } from './kith-test.ts';

type Answer = Fault['do'];

const status = (code: number, slug: string): Answer => ({ kind: 'status', status: code, slug });
const typed = (type: string): Answer => ({ kind: 'status', status: errorBodyV2(type).status, body: errorBodyV2(type) });

type Refusal = readonly [title: string, answer: Answer, words: string];

/** What LinkedIn or Unipile answers to the invitation, and the words that tell it apart from every other: one of each kind. */
const REFUSALS: Readonly<Record<ApiVersion, readonly Refusal[]>> = {
  v1: [
    ['blocked_recipient', status(422, 'blocked_recipient'), 'because of a block'],
    ['a slug that nobody knows', status(422, 'brand_new_reason'), 'Unipile did not accept the request'],
    ['limit_exceeded', status(422, 'limit_exceeded'), 'takes no more from your account'],
    ['a restricted account', status(403, 'account_restricted'), 'has restricted your account'],
    ['a disconnected account', status(401, 'disconnected_account'), 'disconnected from Unipile'],
    ['a refused key', status(401, 'missing_credentials'), 'does not accept the API key'],
  ],
  v2: [
    ['a refusal without a reason', typed('provider/unprocessable_entity'), 'gave no reason that Kith understands'],
    ['a type that nobody knows', typed('provider/brand_new'), 'Unipile did not accept the request'],
    ['Unipile’s own 429', typed('api/too_many_requests'), 'Unipile lets no more of this through'],
    ['a plan that ran out', typed('api/inactive_subscription'), 'Your Unipile plan is not running'],
  ],
};

/** More of the same kinds, for the soak: what each of them means is proven answer by answer (`tests/contract/every-answer-of-v*`). */
const ALIKE: typeof REFUSALS = {
  v1: [
    ['already_connected', status(422, 'already_connected'), 'connected already'],
    ['already_invited_recently', status(422, 'already_invited_recently'), 'so soon after the last one'],
    ['cannot_resend_within_24hrs', status(422, 'cannot_resend_within_24hrs'), 'takes no more from your account'],
    ['invalid_recipient', status(422, 'invalid_recipient'), 'cannot reach Jane Doe'],
    ['cannot_invite_attendee', status(422, 'cannot_invite_attendee'), 'takes no invitation to Jane Doe from you'],
    ['429', status(429, 'too_many_requests'), 'takes no more from your account'],
  ],
  v2: [
    ['a restricted account', typed('api/account_restricted'), 'has restricted your account'],
    ['a disconnected account', typed('provider/invalid_authorization'), 'disconnected from Unipile'],
  ],
};

type Unknown = readonly [title: string, fault: (version: ApiVersion) => Omit<Fault, 'path'>];

const either =
  (slug: readonly [code: number, slug: string], type: string) =>
  (version: ApiVersion): Answer =>
    version === 'v1' ? status(...slug) : typed(type);

const UNKNOWNS: readonly Unknown[] = [
  ['500', (version) => ({ do: either([500, 'unexpected_error'], 'api/internal_error')(version) })],
  ['503', () => ({ do: status(503, 'no_client_session') })],
  [
    '504 after the effect',
    (version) => ({ when: 'after-effect', do: either([504, 'request_timeout'], 'provider/timeout')(version) }),
  ],
  ['an HTML page with status 502', () => ({ do: { kind: 'html', status: 502 } })],
  ['an HTML page with status 200', () => ({ do: { kind: 'html', status: 200 } })],
  ['a connection cut before the effect', () => ({ do: { kind: 'cut' } })],
  ['a connection cut after the effect', () => ({ when: 'after-effect', do: { kind: 'cut' } })],
  [
    'an answer without an id',
    () => ({
      when: 'after-effect',
      do: { kind: 'rewritten', rewrite: (body) => ({ ...(body as object), ...WITHOUT_ID }) },
    }),
  ],
];
const WITHOUT_ID = { invitation_id: null, id: null };

const REFUSED = VERSIONS.flatMap((version) =>
  [...REFUSALS[version], ...(process.env.KITH_SOAK === undefined ? [] : ALIKE[version])].map(
    ([title, answer, words]) => ({ version, title, answer, words }),
  ),
);

for (const { version, title, answer, words } of REFUSED)
  test.describe(() => {
    test.use({ version });

    test(`${title} over ${version}: the page says so, and the invitation left once`, async ({ kith, sandbox }) => {
      sandbox.fault({ ...ROUTES[version].invite, times: 9, do: answer });
      const { control, page } = await kith.visit('/in/jane-doe/');
      await control.click('button', 'Invite Jane Doe');
      await control.find('StaticText', new RegExp(words));
      await page.waitForTimeout(500);
      expect(writesOf(sandbox)).toHaveLength(1);
      expect(sandbox.state.effects).toEqual([]);
    });
  });

/** Each over one of the versions, half over each, and over both in the soak. */
const UNKNOWN = UNKNOWNS.flatMap(([title, fault], turn) =>
  versionsOfTurn(turn).map((version) => ({ version, title, fault: fault(version) })),
);

// The cuts matter most: Chromium itself repeats a POST whose kept-alive connection dies before the answer.
for (const { version, title, fault } of UNKNOWN)
  test.describe(() => {
    test.use({ version });

    test(`${title} over ${version}: it is not known whether it arrived, and nothing is sent again`, async ({
      kith,
      sandbox,
    }) => {
      sandbox.fault({ ...ROUTES[version].invite, times: 9, ...fault });
      const tab = await kith.visit('/in/jane-doe/');
      await tab.control.click('button', 'Invite Jane Doe');
      await tab.control.find('StaticText', /not known/);
      expect(await tab.control.has('button', /^Invite/)).toBe(false);

      const popup = await kith.openPopup(tab.page);
      await expect(popup.getByText(/not known/).first()).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
      expect(writesOf(sandbox)).toHaveLength(1);
    });
  });

test('a person who cannot be read is not invited', async ({ kith, sandbox }) => {
  const { control } = await kith.visit('/in/lena-locked/');
  await control.click('button', 'Invite Lena Locked');
  await control.find('StaticText', /cannot reach Lena Locked/);
  expect(writesOf(sandbox)).toEqual([]);
});

test('a redirect takes the key nowhere', async ({ kith, sandbox }) => {
  const location = 'https://api28.unipile.com:443/api/v1/users/invite';
  sandbox.fault({ method: 'POST', path: '/users/invite', do: { kind: 'redirect', status: 307, location } });
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('StaticText', /address leads elsewhere, so it is not known yet/);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('a redirect takes the key of a read nowhere, and is told as one', async ({ kith, sandbox }) => {
  const location = 'https://api28.unipile.com:443/sign-in';
  sandbox.fault({ path: '/users/:id', times: 9, do: { kind: 'redirect', status: 302, location } });
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('StaticText', /The DSN’s address leads elsewhere/);
  expect(writesOf(sandbox)).toEqual([]);
});
