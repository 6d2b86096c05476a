// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckView } from '@/lib/protocol/connection';
import type { Answer } from '@/lib/protocol/requests';
import { ok } from '@/lib/result';
import { apiProblem, entry } from '@/tests/gallery/people';
import { ALEX, CONNECTED, DORA, fails, gives, SAM, UNSET } from './fake-worker';
import { button, DSN, field, focusOn, KEY, offers, open, typeAndConnect, typeIn, wrongWith } from './open-options';

afterEach(cleanup);

/** A send that ended with the connection. */
const stopped = (fullName: string) => ({
  ...entry({ state: 'not-sent', evidence: { source: 'disconnected', at: 0 } }),
  id: fullName,
  person: { providerId: fullName, publicIdentifier: null, fullName },
});

test('where the browser has removed the key that is said, and the settings stay beside the way to connect again', async () => {
  open({ connection: gives({ ...CONNECTED, dsn: null, keyEnd: null }) });
  expect((await screen.findByRole('status')).textContent).toContain('connect again');
  expect((await field('API key')).value).toBe('');
  expect(await screen.findByRole('region', { name: 'Limits' })).toBeTruthy();
});

describe('before a connection', () => {
  test('the page is a welcome that says where the key is found and what is stored', async () => {
    open({});
    expect(await screen.findByRole('heading', { name: 'Welcome to Kith' })).toBeTruthy();
    expect((await screen.findByRole('status')).textContent).toBe('Not connected');
    expect(screen.getByRole('region', { name: 'Where the key is found' })).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Each permission explained' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Limits' })).toBeNull();
  });

  test('the key cannot be read over a shoulder unless shown', async () => {
    open({});
    expect((await field('API key')).type).toBe('password');
    fireEvent.click(button('Show key'));
    expect((await field('API key')).type).toBe('text');
  });

  test('a pasted address is read as its DSN, and said so', async () => {
    open({});
    fireEvent.input(await field('DSN'), { target: { value: ` https://${DSN}/api/v1/accounts ` } });
    expect(screen.getByText(`Kith reads this as ${DSN}`)).toBeTruthy();
  });

  test('the typed DSN outlives a reload, the key does not', async () => {
    const { write } = open({}, { kept: 'api1.unipile.com:13111' });
    expect((await field('DSN')).value).toBe('api1.unipile.com:13111');
    await typeAndConnect();
    expect(write).toHaveBeenLastCalledWith(DSN);
    expect(JSON.stringify(write.mock.calls)).not.toContain(KEY);
  });

  test('a DSN that cannot be used is refused at its field, and nobody is asked', async () => {
    const { names, requestHost } = open({});
    await typeAndConnect('ftp://files.example.com');
    await waitFor(async () => expect(wrongWith(await field('DSN'))).toContain('over https only'));
    await focusOn(() => screen.getByLabelText('DSN'));
    expect(requestHost).not.toHaveBeenCalled();
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });

  test('a missing key is asked for at its field', async () => {
    const { names } = open({});
    await typeAndConnect(DSN, '  ');
    await waitFor(async () => expect(wrongWith(await field('API key'))).toContain('Enter the API key'));
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });
});

describe('the host', () => {
  test('another host than Unipile’s is asked for within the click itself', async () => {
    const { requestHost, names } = open({ 'connection.try': offers(SAM) });
    await typeIn('unipile.example.com:8443');
    fireEvent.click(button('Connect'));
    // No await between the click and here: Chrome takes a later request for nobody's click.
    expect(requestHost).toHaveBeenCalledWith('https://unipile.example.com/*');
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
    await waitFor(() => expect(names()).toContain('connection.try'));
  });

  test('when it is not allowed the key goes nowhere', async () => {
    const { names } = open({ 'connection.try': offers(SAM) }, { granted: false });
    await typeAndConnect('unipile.example.com');
    await waitFor(async () => expect(wrongWith(await field('DSN'))).toContain('unipile.example.com'));
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });

  test('Unipile’s own hosts need no question', async () => {
    const { requestHost, names } = open({ 'connection.try': offers(SAM) });
    await typeAndConnect();
    await waitFor(() => expect(names()).toContain('connection.try'));
    expect(requestHost).not.toHaveBeenCalled();
  });
});

