// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { SAM } from './fake-worker';
import { button, DSN, field, focusOn, KEY, offers, open, typeAndConnect, typeIn, wrongWith } from './open-options';

afterEach(cleanup);

describe('a key as it was pasted', () => {
  const NOT_A_KEY = 'This is not an API key as it is written';

  test('what it was pasted with is left out, and said so while the key stays unshown', async () => {
    const { page } = open({});
    await typeIn(DSN, `X-API-KEY: ${KEY}`);
    expect(screen.getByText('Kith takes the key alone out of this.')).toBeTruthy();
    expect(page.container.textContent).not.toContain(KEY);
  });

  test.each([
    ['abc def', NOT_A_KEY],
    ['ключ', NOT_A_KEY],
    ['••••••••', NOT_A_KEY],
    ['k'.repeat(9_000), NOT_A_KEY],
    ['sam@example.com', 'This is an address and not an API key'],
    ['X-API-KEY: abc, OTHER_KEY: def', 'There is more than one key in this'],
  ])('what cannot be one is said at its field, and nobody is asked: %#', async (key, words) => {
    const { names } = open({ 'connection.try': offers(SAM) });
    await typeAndConnect(DSN, key);
    await waitFor(async () => expect(wrongWith(await field('API key'))).toContain(words));
    expect(wrongWith(await field('API key'))).not.toContain('does not accept');
    await focusOn(() => screen.getByLabelText('API key'));
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });
});

describe('DSN and key in each other’s place', () => {
  test('are put the right way round before anything leaves, and it is said', async () => {
    const { asked, page } = open({ 'connection.try': offers(SAM) });
    await typeAndConnect(`Bearer ${KEY}_`, `https://${DSN}/api/v1`);
    await screen.findByText('The DSN and the API key stood in each other’s place; Kith has put them right.');
    expect(asked.filter(({ name }) => name === 'connection.try').map(({ input }) => input)).toEqual([
      { dsn: `https://${DSN}/api/v1`, apiKey: `Bearer ${KEY}_` },
    ]);
    expect((await field('DSN')).value).toBe(`https://${DSN}/api/v1`);
    expect((await field('API key')).type).toBe('password');
    expect(page.container.textContent).not.toContain(KEY);
  });

  test('another host than Unipile’s is asked for within the same click', async () => {
    const { requestHost } = open({ 'connection.try': offers(SAM) });
    await typeIn(`${KEY}_`, 'https://unipile.example.com:8443');
    fireEvent.click(button('Connect'));
    expect(requestHost).toHaveBeenCalledWith('https://unipile.example.com/*');
  });

  test.each([
    ['none', ''],
    ['what cannot be one', 'abc def'],
  ])('Chrome is asked for no host while there is no key to try there: %s', async (_, key) => {
    const { requestHost } = open({});
    await typeAndConnect('kz8zrl5y.rkfz0qab', key);
    await waitFor(async () => expect(wrongWith(await field('API key'))).not.toBe(''));
    expect(requestHost).not.toHaveBeenCalled();
  });

  test('a key in the place of the DSN is not kept over a reload', async () => {
    const { write } = open({});
    await typeIn(`${KEY}_`, DSN);
    expect(JSON.stringify(write.mock.calls)).not.toContain('canary');
  });

  test('two addresses are not exchanged: the second is no key', async () => {
    const { names } = open({ 'connection.try': offers(SAM) });
    await typeAndConnect('api1.unipile.com:13111', DSN);
    await waitFor(async () => expect(wrongWith(await field('API key'))).toContain('This is an address'));
    expect((await field('DSN')).value).toBe('api1.unipile.com:13111');
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });

  test('a key alone, in the place of the DSN, is told from an address that was mistyped', async () => {
    const { names } = open({});
    await typeAndConnect('abc12DEF.kkkSecretV1+/x0123456789=', '');
    await waitFor(async () => expect(wrongWith(await field('DSN'))).toContain('This reads as an API key'));
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });
});

describe('DSN and key pasted together', () => {
  const JSON_OF_BOTH = `{"dsn":"https://${DSN}","api_key":"${KEY}"}`;
  const CURL = `curl https://${DSN}/api/v1/accounts -H 'X-API-KEY: ${KEY}'`;
  const LINES = `UNIPILE_DSN=${DSN} UNIPILE_API_KEY=${KEY}`;
  const PARTED = /^The DSN and the API key were pasted together/;
  const paste = async (label: string, value: string) => fireEvent.input(await field(label), { target: { value } });
  const both = async () => [(await field('DSN')).value, (await field('API key')).value];

  test.each([JSON_OF_BOTH, CURL, LINES])(
    'fill both fields, from either, and nothing is sent by it: %s',
    async (text) => {
      for (const label of ['DSN', 'API key']) {
        const { names, write, page } = open({ 'connection.try': offers(SAM) });
        await paste(label, text);
        await screen.findByText(PARTED);
        expect(await both()).toEqual([DSN, KEY]);
        expect(page.container.textContent).not.toContain(KEY);
        expect(JSON.stringify(write.mock.calls)).not.toContain(KEY);
        expect(names()).toEqual(['guide', 'data.unread', 'connection']);
        cleanup();
      }
    },
  );

  test('"Connect" tries what stands in the fields', async () => {
    const { asked } = open({ 'connection.try': offers(SAM) });
    await paste('DSN', JSON_OF_BOTH);
    await screen.findByText(PARTED);
    fireEvent.click(button('Connect'));
    await waitFor(() => expect(asked.at(-1)).toEqual({ name: 'connection.try', input: { dsn: DSN, apiKey: KEY } }));
  });

  test('what is typed by hand is left alone until "Connect", which then only fills the fields', async () => {
    const { names } = open({ 'connection.try': offers(SAM) });
    for (let end = 1; end <= LINES.length; end++) await paste('API key', LINES.slice(0, end));
    expect(await both()).toEqual(['', LINES]);
    fireEvent.click(button('Connect'));
    await screen.findByText(PARTED);
    expect(await both()).toEqual([DSN, KEY]);
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });

  test.each([
    ['DSN', `${LINES} OTHER_DSN=api1.unipile.com:13111`],
    ['API key', `${LINES} OTHER_DSN=api1.unipile.com:13111`],
    ['DSN', `${LINES} OTHER_API_KEY=another.key`],
    ['API key', `${LINES} OTHER_API_KEY=another.key`],
    ['API key', `UNIPILE_DSN=https://unipile.example.com:8443 UNIPILE_API_KEY=${KEY}`],
  ])('where it is not clear which are meant, that is said, and nobody is asked: %s', async (label, text) => {
    const { names } = open({ 'connection.try': offers(SAM) });
    await paste(label, text);
    fireEvent.click(button('Connect'));
    await waitFor(async () => expect(wrongWith(await field('DSN'))).toContain('which address and which key'));
    expect(names()).toEqual(['guide', 'data.unread', 'connection']);
  });
});
