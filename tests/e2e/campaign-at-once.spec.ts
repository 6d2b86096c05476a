import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { type ClosedRoot, closedRootOf } from '../rig/closed-root.ts';
import { expect, type Kith, type Tab, test, writesOf } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

// Nobody else connected lately: that would count as an invitation made elsewhere.
test.use({ sandboxOptions: { relations: 0 } });

const LIMIT = /You have used 1 of 1 invitations/;

const leaveOnePlace = async (kith: Kith) => {
  const options = await kith.open(kith.address('options.html'));
  await mustAsk(options, 'settings.change', { limit: { counted: 'invite', window: 'day', max: 1 } });
  await options.close();
};

/** Each ends in the invitation, or in the reason why not. */
const endOf = async (control: ClosedRoot, name: string): Promise<string> =>
  (await control.find('status', new RegExp(`sent to ${name}|${LIMIT.source}`))).name;

test('three surfaces and a double click at once, with one place left, send one invitation', async ({
  desk,
  kith,
  sandbox,
}) => {
  await leaveOnePlace(kith);
  const third = await kith.visit('/in/second-003/');
  // Aimed at before: the page hears at once that the place is gone, and offers nothing more.
  const [x, y] = await third.control.aim('button', 'Invite Second 003');

  await Promise.all([
    askToInvite(desk, 'second-001'),
    askToInvite(desk, 'second-002'),
    third.page.mouse.click(x, y, { clickCount: 2 }),
  ]);

  const refused = [await endOf(third.control, 'Second 003')].filter((end) => LIMIT.test(end));
  // The page's click waits until its address has stood for a second, so it is the one that comes too late.
  expect(refused).toHaveLength(1);
  await expect.poll(() => sandbox.state.effects.length).toBe(1);
  await third.page.waitForTimeout(500);
  expect(writesOf(sandbox)).toHaveLength(1);
  recordRow({
    fault: 'three surfaces and a double click at once',
    when: 'with one place left',
    send: 'invitation',
    says: refused[0]!,
    server: 'the request, once, and did it',
    ends: 'confirmed',
  });
});

/** A tab in a window of its own. */
const visitInNewWindow = async (kith: Kith, path: string): Promise<Tab> => {
  const url = `https://www.linkedin.com${path}`;
  const root = await kith.context.browser()!.newBrowserCDPSession();
  const opened = kith.context.waitForEvent('page');
  await root.send('Target.createTarget', { url, newWindow: true });
  const page = await opened;
  await page.waitForURL(url);
  return { page, control: await closedRootOf(page) };
};

test('two windows on the same person send one invitation', async ({ kith, sandbox }) => {
  const one = await kith.visit('/in/jane-doe/');
  const other = await visitInNewWindow(kith, '/in/jane-doe/');
  for (const { page, control } of [other, one]) {
    // A click counts only in the window in front, once it has been there for a moment.
    await page.bringToFront();
    await page.waitForTimeout(1_000);
    if (await control.has('button', 'Invite Jane Doe')) await control.click('button', 'Invite Jane Doe');
    await control.find('status', /Invitation sent to Jane Doe|Invitation pending|on its way|still open/);
  }
  expect(writesOf(sandbox)).toHaveLength(1);
});