describe('proving the key', () => {
  test('a refused key is said at its field, which takes the focus', async () => {
    open({ 'connection.try': fails(apiProblem('key-refused', { status: 401 })) });
    await typeAndConnect();
    await waitFor(async () => expect(wrongWith(await field('API key'))).toContain('does not accept the API key'));
    await focusOn(() => screen.getByLabelText('API key'));
  });

  test('an unanswered address is said at the DSN', async () => {
    open({ 'connection.try': fails(apiProblem('unavailable')) });
    await typeAndConnect();
    await waitFor(async () => expect(wrongWith(await field('DSN'))).toContain('check the DSN'));
  });

  test('what is nobody’s field is announced, with its code folded away', async () => {
    open({ 'connection.try': fails(apiProblem('unavailable', { status: 500, slug: 'provider_error' })) });
    await typeAndConnect();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('give it half an hour before you try again');
    expect(within(alert).getByText('500 · provider_error').closest('details')?.open).toBe(false);
  });

  test('of several accounts none is chosen for the user', async () => {
    open({ 'connection.try': offers(SAM, ALEX) });
    await typeAndConnect();
    const choice = (await screen.findByLabelText('LinkedIn account')) as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual([
      'Choose an account',
      'Sam Rivers (Premium)',
      'Alex Stone (Free)',
    ]);
    expect(button('Save').disabled).toBe(true);
    await focusOn(() => choice);
  });

  test('accounts of one name are told apart by their addresses, else by their ids', async () => {
    const [second, third] = [{ publicIdentifier: 'sam-rivers-2' }, { publicIdentifier: null, accountId: 'acc3' }];
    open({ 'connection.try': offers(SAM, { ...SAM, accountId: 'acc2', ...second }, { ...SAM, ...third }, ALEX) });
    await typeAndConnect();
    const choice = (await screen.findByLabelText('LinkedIn account')) as HTMLSelectElement;
    expect([...choice.options].slice(1).map(({ text }) => text)).toEqual([
      'Sam Rivers · sam-rivers (Premium)',
      'Sam Rivers · sam-rivers-2 (Premium)',
      'Sam Rivers · acc3 (Premium)',
      'Alex Stone (Free)',
    ]);
  });

  test('an account that cannot act is shown with its reason and cannot be chosen', async () => {
    open({ 'connection.try': offers(SAM, DORA) });
    await typeAndConnect();
    const choice = (await screen.findByLabelText('LinkedIn account')) as HTMLSelectElement;
    expect([...choice.options].map(({ text, disabled }) => [text, disabled])).toEqual([
      ['Sam Rivers (Premium)', false],
      ['Dora Dial (Premium), see below', true],
    ]);
    expect(button('Save').disabled).toBe(false);
    const list = screen.getByRole('list', { name: 'Accounts that cannot be used now' });
    expect(list.textContent).toContain('Dora Dial is signed out of LinkedIn');
  });

  test('an edit takes back what was proven, even if the answer is still on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer<'connection.try'>>();
    open({ 'connection.try': () => promise });
    await typeAndConnect();
    fireEvent.input(await field('API key'), { target: { value: 'another.key' } });
    resolve(ok({ dsn: DSN, repaired: false, accounts: [SAM] }));
    await promise;
    await waitFor(() => expect(button('Connect').disabled).toBe(false));
    expect(screen.queryByLabelText('LinkedIn account')).toBeNull();
  });

  test('Save stores the proven DSN, key and account; the key is never shown again', async () => {
    const { asked, write, page } = open({
      'connection.try': offers(SAM, ALEX),
      'connection.save': gives(CONNECTED),
    });
    await typeAndConnect(`https://${DSN}/`);
    const choice = await screen.findByLabelText('LinkedIn account');
    fireEvent.change(choice, { target: { value: 'account-sam' } });
    fireEvent.click(button('Save'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Connected as Sam Rivers'));
    expect(asked.find(({ name }) => name === 'connection.save')?.input).toEqual({
      dsn: DSN,
      apiKey: KEY,
      accountId: 'account-sam',
    });
    expect(screen.getByText(/Key ending in/).textContent).toBe('Key ending in 1a2b');
    expect(write).toHaveBeenLastCalledWith('');
    fireEvent.click(button('Change DSN or key'));
    expect((await field('API key')).value).toBe('');
    expect(page.container.innerHTML).not.toContain('canary');
  });
});

describe('with a connection', () => {
  test('each check is listed as it went', async () => {
    const problem = apiProblem('account-disconnected', { status: 401, slug: 'disconnected_account' });
    open({
      connection: gives(CONNECTED),
      'connection.test': gives<readonly CheckView[]>([
        { check: 'key-accepted', outcome: 'passed', problem: null },
        { check: 'account-running', outcome: 'failed', problem },
        { check: 'own-profile', outcome: 'skipped', problem: null },
      ]),
    });
    await screen.findByText('Connected as', { exact: false });
    fireEvent.click(button('Test connection'));
    const checks = within(await screen.findByRole('list', { name: 'Connection checks' })).getAllByRole('listitem');
    expect(checks.map(({ textContent }) => textContent)).toEqual([
      'Unipile accepts the API key · Passed',
      expect.stringContaining('Failed'),
      'LinkedIn answers through Unipile · Not checked',
    ]);
    expect(checks[1]?.textContent).toContain('disconnected from Unipile');
    await focusOn(() => button('Test connection'));
  });

  test('a host that Chrome took back can be allowed again from the check', async () => {
    const host = 'unipile.example.com';
    const { requestHost } = open({
      connection: gives({ ...CONNECTED, dsn: host }),
      'connection.test': gives<readonly CheckView[]>([
        { check: 'host-permitted', outcome: 'failed', problem: { kind: 'host-not-permitted', host } },
      ]),
    });
    await screen.findByText('Connected as', { exact: false });
    fireEvent.click(button('Test connection'));
    fireEvent.click(await screen.findByRole('button', { name: 'Allow' }));
    expect(requestHost).toHaveBeenCalledWith('https://unipile.example.com/*');
  });

  test('Disconnect says what goes and what stays, and can be left', async () => {
    const { names } = open({ connection: gives(CONNECTED) });
    await screen.findByText('Connected as', { exact: false });
    fireEvent.click(button('Disconnect'));
    expect(screen.getByRole('alert').textContent).toMatch(/erases the DSN, the API key.*record of what you sent.*stay/);
    await focusOn(() => button('Keep connection'));
    fireEvent.click(button('Keep connection'));
    await focusOn(() => button('Disconnect'));
    expect(names()).not.toContain('connection.erase');
  });

  test('Disconnect erases once it is confirmed', async () => {
    open({ connection: gives(CONNECTED), 'connection.erase': gives(UNSET) });
    await screen.findByText('Connected as', { exact: false });
    fireEvent.click(button('Disconnect'));
    fireEvent.click(button('Erase key and disconnect'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Not connected'));
    expect((await field('DSN')).value).toBe('');
  });

  test('what waited to leave as the account is said not to have been sent, until there is a connection again', async () => {
    open({
      connection: gives(CONNECTED),
      'connection.erase': gives({ ...UNSET, stopped: [stopped('Jane Doe'), stopped('John Smith')] }),
      'connection.try': gives({ dsn: DSN, repaired: false, accounts: [SAM] }),
      'connection.save': gives(CONNECTED),
    });
    await screen.findByText('Connected as', { exact: false });
    fireEvent.click(button('Disconnect'));
    fireEvent.click(button('Erase key and disconnect'));
    const said = () => screen.queryAllByText(/^Kith was disconnected before it could leave, so nothing was sent to/);
    await waitFor(() => expect(said().map((line) => line.textContent)).toMatchObject([/Jane Doe/, /John Smith/]));
    await typeAndConnect();
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(said()).toEqual([]));
  });

  test('another account of the same key is chosen without the key', async () => {
    const { asked } = open({
      connection: gives({ ...CONNECTED, accounts: [SAM, ALEX] }),
      'connection.choose': gives({ ...CONNECTED, account: ALEX, accounts: [SAM, ALEX] }),
    });
    fireEvent.change(await screen.findByLabelText('LinkedIn account'), { target: { value: 'account-alex' } });
    fireEvent.click(button('Save'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Connected as Alex Stone'));
    expect(asked.find(({ name }) => name === 'connection.choose')?.input).toEqual({ accountId: 'account-alex' });
  });

  test('an account that was signed out is not called connected', async () => {
    open({ connection: gives({ ...CONNECTED, account: DORA, accounts: [DORA] }) });
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Dora Dial is signed out of LinkedIn; connect it again in your Unipile dashboard.',
      ),
    );
  });

  test('when the worker is silent the page says so and asks again', async () => {
    let silent = true;
    open({ connection: () => (silent ? fails({ kind: 'worker-silent' })() : gives(CONNECTED)()) });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    silent = false;
    fireEvent.click(retry);
    expect(await screen.findByText('Connected as', { exact: false })).toBeTruthy();
  });
});
