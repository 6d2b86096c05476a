import type { Fault } from '../sandbox/sandbox.ts';
import { expect, test, writesOf } from './kith-test.ts';

type Answer = Fault['do'];

const status = (code: number, slug: string): Answer => ({ kind: 'status', status: code, slug });

// What LinkedIn or Unipile answers to the invitation, and the words that tell it apart from every other.
const REFUSALS: readonly (readonly [title: string, answer: Answer, words: string])[] = [
  ['already_connected', status(422, 'already_connected'), 'connected already'],
  ['already_invited_recently', status(422, 'already_invited_recently'), 'so soon after the last one'],
  ['cannot_resend_within_24hrs', status(422, 'cannot_resend_within_24hrs'), 'takes no more from your account'],
  ['invalid_recipient', status(422, 'invalid_recipient'), 'cannot reach Jane Doe'],
  ['cannot_invite_attendee', status(422, 'cannot_invite_attendee'), 'takes no invitation to Jane Doe from you'],
  ['blocked_recipient', status(422, 'blocked_recipient'), 'because of a block'],
  ['a slug that nobody knows', status(422, 'brand_new_reason'), 'Unipile did not accept the request'],
  ['limit_exceeded', status(422, 'limit_exceeded'), 'takes no more from your account'],
  ['429', status(429, 'too_many_requests'), 'takes no more from your account'],
  ['a restricted account', status(403, 'account_restricted'), 'has restricted your account'],
  ['a disconnected account', status(401, 'disconnected_account'), 'disconnected from Unipile'],
  ['a refused key', status(401, 'missing_credentials'), 'does not accept the API key'],
];

const UNKNOWNS: readonly (readonly [title: string, fault: Omit<Fault, 'path'>])[] = [
  ['500', { do: status(500, 'unexpected_error') }],
  ['503', { do: status(503, 'no_client_session') }],
  ['504 after the effect', { when: 'after-effect', do: status(504, 'request_timeout') }],
  ['an HTML page with status 502', { do: { kind: 'html', status: 502 } }],
  ['an HTML page with status 200', { do: { kind: 'html', status: 200 } }],
  ['a connection cut before the effect', { do: { kind: 'cut' } }],
  ['a connection cut after the effect', { when: 'after-effect', do: { kind: 'cut' } }],
  ['an answer without an id', { when: 'after-effect', do: { kind: 'null-ids' } }],
];

for (const [title, answer, words] of REFUSALS)
  test(`${title}: the page says so, and the invitation left once`, async ({ kith, sandbox }) => {
    sandbox.fault({ method: 'POST', path: '/users/invite', times: 9, do: answer });
    const { control, page } = await kith.visit('/in/jane-doe/');
    await control.click('button', 'Invite Jane Doe');
    await control.find('StaticText', new RegExp(words));
    await page.waitForTimeout(500);
    expect(writesOf(sandbox)).toHaveLength(1);
    expect(sandbox.state.effects).toEqual([]);
  });

// The cuts matter most: Chromium itself repeats a POST whose kept-alive connection dies before the answer.
for (const [title, fault] of UNKNOWNS)
  test(`${title}: it is not known whether it arrived, and nothing is sent again`, async ({ kith, sandbox }) => {
    sandbox.fault({ method: 'POST', path: '/users/invite', times: 9, ...fault });
    const tab = await kith.visit('/in/jane-doe/');
    await tab.control.click('button', 'Invite Jane Doe');
    await tab.control.find('StaticText', /not known/);
    expect(await tab.control.has('button', /^Invite/)).toBe(false);

    const popup = await kith.openPopup(tab.page);
    await expect(popup.getByText(/not known/).first()).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
    expect(writesOf(sandbox)).toHaveLength(1);
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
  await control.find('StaticText', /not known/);
  expect(writesOf(sandbox)).toHaveLength(1);
});
