import { optionsOnInstall, tryKey } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { DSN, expect, test } from './kith-test.ts';

test('the options open by themselves once Kith is installed', async ({ fresh }) => {
  const options = await optionsOnInstall(fresh);
  await expect(options.getByRole('textbox', { name: 'DSN' })).toBeVisible();
});

test('connecting shows whose accounts the key sees, then connects the chosen one', async ({ empty, sandbox }) => {
  const options = await optionsOnInstall(empty);
  await tryKey(options, { dsn: DSN, apiKey: sandbox.apiKey });

  const accounts = options.getByRole('combobox', { name: 'LinkedIn account' });
  const choices = accounts.locator('option:not(:disabled)');
  await expect(choices.filter({ hasText: 'Sam Rivers' })).toHaveCount(1);
  await expect(choices.filter({ hasText: 'Alex Stone' })).toHaveCount(1);
  await expect(choices.filter({ hasText: /Dora Dial|33600000000/ })).toHaveCount(0);
  await expect(options.getByRole('listitem').filter({ hasText: 'Dora Dial' })).toContainText('signed out of LinkedIn');

  await accounts.selectOption(await choices.filter({ hasText: 'Sam Rivers' }).getAttribute('value'));
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Connected as Sam Rivers' })).toBeVisible();
});

test('every request carries the key in its header and nowhere else', async ({ empty, sandbox }) => {
  const options = await optionsOnInstall(empty);
  await tryKey(options, { dsn: DSN, apiKey: sandbox.apiKey });
  await expect(options.getByRole('combobox', { name: 'LinkedIn account' })).toBeVisible();

  expect(sandbox.requests.length).toBeGreaterThan(0);
  for (const { headers, path, query, body } of sandbox.requests) {
    expect(headers['x-api-key']).toBe(sandbox.apiKey);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(JSON.stringify([path, query, body])).not.toContain(sandbox.apiKey);
  }
});

for (const typed of [`https://${DSN}`, ` https://${DSN}/api/v1/ `, `${DSN}/api/v1`, DSN.toUpperCase()])
  test(`a DSN typed as "${typed}" is understood`, async ({ empty, sandbox }) => {
    const options = await optionsOnInstall(empty);
    await tryKey(options, { dsn: typed, apiKey: sandbox.apiKey });
    await expect(options.getByRole('combobox', { name: 'LinkedIn account' })).toBeVisible();
  });

const REFUSED_DSNS = [
  ['my dashboard', 'not an address'],
  [`http://${DSN}`, 'over https only'],
  ['http://127.0.0.1:3000', 'over https only'],
  ['https://me:secret@api27.unipile.com', 'user name or a password'],
  ['https://api1.unipile.com@evil.example', 'user name or a password'],
  ['api27.unipile.com:99999', 'not a port'],
  ['https://10.0.0.1:443', 'IP address'],
] as const;

test('a DSN that cannot be used is refused in words of its own, and nothing leaves', async ({ empty, sandbox }) => {
  const options = await optionsOnInstall(empty);
  for (const [typed, words] of REFUSED_DSNS) {
    await tryKey(options, { dsn: typed, apiKey: sandbox.apiKey });
    await expect(options.getByText(words), typed).toBeVisible();
  }
  expect(sandbox.requests).toEqual([]);
});

test('a key is understood with what it was pasted with, and goes out alone', async ({ empty, sandbox }) => {
  const options = await optionsOnInstall(empty);
  for (const form of [
    `-H 'X-API-KEY: ${sandbox.apiKey}' \\`,
    `“${sandbox.apiKey}”\u200b`,
    `Bearer\u00a0${sandbox.apiKey}`,
  ]) {
    await tryKey(options, { dsn: DSN, apiKey: form });
    await expect(options.getByRole('combobox', { name: 'LinkedIn account' }), form).toBeVisible();
    await options.getByRole('textbox', { name: 'DSN' }).fill('');
  }
  expect(sandbox.requests.map(({ headers }) => headers['x-api-key'])).toEqual(Array(3).fill(sandbox.apiKey));
});

const UNUSABLE_KEYS = [
  ['abc def', 'spaces inside'],
  ['ключ', 'characters that no key has'],
  ['••••••••••••', 'hidden behind dots'],
  ['k'.repeat(9_000), 'far too long'],
  [`https://${DSN}`, 'an address and not an API key'],
] as const;

test('what cannot be a key is said not to be one, never that Unipile refused it, and nothing leaves', async ({
  empty,
  sandbox,
}) => {
  const options = await optionsOnInstall(empty);
  for (const [typed, words] of UNUSABLE_KEYS) {
    await tryKey(options, { dsn: DSN, apiKey: typed });
    await expect(options.getByText(words), words).toBeVisible();
    await expect(options.getByText(/does not accept|did not take/)).toHaveCount(0);
  }
  expect(sandbox.requests).toEqual([]);
});

test('DSN and key in each other’s place are put right, said so, and the key is out of sight', async ({
  empty,
  sandbox,
}) => {
  const options = await optionsOnInstall(empty);
  await tryKey(options, { dsn: sandbox.apiKey, apiKey: `https://${DSN}/api/v1` });
  await expect(options.getByRole('alert')).toContainText('in each other’s place');
  await expect(options.getByRole('combobox', { name: 'LinkedIn account' })).toBeVisible();
  await expect(options.getByRole('textbox', { name: 'DSN' })).toHaveValue(`https://${DSN}/api/v1`);
  expect(await options.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(sandbox.apiKey);
  expect(sandbox.requests.every(({ headers }) => headers['x-api-key'] === sandbox.apiKey)).toBe(true);
});

test('a key that Unipile refuses is not saved', async ({ empty, sandbox }) => {
  const options = await optionsOnInstall(empty);
  await tryKey(options, { dsn: DSN, apiKey: 'wrong.key' });
  await expect(options.getByText('Unipile does not accept the API key')).toBeVisible();
  expect(sandbox.requests.every(({ status }) => status === 401)).toBe(true);

  await options.reload();
  await expect(options.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  await expect(options.getByText('Connected as')).toHaveCount(0);
});

test('a stored key is never shown again but for its last four characters', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  await expect(options.getByText(sandbox.apiKey.slice(-4))).toBeVisible();
  const shown = await options.evaluate(() => [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  ]);
  expect(shown.join('\n')).not.toContain(sandbox.apiKey);
});

test('testing the connection names each check', async ({ kith }) => {
  const options = await kith.open(kith.address('options.html'));
  await options.getByRole('button', { name: 'Test connection' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: /key/i }).first()).toBeVisible();
});

/** Runs in a page of Kith: all that the vault holds. */
const inVault = async (): Promise<string> => {
  const opening = indexedDB.open('vault');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const reading = opening.result.transaction('keys').objectStore('keys').getAll();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opening.result.close();
  return JSON.stringify(reading.result);
};

test('disconnecting erases the key from where it is stored', async ({ kith, sandbox }) => {
  const options = await kith.open(kith.address('options.html'));
  const stored = () => options.evaluate(inVault);
  expect(await stored()).toContain(sandbox.apiKey);

  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('button', { name: 'Disconnect' }).last().click();
  await expect.poll(stored).not.toContain(sandbox.apiKey);
});

test('an account that LinkedIn signed out is one click from the page where it is signed in again', async ({
  kith,
  sandbox,
}) => {
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS');
  const popup = await kith.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('heading', { name: 'LinkedIn is disconnected' })).toBeVisible();
  await popup.getByRole('button', { name: 'Connect LinkedIn again' }).click();
  await kith.pageAt(`https://account.unipile.com/${SAM_ACCOUNT_ID}`);
});
