import { describe, expect, test } from 'vitest';
import {
  dsnOrigin,
  dsnText,
  hostPattern,
  isUnipileHost,
  otherVersion,
  parseDsn,
  V2_ADDRESS,
} from '@/lib/unipile/http/dsn';
import { HOSTILE } from './hostile-dsns';

const parse = (typed: string, loopbackAllowed = false) => parseDsn(typed, { loopbackAllowed });
const textOf = (typed: string, loopbackAllowed = false) => {
  const result = parse(typed, loopbackAllowed);
  return result.ok ? dsnText(result.value.dsn) : result.problem.why;
};
const dsnOf = (typed: string, loopbackAllowed = false) => {
  const result = parse(typed, loopbackAllowed);
  if (!result.ok) throw new Error(`refused: ${result.problem.why}`);
  return result.value.dsn;
};

test('a DSN is rebuilt from its parts', () => {
  expect(parse('api27.unipile.com:15796')).toEqual({
    ok: true,
    value: { dsn: { protocol: 'https:', host: 'api27.unipile.com', port: 15796, version: 'v1' }, repaired: false },
  });
});

test.each([
  'https://api27.unipile.com:15796',
  'https://api27.unipile.com:15796/',
  'https://api27.unipile.com:15796///',
  'https://api27.unipile.com:15796/api',
  'https://api27.unipile.com:15796/api/v1',
  'https://api27.unipile.com:15796/api/v1/',
  'https://api27.unipile.com:15796/api/v1/accounts?limit=10#top',
  'api27.unipile.com:15796/api/v1',
  'HTTPS://API27.Unipile.COM:15796',
  '  api27.unipile.com:15796  ',
  'api27.unipile.com : 15796',
  '\tapi27.unipile.com:15796\n',
  '"api27.unipile.com:15796"',
  "'https://api27.unipile.com:15796'",
  '`api27.unipile.com:15796`',
  '“api27.unipile.com:15796”',
  '«api27.unipile.com:15796»',
  '<https://api27.unipile.com:15796>',
  'DSN: api27.unipile.com:15796',
  'UNIPILE_DSN=https://api27.unipile.com:15796',
  'export UNIPILE_DSN="https://api27.unipile.com:15796"',
  '"dsn": "api27.unipile.com:15796",',
  'dsn: `https://api27.unipile.com:15796`;',
  '\ufeffapi27.unipile.com:15796',
  'api27\u200b.unipile.com:15796\u200d',
  'api27.uni\u00adpile.com:15796',
  '\u202aapi27.unipile.com:15796\u202c',
])('%j is repaired to the DSN in it', (typed) => {
  expect(parse(typed)).toEqual({
    ok: true,
    value: { dsn: { protocol: 'https:', host: 'api27.unipile.com', port: 15796, version: 'v1' }, repaired: true },
  });
});

test.each([
  'linkedin.com.example',
  'notlinkedin.com',
  'localhosts.example',
  'mylocal.example',
  'nip.io.example',
  'v1-2-3.example.com',
])('%s only looks like one that is refused', (typed) => {
  expect(parse(typed).ok).toBe(true);
});

describe.each(HOSTILE)('refused as %s', (why, forms) => {
  test.each(forms)('%j', (typed) => {
    expect(parse(typed)).toEqual({ ok: false, problem: { kind: 'dsn-refused', why } });
  });
});

test.each(['dashboard.unipile.com', 'https://dashboard.unipile.com/', 'HTTPS://Dashboard.Unipile.com/accounts?x=1'])(
  '%j is the dashboard, where the DSN stands',
  (typed) => {
    expect(parse(typed)).toEqual({ ok: false, problem: { kind: 'dsn-refused', why: 'dashboard' } });
  },
);

test.each([
  'api.unipile.com',
  'https://api.unipile.com',
  'https://api.unipile.com/v2',
  'https://api.unipile.com:443/v2/',
  'https://api.unipile.com/v2/accounts/?limit=1',
  'API.unipile.com/v2',
  'https://api27.unipile.com:15796/v2',
  'dashboardv2.unipile.com',
  'https://dashboardv2.unipile.com/applications/app_1/keys',
])('%j is v2, which has one address for all', (typed) => {
  expect(parse(typed)).toEqual({ ok: true, value: { dsn: V2_ADDRESS, repaired: true } });
});

