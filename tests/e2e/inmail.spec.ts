import { expect, test, writesOf } from './kith-test.ts';

test('an InMail says what it costs, and goes out with its subject through the right product', async ({
  kith,
  sandbox,
}) => {
  const popup = await kith.popupOn('/in/olga-outofnetwork/');
  await popup.getByText('Write an InMail').click();
  await expect(popup.getByText('one of your 15 InMail credits in Premium')).toBeVisible();
  const form = popup.getByRole('form', { name: 'Message' });
  await expect(form.getByRole('button', { name: 'Send InMail' })).toBeDisabled();
  await popup.getByRole('textbox', { name: 'Subject' }).fill('Your talk');
  await form.getByRole('textbox', { name: 'Message' }).fill('I liked what you said about bridges.');
  await form.getByRole('button', { name: 'Send InMail' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'InMail sent to Olga' })).toBeVisible();
  expect(writesOf(sandbox)).toMatchObject([
    {
      method: 'POST',
      path: '/chats',
      body: { text: 'I liked what you said about bridges.', subject: 'Your talk', linkedin: { inmail: true } },
      effect: true,
    },
  ]);
  expect(sandbox.state.account().inMailCredits).toBe(14);
});

test('without credits no InMail is offered', async ({ kith, sandbox }) => {
  sandbox.state.account().inMailCredits = 0;
  const popup = await kith.popupOn('/in/olga-outofnetwork/');
  await popup.getByText('Write an InMail').click();
  await expect(popup.getByText('You have no InMail credits left in Premium')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Send InMail' })).toHaveCount(0);
});

test('where a plain message would do there is no InMail, whoever asks', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/john-smith/');
  await expect(popup.getByRole('button', { name: 'Send message' })).toBeVisible();
  await expect(popup.getByText('Write an InMail')).toHaveCount(0);
  const providerId = sandbox.state.person('john-smith').providerId;
  const answer = await popup.evaluate((input) => chrome.runtime.sendMessage({ name: 'send', input }), {
    ref: { kind: 'provider-id', value: providerId },
    providerId,
    action: 'inmail',
    text: 'Hello',
    subject: 'Hello',
    email: null,
    invitationId: null,
    surface: 'popup',
    seenDay: new Date().toLocaleDateString('sv'),
    sameTextAgain: false,
  });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'already-connected' } });
  expect(writesOf(sandbox)).toEqual([]);
});

test('a conversation that began with an InMail goes on in it, and costs nothing more', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/olga-outofnetwork/');
  await popup.getByText('Write an InMail').click();
  await popup.getByRole('textbox', { name: 'Subject' }).fill('Your talk');
  await popup.getByRole('textbox', { name: 'Message' }).fill('I liked it.');
  await popup.getByRole('button', { name: 'Send InMail' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'InMail sent to Olga' })).toBeVisible();

  await popup.getByRole('tab', { name: 'Inbox' }).click();
  await popup.getByRole('button', { name: /Olga.*InMail · Your talk/ }).click();
  await popup.getByRole('textbox', { name: 'Message' }).fill('And one more thing.');
  await popup.getByRole('button', { name: 'Send InMail' }).click();
  await expect(popup.getByRole('region', { name: 'Messages' }).getByText('And one more thing.')).toBeVisible();
  const chat = sandbox.state.chats.find(({ inMail }) => inMail)!;
  expect(writesOf(sandbox).map(({ path }) => path)).toEqual(['/chats', `/chats/${chat.id}/messages`]);
  expect(sandbox.state.account().inMailCredits).toBe(14);
});
