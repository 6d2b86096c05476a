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
