import { describe, expect, test } from 'vitest';
import { type KeyProblem, parseApiKey } from '@/lib/unipile/http/typed/api-key';

/** A key as v1 makes them, and one as v2 does. */
const V1 = 'abc12DEF.kkkSecretV1+/x0123456789ABCDEFGHIJKLMNOPQRSTUV=';
const V2 = 'v2key_01hzzzzzzzzzzzzzzzzzzzzzzz';
const HALF = Math.floor(V1.length / 2);

test.each([V1, V2, 'wrong.key', 'abc.defKey=', 'a/key==', 'eyJhbGciOiJI.eyJzdWIi.SflKxwRJ_-x'])(
  'a key as it is stays as it is: %s',
  (key) => {
    expect(parseApiKey(key)).toEqual({ ok: true, value: { apiKey: key, repaired: false } });
  },
);

/** How people paste a key: from a page, a file of settings, an example in the documentation, a chat. */
const FORMS: readonly ((key: string) => string)[] = [
  (key) => `  ${key}\n`,
  (key) => `\u00a0${key}\u202f`,
  (key) => `\ufeff${key}`,
  (key) => `${key}\u200b`,
  (key) => `${key.slice(0, HALF)}\u00ad\u2060${key.slice(HALF)}`,
  (key) => `"${key}"`,
  (key) => `'${key}'`,
  (key) => `“${key}”`,
  (key) => `„${key}“`,
  (key) => `«${key}»`,
  (key) => `\`${key}\``,
  (key) => `<${key}>`,
  (key) => `${key},`,
  (key) => `"${key}";`,
  (key) => `X-API-KEY: ${key}`,
  (key) => `x-api-key:${key}`,
  (key) => `X-API-KEY ${key}`,
  (key) => `Bearer ${key}`,
  (key) => `bearer\u00a0${key}`,
  (key) => `Authorization: Bearer ${key}`,
  (key) => `-H 'X-API-KEY: ${key}'`,
  (key) => `-H "X-API-KEY:${key}" \\`,
  (key) => `--header 'X-API-KEY: ${key}' \\`,
  (key) =>
    `curl --request GET --url https://api27.unipile.com:15796/api/v1/accounts --header 'X-API-KEY: ${key}' --header 'accept: application/json'`,
  (key) => `curl -H X-API-KEY:${key} -H accept:application/json https://api.unipile.com/v2/accounts/`,
  (key) => `UNIPILE_API_KEY=${key}`,
  (key) => `UNIPILE_API_KEY="${key}"`,
  (key) => `export UNIPILE_ACCESS_TOKEN=${key}`,
  (key) => `UNIPILE_DSN=https://api27.unipile.com:15796 UNIPILE_API_KEY=${key}`,
  (key) => `UNIPILE_API_KEY=${key} UNIPILE_DSN=api27.unipile.com:15796`,
  (key) => `"api_key": "${key}"`,
  (key) => `{"api_key":"${key}","dsn":"api27.unipile.com:15796"}`,
  (key) => `{ "X-API-KEY": "${key}", "accept": "application/json" }`,
  (key) => `apiKey: '${key}',`,
  (key) => `'X-API-KEY' => '${key}'`,
  (key) => `const UNIPILE_TOKEN = \`${key}\`;`,
  (key) => `new UnipileClient("https://api27.unipile.com:15796", { apiKey: "${key}" })`,
  (key) => `“API key”: “${key}”`,
  (key) => `API key: ${key}`,
  (key) => `Access token : ${key}`,
  (key) => `X-API-KEY: ${key} (X-API-KEY: ${key})`,
];

describe.each([V1, V2])('of what is pasted the one key in it is taken: %s', (key) => {
  test.each(FORMS.map((form) => form(key)))('%j', (typed) => {
    expect(parseApiKey(typed)).toEqual({ ok: true, value: { apiKey: key, repaired: true } });
  });
});

const UNUSABLE: readonly (readonly [KeyProblem['why'], readonly string[]])[] = [
  ['empty', ['', '   ', '""', '\u200b', '\n\t', 'X-API-KEY:', 'UNIPILE_API_KEY=""', 'Bearer ']],
  [
    'spaces',
    [
      'abc def',
      `${V1.slice(0, HALF)} ${V1.slice(HALF)}`,
      `${V1.slice(0, HALF)}\n${V1.slice(HALF)}`,
      `X-API-KEY: ${V1.slice(0, HALF)} ${V1.slice(HALF)}`,
      `"api_key": "${V1.slice(0, HALF)} ${V1.slice(HALF)}"`,
      `my key is ${V1}`,
      'Authorization: Basic dXNlcjpwYXNz',
      `${V1} ${V2}`,
    ],
  ],
  [
    'characters',
    ['ключ', 'abc…def', `abc\u0000def`, 'ａｂｃ.ｄｅｆ', 'abc"def', '{"key"}', 'X-API-KEY: ключ', 'a<b>c'],
  ],
  ['hidden', ['••••••••••••', '********', 'abc12DEF.••••••••', 'X-API-KEY: ***************', 'abc*****xyz']],
  ['several', [`X-API-KEY: ${V1} X-API-KEY: ${V2}`, `{"api_key":"${V1}","other_key":"${V2}"}`]],
  [
    'address',
    [
      'api27.unipile.com:15796',
      'https://api27.unipile.com:15796',
      'api.unipile.com/v2',
      '"https://api27.unipile.com:15796/api/v1"',
      'http://127.0.0.1:4010',
      '127.0.0.1:4010',
      'unipile.example.com:8443',
      'https://dashboard.unipile.com/access-tokens',
      'sam@example.com',
      'UNIPILE_API_KEY=https://api27.unipile.com:15796',
    ],
  ],
  ['too-long', ['k'.repeat(9_000), `X-API-KEY: ${'k'.repeat(2_000)}`]],
];

describe.each(UNUSABLE)('no key as it is written: %s', (why, forms) => {
  test.each(forms)('%j', (typed) => {
    expect(parseApiKey(typed)).toEqual({ ok: false, problem: { kind: 'key-unusable', why } });
  });
});

test('a key that was read is read the same once more', () => {
  for (const form of FORMS) {
    const once = parseApiKey(form(V1));
    expect(once.ok && parseApiKey(once.value.apiKey)).toEqual({ ok: true, value: { apiKey: V1, repaired: false } });
  }
});
