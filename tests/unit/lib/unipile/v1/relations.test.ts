import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

test('a relation says who, and when the connection was made', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'UserRelationsList',
      items: [
        {
          object: 'UserRelation',
          member_id: 'ACoAAJohn',
          member_urn: 'urn:li:fsd_profile:ACoAAJohn',
          first_name: 'John ',
          last_name: 'Smith',
          headline: 'Head of research',
          public_identifier: 'john-smith',
          created_at: 1_763_892_000_000,
        },
        { member_id: 'ACoAABare', first_name: 'Bare', last_name: null, created_at: 'soon' },
      ],
      cursor: 'next',
    }),
  ]);
  expect(await client.listRelations({ accountId: ACCOUNT, filter: 'John' })).toEqual({
    ok: true,
    value: {
      items: [
        {
          providerId: 'ACoAAJohn',
          publicIdentifier: 'john-smith',
          firstName: 'John',
          lastName: 'Smith',
          headline: 'Head of research',
          at: 1_763_892_000_000,
          pictureUrl: null,
        },
        expect.objectContaining({ providerId: 'ACoAABare', lastName: null, publicIdentifier: null, at: null }),
      ],
      cursor: 'next',
      skipped: 0,
    },
  });
  expect(seen[0]!.url).toBe(`/users/relations?account_id=${ACCOUNT}&filter=John&limit=100`);
});
