import { describe, expect, test } from 'vitest';
import { isUnclear, partsOf } from '@/lib/unipile/http/typed/pasted-together';

const V1 = 'abc12DEF.kkkSecretV1+/x0123456789ABCDEFGHIJKLMNOPQRSTUV=';
const V2 = 'v2key_01hzzzzzzzzzzzzzzzzzzzzzzz';
const DSN = 'api27.unipile.com:15796';
const OPTIONS = { loopbackAllowed: false };

/** How address and key are copied together. */
const FORMS: readonly ((dsn: string, key: string) => string)[] = [
  (dsn, key) => `{"dsn":"${dsn}","api_key":"${key}"}`,
  (dsn, key) => `{\n  "apiKey": "${key}",\n  "baseUrl": "https://${dsn}"\n}`,
  (dsn, key) => `UNIPILE_DSN=${dsn}\nUNIPILE_API_KEY=${key}\n`,
  (dsn, key) => `UNIPILE_DSN=https://${dsn} UNIPILE_API_KEY=${key}`,
  (dsn, key) => `PORT=3000\r\nUNIPILE_API_KEY="${key}"\r\nUNIPILE_DSN='https://${dsn}'\r\nUNIPILE_ACCOUNT_ID=sam`,
  (dsn, key) =>
    `curl --request GET --url https://${dsn} --header 'X-API-KEY: ${key}' --header 'accept: application/json'`,
  (dsn, key) => `curl -H X-API-KEY:${key} -H accept:application/json https://${dsn}`,
  (dsn, key) => `new UnipileClient("https://${dsn}", { apiKey: "${key}" })`,
  (dsn, key) => `DSN: ${dsn}\nAPI key: ${key}`,
  (dsn, key) => `${dsn}\n${key}`,
  (dsn, key) => `\ufeff${key} https://${dsn}\u200b`,
];

describe.each([
  ['v1', DSN, V1],
  ['v2', 'api.unipile.com/v2', V2],
])('address and key of %s, pasted together, are parted', (_, dsn, key) => {
  test.each(FORMS.map((form) => form(dsn, key)))('%j', (typed) => {
    expect(partsOf(typed, OPTIONS)).toEqual({ dsn, apiKey: key });
  });
});

test('a route behind the address, or the address twice, is the same one', () => {
  const typed = `curl https://${DSN}/api/v1/accounts?limit=10 -H 'X-API-KEY: ${V1}' # ${DSN}`;
  expect(partsOf(typed, OPTIONS)).toEqual({ dsn: DSN, apiKey: V1 });
});

test('an address of others beside Unipile’s is none to go to', () => {
  const typed = `curl https://${DSN}/api/v1/hosted -H 'X-API-KEY: ${V1}' -d '{"back":"https://example.com"}'`;
  expect(partsOf(typed, OPTIONS)).toEqual({ dsn: DSN, apiKey: V1 });
});

test.each([
  ['an address alone', `UNIPILE_DSN=https://${DSN}`],
  ['a key alone', `UNIPILE_API_KEY=${V1}`],
  ['two addresses', `{"dsn":"${DSN}","other":"https://api1.unipile.com:13111","api_key":"${V1}"}`],
  ['two keys', `{"dsn":"${DSN}","api_key":"${V1}","other_key":"${V2}"}`],
  ['two keys without names', `${DSN} ${V1} ${V2}`],
  ['half a key', `${DSN} my key`],
  ['a server of one’s own, which the user names', `{"dsn":"https://unipile.example.com:8443","api_key":"${V1}"}`],
  ['the dashboard', `https://dashboard.unipile.com UNIPILE_API_KEY=${V1}`],
  ['an address that no key may go to', `UNIPILE_DSN=http://${DSN} UNIPILE_API_KEY=${V1}`],
  ['a key that is hidden', `UNIPILE_DSN=${DSN} UNIPILE_API_KEY=***************`],
  ['far too much', `UNIPILE_DSN=${DSN} UNIPILE_API_KEY=${V1}${' '.repeat(2_000)}`],
])('what holds not exactly one of each is left as it is: %s', (_, typed) => {
  expect(partsOf(typed, OPTIONS)).toBeNull();
});

const OTHERS = `{"dsn":"https://unipile.example.com:8443","api_key":"${V1}"}`;
const TWO_KEYS = `{"dsn":"${DSN}","api_key":"${V1}","other_key":"${V2}"}`;

test.each([
  ['a key with the address of a server of one’s own', { dsn: '', apiKey: OTHERS }, true],
  ['the same in the place of the DSN', { dsn: OTHERS, apiKey: '' }, true],
  ['two keys with an address', { dsn: TWO_KEYS, apiKey: '' }, true],
  ['each in its field', { dsn: DSN, apiKey: V1 }, false],
  ['a key alone, of v2', { dsn: '', apiKey: V2 }, false],
  ['a command in the place of the key, whose address is not needed', { dsn: DSN, apiKey: OTHERS }, false],
  ['what is no address at all', { dsn: 'my dashboard', apiKey: V1 }, false],
])('it is not clear which address and which key are meant: %s, %j: %j', (_, typed, expected) => {
  expect(isUnclear(typed, OPTIONS)).toBe(expected);
});
