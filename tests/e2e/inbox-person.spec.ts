import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

test('the timeline tells what was done here and elsewhere', async ({ kith, sandbox }) => {
  sandbox.state.writeFromPhone('connie-new', 'Welcome to my network!');
  const popup = await kith.popupOn('/in/connie-new/');
  await popup.getByRole('textbox', { name: 'Message' }).fill('How are you?');
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent to Connie New' })).toBeVisible();
  await popup.getByText('Timeline').click();
  await expect(popup.getByText('You wrote a message · elsewhere')).toBeVisible();
  await expect(popup.getByText('You wrote a message · here')).toBeVisible();
});

test('an invitation made elsewhere is in the timeline by LinkedIn’s own list', async ({ kith }) => {
  const popup = await kith.popupOn('/in/petra-pending/');
  await popup.getByText('Timeline').click();
  await expect(popup.getByText('You sent an invitation · elsewhere')).toBeVisible();
});

test('a section of the profile is read when it is asked for, and no other', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByText('More from the profile').click();
  await popup.getByRole('button', { name: 'Education' }).click();
  await expect(popup.getByText('University of Kent')).toBeVisible();
  const sections = sandbox.requests.flatMap(({ query }) => query.with_sections ?? []);
  expect(sections).toEqual(['linkedin_education']);
  expect(writesOf(sandbox)).toEqual([]);
});

test('a section that LinkedIn holds back is named as such', async ({ kith, sandbox }) => {
  sandbox.state.flags.throttledSections.push('skills');
  const popup = await kith.popupOn('/in/john-smith/');
  await popup.getByText('More from the profile').click();
  await popup.getByRole('button', { name: 'Skills' }).click();
  await expect(popup.getByText('LinkedIn is holding back “Skills” for now')).toBeVisible();
});
