import fc from 'fast-check';
import { expect, test } from 'vitest';
import { providerIdOf } from '@/lib/practice/world/ids';
import { isListed } from '@/lib/unipile/http/body/listed-words';
import { type CountedAnswer, MOST_UNREAD, unreadAnswer, withUnread } from '@/lib/unipile/http/body/unread-answer';
import { route } from '@/lib/unipile/http/route';
import { castAccounts, castPeople, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';

const CALL = { method: 'POST', route: route`/${SAM_ACCOUNT_ID}/users/me/relation-requests` } as const;
const of = (body: unknown, status = 200) => unreadAnswer('v2', CALL, { status, body });

test('an answer of success keeps its structure, its keys and rough sizes, and nothing that anybody wrote', () => {
  const body = {
    object: 'RelationRequestList',
    data: [
      { id: 'ACoAAA123', created_at: '2026-11-26T09:00:00Z', message: 'limit reached', is_read: true },
      { id: 'ACoAAA456', created_at: '2026-11-20T09:00:00Z', message: 'error message', is_read: false },
    ],
    next_cursor: null,
    total_count: 1234,
  };
  expect(of(body)).toEqual({
    version: 'v2',
    method: 'POST',
    path: '/{}/users/me/relation-requests',
    status: 200,
    slug: null,
    outline: {
      object: 'RelationRequestList',
      data: ['array 0–9', { id: 'string 0–9', created_at: 'string date', message: 'string 10^1+', is_read: 'boolean' }],
      next_cursor: 'null',
      total_count: 'number 10^3+',
    },
  });
});

test('a refusal keeps its type and the technical words of its text', () => {
  const detail = 'Weekly invitation limit reached for Ada Lovelace (ACoAAA123), try again in 3 days';
  const body = { type: 'provider/some_new_type', title: 'Unprocessable Entity', detail };
  expect(of(body, 422)).toMatchObject({
    slug: 'provider/some_new_type',
    outline: {
      type: 'provider/some_new_type',
      title: 'Unprocessable …',
      detail: 'Weekly invitation limit reached for … try again in … days',
    },
  });
});

test.each([
  ['You cannot invite Doris Day again', 'You cannot invite … again'],
  ['Field, Sally: not in your network', '… not in your network'],
  ['one day at most, by field', 'one day at … by field'],
])('of %j no name is left that is a word as well', (detail, left) => {
  expect(of({ detail }, 422)).toMatchObject({ outline: { detail: left } });
});

test('only a refusal itself has a type that is kept as it is', () => {
  const named = { type: 'provider/ada_lovelace', data: [{ type: 'api/ada_lovelace' }] };
  expect(JSON.stringify(of(named))).not.toMatch(/ada|lovelace/);
  expect(JSON.stringify(of({ data: [{ type: 'api/ada_lovelace' }] }, 422))).not.toMatch(/ada|lovelace/);
});

test('a word that is new where the API has a list of its own is told by what of it is listed', () => {
  const answer = unreadAnswer('v2', CALL, { status: 200, body: {}, newer: ['FIRST_DEGREE_OF_ADA', 'ada@example.com'] });
  expect(answer.newer).toEqual(['FIRST_DEGREE_OF_…', '…']);
  const longer = unreadAnswer('v2', CALL, { status: 200, body: { data: [1, 2] }, newer: ['FIRST_DEGREE_OF_ADA', 'x'] });
  expect(withUnread(withUnread([], answer, '2026-11-25'), longer, '2026-11-26')).toMatchObject([{ count: 2 }]);
});

test('a piece of an address that spells a word is none', () =>
  expect(of({ error: 'not found: http://a.aa?oF' }, 422).outline).toEqual({ error: 'not found http a …' }));

test('what is no JSON is said to be none', () => expect(of(undefined).outline).toBe('not json'));

/** Whatever the sandbox's people are called, are known by, and write. */
const strings: string[] = [];
const collect = (value: unknown): void => {
  if (typeof value === 'string') strings.push(value);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one);
};
collect([castAccounts(), castPeople()]);
const CANARIES = [...new Set(strings)].flatMap((text) => [text, text.toLowerCase(), providerIdOf(text)]);

const canary = fc.oneof(
  fc.constantFrom(...CANARIES, SAM_ACCOUNT_ID, 'canary0key.Sz9+/secret='),
  fc.string({ unit: 'grapheme' }),
  fc.emailAddress(),
  fc.webUrl({ withQueryParameters: true }),
);
const anyPlace = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    canary,
    fc.tuple(canary, canary).map(([one, other]) => `You cannot invite ${one} again (${other}): limit reached`),
    fc.double(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        canary,
        fc.constantFrom('object', 'type', 'title', 'detail', 'error', 'message', 'data', 'items', 'name'),
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value;

test('of no name, text, id or key anything comes out but listed words, wherever it stands', () => {
  fc.assert(
    fc.property(anyPlace, fc.constantFrom(200, 422), fc.array(canary), (body, status, newer) => {
      const { outline, slug, newer: heard } = unreadAnswer('v2', CALL, { status, body, newer });
      expect(slug).toBeNull();
      const words = JSON.stringify([outline, heard ?? []]).match(/[\p{L}\p{M}]+/gu) ?? [];
      const parts = words.flatMap((word) => word.match(/\p{Lu}?[^\p{Lu}]+|\p{Lu}+/gu) ?? []);
      expect(parts.filter((part) => !isListed(part.toLowerCase()))).toEqual([]);
      expect(JSON.stringify(outline).replaceAll(/10\^\d\d?\+/g, '')).not.toMatch(/\d{2}/);
    }),
    { numRuns: 400 },
  );
});

test('however large an answer is, what is kept of it is small', () => {
  const wide = Object.fromEntries(['data', 'items', 'name', 'user', 'chat'].map((key) => [key, null]));
  const deep = (depth: number): unknown =>
    depth === 0 ? wide : Object.fromEntries(Object.keys(wide).map((key) => [key, [deep(depth - 1)]]));
  expect(JSON.stringify(of(deep(6)).outline).length).toBeLessThanOrEqual(2_000);
});

test('the same answer is one with a count and its last day; only so many are kept, the latest first', () => {
  const again = withUnread(withUnread([], of({ id: 1 }), '2026-11-25'), of({ id: 1 }), '2026-11-26');
  expect(again).toMatchObject([{ count: 2, lastDay: '2026-11-26' }]);
  const many = Array.from({ length: MOST_UNREAD + 10 }, (_, at) =>
    unreadAnswer('v1', CALL, { status: 400 + at, body: {} }),
  );
  const all = many.reduce<readonly CountedAnswer[]>((before, one) => withUnread(before, one, '2026-11-26'), again);
  expect(all).toHaveLength(MOST_UNREAD);
  expect(all[0]?.status).toBe(400 + MOST_UNREAD + 9);
});
