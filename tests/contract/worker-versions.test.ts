import { expect, test } from 'vitest';
import { ask, sandbox, useWorker } from './worker-rig.ts';

useWorker();

const at = () => sandbox.origin.replace('http://', '');
const tryKey = (dsn: string, apiKey: string) => ask('connection.try', { dsn, apiKey });
const named = { problem: { kind: 'v2-key', accounts: ['Sam Rivers', 'Alex Stone', 'Dora Dial'] } };

test('a v2 key that the DSN refused is named, with whose accounts it sees', async () => {
  expect(await tryKey(at(), sandbox.apiKeyV2)).toMatchObject(named);
  expect(sandbox.requests.map(({ version, status }) => [version, status])).toEqual([
    ['v1', 401],
    ['v2', 200],
  ]);
});

test('at the address of v2 it is named at once', async () => {
  expect(await tryKey(`${at()}/v2`, sandbox.apiKeyV2)).toMatchObject(named);
  expect(sandbox.requests.map(({ version }) => version)).toEqual(['v2']);
});

test('a v1 key given with the address of v2 is found at the DSN', async () => {
  expect(await tryKey(`${at()}/v2`, sandbox.apiKey)).toMatchObject({ ok: true, value: { dsn: at() } });
});

test('a key that neither knows is refused, asked once of each', async () => {
  expect(await tryKey(at(), 'wrong.key')).toMatchObject({ problem: { kind: 'key-refused' } });
  expect(sandbox.requests.map(({ version }) => version)).toEqual(['v1', 'v2']);
});

test('a server that is away says nothing of the key, which goes nowhere else', async () => {
  sandbox.fault({ path: '/accounts', times: 9, do: { kind: 'status', status: 503 } });
  expect(await tryKey(at(), sandbox.apiKeyV2)).toMatchObject({ problem: { kind: 'unavailable' } });
  expect(sandbox.requests.every(({ version }) => version === 'v1')).toBe(true);
});
