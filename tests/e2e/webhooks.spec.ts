import { expect, test } from './kith-test.ts';

test('a webhook is created with a secret, explained by its first delivery, and deleted', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  const section = options.getByRole('region', { name: 'Webhooks' });
  await expect(section).toBeVisible();
  expect(sandbox.requests.filter(({ path }) => path === '/webhooks')).toEqual([]);

  await section.getByRole('button', { name: 'Create webhook' }).click();
  await section.getByRole('textbox', { name: 'Address of your server' }).fill('https://127.0.0.1:9/unipile');
  await section.getByRole('button', { name: 'Create webhook' }).click();
  await expect(section.getByText('Unipile signs nothing')).toBeVisible();

  const [webhook] = sandbox.state.webhooks;
  const secret = webhook!.headers.find(({ key }) => key === 'Unipile-Auth')!.value;
  expect(secret).toMatch(/^[\w-]{43}$/);
  await expect(section.getByText(secret)).toBeVisible();
  expect(await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).not.toContain(secret);

  sandbox.state.receiveMessage('john-smith', 'Hello');
  const [delivery] = sandbox.state.deliveries;
  await section.getByRole('textbox', { name: 'Body of the delivery' }).fill(JSON.stringify(delivery!.payload));
  await section.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(section.getByRole('alert').last()).toContainText('A message from John Smith');
  await expect(section.getByRole('alert').last()).toContainText('the account of Sam Rivers');

  await section.getByRole('button', { name: 'Done' }).click();
  await section.getByRole('button', { name: /^Delete https/ }).click();
  await section.getByRole('button', { name: 'Delete it' }).click();
  await expect(section.getByText('Nothing is reported for this account yet')).toBeVisible();
  expect(sandbox.state.webhooks).toEqual([]);
});

test.describe('over v2', () => {
  test.use({ version: 'v2' });

  test('a webhook is created, listed and deleted, and the signature of its delivery is checked', async ({
    kith,
    sandbox,
  }) => {
    const options = await kith.open(kith.address('options.html'));
    const section = options.getByRole('region', { name: 'Webhooks' });
    await section.getByRole('button', { name: 'Create webhook' }).click();
    await section.getByRole('textbox', { name: 'Address of your server' }).fill('https://127.0.0.1:9/unipile');
    await section.getByRole('button', { name: 'Create webhook' }).click();
    await expect(section.getByText('Unipile signs each delivery with this secret')).toBeVisible();
    const [endpoint] = sandbox.state.endpoints;
    const { secret } = endpoint!;
    await expect(section.getByText(secret)).toBeVisible();
    expect(await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).not.toContain(secret);
    await section.getByRole('button', { name: 'Done' }).click();
    await expect(section.getByText(secret)).toHaveCount(0);
    await expect(section.getByRole('list', { name: 'Webhooks of this account' }).getByRole('listitem')).toHaveCount(1);

    sandbox.state.receiveMessage('john-smith', 'Hello');
    const [delivery] = sandbox.state.deliveries;
    const answer = section.getByRole('alert').last();
    const check = section.getByRole('button', { name: 'Check', exact: true });
    await section.getByRole('textbox', { name: 'Body of the delivery' }).fill(JSON.stringify(delivery!.payload));
    await section.getByRole('textbox', { name: 'Its header unipile-signature' }).fill(delivery!.signature!);
    await section.getByRole('textbox', { name: 'Secret of the webhook' }).fill(secret);
    await check.click();
    await expect(answer).toContainText('A message from John Smith');
    await expect(answer).toContainText('the account of Sam Rivers');
    await expect(answer).toContainText('The signature is right.');
    await section.getByRole('textbox', { name: 'Secret of the webhook' }).fill(`${secret}x`);
    await check.click();
    await expect(answer).toContainText('The signature does not fit');

    await section.getByRole('button', { name: /^Delete https/ }).click();
    await section.getByRole('button', { name: 'Delete it' }).click();
    await expect(section.getByText('Nothing is reported for this account yet')).toBeVisible();
    expect(sandbox.state.endpoints).toEqual([]);
  });
});
