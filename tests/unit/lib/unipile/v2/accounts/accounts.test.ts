import { expect, test } from 'vitest';
import { ACCOUNT, clientOf, odd, serve } from '../../http/tiny-server';

test.each([
  ['running', 'OK'],
  ['connecting', 'UNKNOWN'],
  ['errored', 'ERROR'],
  ['disconnected', 'CREDENTIALS'],
  ['warming_up', 'UNKNOWN'],
  [null, 'UNKNOWN'],
])('the status of an account, in the words of v1: %j is %s', async (status, expected) => {
  const account = { object: 'Account', id: ACCOUNT, provider: 'linkedin', name: 'Sam Rivers', status };
  const { port } = await serve(odd(200, account));
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  expect(await client.getAccount({ accountId: ACCOUNT })).toMatchObject({ ok: true, value: { status: expected } });
});
