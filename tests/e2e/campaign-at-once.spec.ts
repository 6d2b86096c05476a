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
  kith,
  sandbox,
}) => {
  await leaveOnePlace(kith);
  const first = await kith.visit('/in/second-001/');
  const second = await kith.visit('/in/second-002/');
  const popup = await kith.popupOn('/in/second-003/');
  const inPopup = popup.getByRole('button', { name: 'Invite', exact: true });
  await inPopup.waitFor();

  await Promise.all([
    inPopup.click(),
    first.control.click('button', 'Invite Second 001', 2),
    second.control.click('button', 'Invite Second 002'),
  ]);

  const ends = await Promise.all([endOf(first.control, 'Second 001'), endOf(second.control, 'Second 002')]);
  const refused = ends.filter((end) => LIMIT.test(end));
  expect(refused.length).toBeGreaterThan(0);
  await expect.poll(() => sandbox.state.effects.length).toBe(1);
  await first.page.waitForTimeout(500);
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
  await Promise.all([one, other].map(({ control }) => control.click('button', 'Invite Jane Doe')));
  await Promise.all(
    [one, other].map(({ control }) => control.find('status', /Invitation sent to Jane Doe|on its way|still open/)),
  );
  expect(writesOf(sandbox)).toHaveLength(1);
});
