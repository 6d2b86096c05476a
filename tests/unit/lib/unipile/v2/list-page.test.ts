import { describe, expect, test } from 'vitest';
import { ACCOUNT, clientOf, json, serve } from '../http/tiny-server';

const LIMIT = 2;
const relation = (id: string) => ({ object: 'UserRelation', user: { object: 'User', id } });

/** A client of a server that answers so, page after page. */
async function against(...bodies: object[]) {
  const { port, seen } = await serve(...bodies.map((body) => json('status' in body ? 400 : 200, body)));
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  const read = (cursor: string | null) => client.listRelations({ accountId: ACCOUNT, cursor, limit: LIMIT });
  return { read, asked: () => seen.map(({ url }) => url.split('?')[1]) };
}

describe('a list that says nothing of its end', () => {
  test('is read on from where the page ended: a short page proves none', async () => {
    const { read, asked } = await against({ data: [relation('ACoA1')] }, { data: [] });
    expect(await read(null)).toMatchObject({ value: { cursor: 'o:1' } });
    expect(await read('o:1')).toEqual({ ok: true, value: { items: [], cursor: null, skipped: 0, ended: true } });
    expect(asked()).toEqual(['limit=2', 'offset=1&limit=2']);
  });

  test('has ended where it goes by cursor, which it says by refusing the offset', async () => {
    const refused = { object: 'Error', type: 'api/invalid_parameters', status: 400, detail: 'cursor for pagination' };
    const { read } = await against(refused);
    expect(await read('o:1')).toMatchObject({ ok: true, value: { cursor: null, ended: true } });
  });

  test('is not known to have ended where nothing came at all', async () => {
    const { read } = await against({ data: [] });
    expect(await read(null)).toEqual({ ok: true, value: { items: [], cursor: null, skipped: 0 } });
  });
});

test.each([
  ['a cursor goes on', { next_cursor: 'b' }, 'c:b'],
  ['a count goes on', { total_count: 3 }, 'o:2'],
  ['a count ends', { total_count: 2 }, null],
  ['“more” goes on', { has_more: true }, 'o:2'],
  ['“no more” ends', { has_more: false }, null],
])('%s', async (_, end, cursor) => {
  const { read } = await against({ data: [relation('ACoA1'), relation('ACoA2')], ...end });
  expect(await read(null)).toMatchObject({ value: { cursor, items: [{}, {}] } });
});
