import { expect, test } from 'vitest';
import type { UnreadAnswer } from '@/lib/unipile/http/body/unread-answer';
import { ACCOUNT, clientOf, json, odd, serve } from '../tiny-server';

/** A client of that version, and what it tells of answers that it did not understand. */
async function hearing(version: 'v1' | 'v2', ...replies: readonly ReturnType<typeof json>[]) {
  const { port } = await serve(...replies);
  const told: UnreadAnswer[] = [];
  const dsn = { protocol: 'http:', host: '127.0.0.1', port, version } as const;
  return { client: clientOf(port, { dsn, onUnread: (unread) => void told.push(unread) }), told };
}

const SAM = { object: 'Account', id: ACCOUNT, type: 'LINKEDIN', name: 'Sam Rivers' };

test.each(['v1', 'v2'] as const)('a status that is new is read as unknown and told of, over %s', async (version) => {
  const body =
    version === 'v1'
      ? { ...SAM, sources: [{ status: 'WAIT_SAM' }] }
      : { ...SAM, provider: 'linkedin', status: 'wait_sam' };
  const { client, told } = await hearing(version, odd(200, body));
  expect(await client.getAccount({ accountId: ACCOUNT })).toMatchObject({ ok: true, value: { status: 'UNKNOWN' } });
  expect(told).toMatchObject([{ version, status: 200, newer: [version === 'v1' ? 'WAIT_…' : 'wait_…'] }]);
  expect(JSON.stringify(told)).not.toMatch(/sam|rivers/i);
});

test('what is known, whatever its case, or is not said, is not told of', async () => {
  const known = { ...SAM, sources: [{ status: 'ok' }, { status: null }, {}] };
  const { client, told } = await hearing('v1', json(200, known));
  await client.getAccount({ accountId: ACCOUNT });
  expect(told).toEqual([]);
});

test('of one account `degraded` says nothing new', async () => {
  const { client, told } = await hearing('v2', odd(200, { ...SAM, provider: 'linkedin', status: 'degraded' }));
  await client.getAccount({ accountId: ACCOUNT });
  expect(told).toEqual([]);
});

test('an answer that is no JSON is told of also where nothing is to be answered', async () => {
  const { client, told } = await hearing('v2', (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sam Rivers</p>'),
  );
  const message = { accountId: ACCOUNT, chatId: '2-a', messageId: 'm1' };
  expect(await client.deleteMessage(message)).toMatchObject({
    problem: { kind: 'unreadable-answer', effect: 'unknown' },
  });
  expect(told).toMatchObject([{ method: 'DELETE', status: 200, outline: 'not json' }]);
});
