import { expect, test } from 'vitest';
import { exchanged } from '@/lib/unipile/http/typed/credentials';

const KEY = 'abc12DEF.kkkSecretV1+/x=';
const DSN = 'api27.unipile.com:15796';
const OPTIONS = { loopbackAllowed: false };

test.each([
  [KEY, DSN],
  [`X-API-KEY: ${KEY}`, `https://${DSN}/api/v1`],
  ['v2key_01hzzzzzzzzzzzzzzzzzzzzzzz', 'api.unipile.com/v2'],
  ['wrong_key', 'unipile.example.com:8443'],
  ['kz8zrl5y.rkfz0qab', DSN],
])('%j as the DSN and %j as the key stand in each other’s place', (dsn, apiKey) => {
  expect(exchanged({ dsn, apiKey }, OPTIONS)).toEqual({ dsn: apiKey, apiKey: dsn });
});

test.each([
  ['each in its own', DSN, KEY],
  ['two addresses', 'api1.unipile.com:13111', DSN],
  ['two keys', KEY, KEY],
  ['two hosts that are not Unipile’s', 'kz8zrl5y.rkfz0qab', 'unipile.example.com:8443'],
  ['no DSN', '', DSN],
  ['what is neither address nor key', 'my dashboard', DSN],
  ['an address that no key may go to', KEY, 'http://api27.unipile.com:15796'],
  ['an address on this machine', KEY, '127.0.0.1:4010'],
])('it is not clear which is which: %s', (_, dsn, apiKey) => {
  expect(exchanged({ dsn, apiKey }, OPTIONS)).toBeNull();
});