test('v2 behind another host stays there', () => {
  expect(textOf('https://proxy.example.com/v2')).toBe('proxy.example.com/v2');
  expect(dsnOf('127.0.0.1:4010/v2', true)).toMatchObject({ host: '127.0.0.1', port: 4010, version: 'v2' });
});

test('a dashboard by another scheme or a look-alike host is nobody’s', () => {
  expect(textOf('http://dashboard.unipile.com')).toBe('not-https');
  expect(textOf('dashboard.unipile.com.evil.example')).toBe('dashboard.unipile.com.evil.example');
});

test('a refused key is tried at the other version only on a host of Unipile’s own', () => {
  expect(otherVersion(dsnOf('api27.unipile.com:15796'))).toEqual(V2_ADDRESS);
  expect(otherVersion(V2_ADDRESS)).toBeNull();
  expect(otherVersion(dsnOf('unipile.example.com'))).toBeNull();
  expect(otherVersion(dsnOf('127.0.0.1:4010', true))).toMatchObject({ port: 4010, version: 'v2' });
});

test('any https host will do, under its own name', () => {
  expect(textOf('unipile.example.co.uk')).toBe('unipile.example.co.uk');
  expect(textOf('xn--bcher-kva.example:8443')).toBe('xn--bcher-kva.example:8443');
});

test('the port of the protocol itself is left out', () => {
  expect(textOf('https://api27.unipile.com:443')).toBe('api27.unipile.com');
  expect(textOf('http://127.0.0.1:80', true)).toBe('127.0.0.1');
});

test.each([
  'http://127.0.0.1:4010',
  'http://localhost:4010/api/v1',
  '127.0.0.1:4010',
  'http://[::1]:4010',
  '[::1]:4010',
])('plain http is taken on loopback alone, where it is allowed: %s', (typed) => {
  expect(dsnOf(typed, true)).toMatchObject({ protocol: 'http:', port: 4010 });
});

test('loopback allowed opens nothing else', () => {
  expect(textOf('http://127.0.0.2:4010', true)).toBe('not-https');
  expect(textOf('http://localhost.evil.example', true)).toBe('not-https');
  expect(textOf('http://127.0.0.1@evil.example', true)).toBe('has-credentials');
  expect(textOf('0x7f.0.0.1', true)).toBe('ip-address');
});

test.each([
  'api27.unipile.com:15796',
  'api.unipile.com/v2',
  'proxy.example.com/v2',
  '127.0.0.1:4010/v2',
  'api27.unipile.com',
  '127.0.0.1:4010',
  'https://127.0.0.1:4010',
  '[::1]:4010',
])('the text of a DSN reads back as the same DSN: %s', (typed) => {
  const dsn = dsnOf(typed, true);
  expect(dsnText(dsn)).toBe(typed);
  expect(dsnOf(dsnText(dsn), true)).toEqual(dsn);
});

test('a DSN says its origin and the pattern that permits it', () => {
  expect(dsnOrigin(dsnOf('api27.unipile.com:15796'))).toBe('https://api27.unipile.com:15796');
  expect(hostPattern(dsnOf('api27.unipile.com:15796'))).toBe('https://api27.unipile.com/*');
  expect(hostPattern(dsnOf('127.0.0.1:4010', true))).toBe('http://127.0.0.1/*');
});

test("only Unipile's own hosts are Unipile's", () => {
  expect(isUnipileHost(dsnOf('api27.unipile.com:15796'))).toBe(true);
  expect(isUnipileHost(dsnOf('unipile.com'))).toBe(true);
  expect(isUnipileHost(dsnOf('notunipile.com'))).toBe(false);
  expect(isUnipileHost(dsnOf('unipile.com.evil.example'))).toBe(false);
});

test.each(['abc12DEF.kkkSecretV1+/x0123456789=', 'X-API-KEY: v2key_01hzzzzzzzzzzzzzzzzzzzzzzz'])(
  'a key in the place of the DSN is named as one: %j',
  (typed) => {
    expect(textOf(typed)).toBe('api-key');
  },
);
