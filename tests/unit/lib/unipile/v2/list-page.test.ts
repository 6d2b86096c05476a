import { describe, expect, test } from 'vitest';
import { collect } from '@/lib/unipile/http/list-pages';
import { errorBodyV2 } from '@/tests/sandbox/v2/api-error';
import { ACCOUNT, clientOf, json, memoryOf, odd, serve } from '../http/tiny-server';

const RELATIONS = '/{}/users/me/relations';
const relation = (id: string) => ({
  object: 'UserRelation',
  id: `of ${id}`,
  user: { object: 'User', id, type: 'individual', display_name: id },
});
const refusal = (detail: string) => errorBodyV2('api/invalid_parameters', detail);
/** What no list of v2 is known to hold, or this one not to say. */
const isOdd = (body: object) => /"(foo|has_more)"/.test(JSON.stringify(body));
const CURSOR_ONLY = refusal('Use the cursor for pagination.');

/** A client of a server that answers so, page after page. */
async function against(bodies: readonly object[], memory = memoryOf()) {
  const replies = bodies.map((body) => (isOdd(body) ? odd : json)('status' in body ? 400 : 200, body));
  const { port, seen } = await serve(...replies);
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' }, memory });
  const read = (cursor: string | null) => client.listRelations({ accountId: ACCOUNT, cursor, limit: 2 });
  return { read, asked: () => seen.map(({ url }) => url.split('?')[1]), learnt: () => memory.traits.cursorLists ?? [] };
}

test.each([
  ['a cursor goes on', { next_cursor: 'b' }, 'c:b'],
  ['a count goes on', { total_count: 3 }, 'o:2'],
  ['a count ends', { total_count: 2 }, null],
  ['“more” goes on', { has_more: true }, 'o:2'],
  ['“no more” ends', { has_more: false }, null],
])('%s', async (_, end, cursor) => {
  const { read } = await against([{ data: [relation('ACoA1'), relation('ACoA2')], ...end }]);
  expect(await read(null)).toMatchObject({ value: { cursor, items: [{}, {}] } });
});

test('a list by offset that somebody left while it was read is not whole: one may have moved where two pages meet', async () => {
  const { read } = await against([
    { data: [relation('ACoA1'), relation('ACoA2')], total_count: 4 },
    { data: [relation('ACoA4')], total_count: 3 },
  ]);
  expect(await collect(read, { maxPages: 9 })).toMatchObject({ value: { items: [{}, {}, {}], complete: false } });
});

test('a page that was reached by cursor and names no next one is the last', async () => {
  const { read, asked } = await against([{ data: [relation('ACoA1')] }]);
  expect(await read('c:N')).toMatchObject({ value: { cursor: null } });
  expect(asked()).toEqual(['cursor=N&limit=2']);
});

test('an item that cannot be read is skipped and counted, and one among many is no new place in the list', async () => {
  const { read } = await against([{ data: [relation('ACoA1'), { foo: 1 }], total_count: 3 }]);
  expect(await read(null)).toMatchObject({ value: { items: [{}], skipped: 1, cursor: 'o:2' } });
});

test('a list of which not one item can be read is no empty list', async () => {
  const { read } = await against([{ data: [{ foo: 1 }, { foo: 2 }] }]);
  expect(await read(null)).toMatchObject({ ok: false, problem: { kind: 'unreadable-answer' } });
});

describe('a list that says nothing of its end', () => {
  test('is read on from where the page ended: a short page proves none', async () => {
    const { read, asked, learnt } = await against([{ data: [relation('ACoA1')] }, { data: [] }]);
    expect(await read(null)).toMatchObject({ value: { cursor: 'o:1' } });
    expect(await read('o:1')).toEqual({ ok: true, value: { items: [], cursor: null, skipped: 0, ended: true } });
    expect(asked()).toEqual(['limit=2', 'offset=1&limit=2']);
    expect(learnt()).toEqual([]);
  });

  test('has ended where it goes by cursor, which it says by refusing the offset', async () => {
    const { read, learnt } = await against([CURSOR_ONLY]);
    expect(await read('o:1')).toMatchObject({ ok: true, value: { cursor: null, ended: true } });
    expect(learnt()).toEqual([RELATIONS]);
  });

  test('is not known to have ended where nothing came at all', async () => {
    const { read } = await against([{ data: [] }]);
    expect(await read(null)).toEqual({ ok: true, value: { items: [], cursor: null, skipped: 0 } });
  });
});

describe('a list known to go by cursor', () => {
  const known = () => memoryOf({ cursorLists: [RELATIONS] });

  test('is known by a cursor that it gave', async () => {
    const { read, learnt } = await against([{ data: [relation('ACoA1')], next_cursor: 'N' }]);
    await read(null);
    expect(learnt()).toEqual([RELATIONS]);
  });

  test('ends where none is named, without another question', async () => {
    const { read } = await against([{ data: [relation('ACoA1')] }], known());
    expect(await read(null)).toMatchObject({ value: { cursor: null } });
  });

  test('is believed when it says that there is more', async () => {
    const { read } = await against([{ data: [relation('ACoA1')], total_count: 2 }], known());
    expect(await read(null)).toMatchObject({ value: { cursor: 'o:1' } });
  });

  test('is not learnt from a refusal for another reason', async () => {
    const { read, learnt } = await against([refusal('offset: at most 50')]);
    expect(await read('o:60')).toMatchObject({ ok: true });
    expect(learnt()).toEqual([]);
  });
});
