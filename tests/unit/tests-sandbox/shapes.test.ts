import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { accountIdV2 } from '@/tests/sandbox/v2/account-id';
import { MODELS } from '@/tests/sandbox/v2/shapes/operations';
import { mismatches } from '@/tests/sandbox/v2/shapes/shape';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ relations: 3 });
});
afterEach(() => sandbox.close());

const call = (method: string, path: string, body?: unknown) =>
  fetch(`${sandbox.origin}/v2/${accountIdV2(SAM_ACCOUNT_ID)}${path}`, {
    method,
    headers: { 'x-api-key': sandbox.apiKeyV2, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const INVITE = '/users/me/relation-requests';

it('notes nothing of what is asked as Unipile has it', async () => {
  await call('GET', '/users/me');
  await call('GET', `${INVITE}?type=sent&limit=1`);
  await call('POST', INVITE, { user_id: sandbox.state.person('jane-doe').providerId });
  expect(sandbox.state.offShape).toEqual([]);
});

it.each([
  ['a route that is not there', 'GET', '/users/relations/all', undefined, 'there is no such operation'],
  ['a route by another method', 'PUT', INVITE, {}, 'there is no such operation'],
  ['a query that is not there', 'GET', '/users/me?notify=true', undefined, '?notify is not in the shape'],
  ['a query of another kind', 'GET', `${INVITE}?type=sent&limit=all`, undefined, '?limit=all is no float'],
  ['a query that is missing', 'GET', INVITE, undefined, '?type is missing'],
  ['a field that is missing', 'POST', INVITE, { message: 'Hello' }, 'body.user_id is missing'],
  [
    'a field that is not there',
    'POST',
    INVITE,
    { user_id: 'x', account_id: 'y' },
    'body.account_id is not in the shape',
  ],
  ['a field of another kind', 'POST', INVITE, { user_id: 7 }, 'body.user_id is 7, no string'],
  ['a body where there is none', 'POST', `${INVITE}/1/accept`, { action: 'accept' }, 'there is a body'],
])('notes %s', async (_, method, path, body, words) => {
  await call(method, path, body);
  expect(sandbox.state.offShape[0]).toMatch(new RegExp(`^${method} .*: ${RegExp.escape(words)}$`));
});

it('notes it too where a fault takes the request', async () => {
  sandbox.fault({ do: { kind: 'status', status: 503 } });
  await call('GET', '/users/me?notify=true');
  expect(sandbox.state.offShape).toHaveLength(1);
});

it('notes an answer of its own that is not as Unipile has it', async () => {
  Object.assign(sandbox.state.person('jane-doe'), { headline: null });
  await call('GET', '/users/jane-doe');
  expect(sandbox.state.offShape).toEqual([expect.stringMatching(/: 200\.description is null, no string$/)]);
});

it.each([
  [{ object: 'MessageSent', message_id: ['a', 'b'] }, []],
  [{ object: 'MessageSent' }, []],
  [{ object: 'MessageSent', message_id: 7 }, ['answer.message_id is 7, no string']],
  [{ object: 'ChatStarted' }, ['answer.object is "ChatStarted", not of the list']],
  [{ object: 'MessageSent', id: '1' }, ['answer.id is not in the shape']],
  [null, ['answer is no object']],
])('holds %j against a shape', (value, found) => {
  expect(mismatches(MODELS, { ref: 'SendMessage200Response' }, value, 'answer')).toEqual(found);
});
