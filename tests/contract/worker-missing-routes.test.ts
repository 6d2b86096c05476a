import { beforeEach, describe, expect, test } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Problem } from '@/lib/protocol/problem';
import type { Result } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { clientOf, clientV2Of } from './client-rig.ts';
import { ask, connect, outcome, sandbox, send, useWorker, writes } from './worker-rig.ts';

// A Unipile without one of the routes, as an older or a fenced one has it: all else answers.

useWorker();

const accountId = SAM_ACCOUNT_ID;

/** As what is in front of Unipile's routes answers where there is none. */
const NO_ROUTE = {
  kind: 'body',
  status: 404,
  body: JSON.stringify({ message: 'Cannot GET /the/route', error: 'Not Found', statusCode: 404 }),
} as const;
const NOT_IMPLEMENTED = {
  v1: { kind: 'status', status: 501, slug: 'feature_not_implemented' },
  v2: {
    kind: 'body',
    status: 501,
    body: JSON.stringify({ object: 'Error', type: 'api/not_implemented', status: 501, title: 'Not implemented' }),
  },
} as const;

type Read = (client: UnipileClient) => Promise<Result<unknown, ApiProblem>>;

const READS: readonly (readonly [string, { readonly v1: RegExp; readonly v2: RegExp }, Read])[] = [
  ['the owner', { v1: /\/users\/me$/, v2: /\/users\/me$/ }, (client) => client.getOwnProfile({ accountId })],
  ['relations', { v1: /\/users\/relations$/, v2: /\/relations$/ }, (client) => client.listRelations({ accountId })],
  [
    'sent invitations',
    { v1: /\/invite\/sent$/, v2: /\/relation-requests$/ },
    (client) => client.listSentInvitations({ accountId }),
  ],
  [
    'received invitations',
    { v1: /\/invite\/received$/, v2: /\/relation-requests$/ },
    (client) => client.listReceivedInvitations({ accountId }),
  ],
  ['chats', { v1: /\/chats$/, v2: /\/chats$/ }, (client) => client.listChats({ accountId })],
  [
    'the newest chats',
    { v1: /\/chats$/, v2: /\/chats$/ },
    (client) => client.listNewestChats({ accountId, limit: 10 }),
  ],
  [
    'InMail credits',
    { v1: /\/inmail_balance$/, v2: /\/inmail-credits$/ },
    (client) => client.getInMailBalance({ accountId }),
  ],
];

const CLIENT_OF = { v1: clientOf, v2: clientV2Of } as const;

describe.each(['v1', 'v2'] as const)('on a %s', (version) => {
  const said = async (read: Read) => {
    const answer = await read(CLIENT_OF[version](sandbox));
    return answer.ok ? 'read' : answer.problem;
  };

  test.each(READS)('without the route for %s, that is what is missing, not the account', async (_, path, read) => {
    sandbox.fault({ method: 'GET', path: path[version], times: 9, do: NO_ROUTE });
    expect(await said(read)).toMatchObject({ kind: 'not-offered', detail: 'Cannot GET /the/route' });
  });

  test.each(READS)('without the feature for %s, that is what is missing', async (_, path, read) => {
    sandbox.fault({ method: 'GET', path: path[version], times: 9, do: NOT_IMPLEMENTED[version] });
    expect(await said(read)).toMatchObject({ kind: 'not-offered', status: 501 });
  });

  test.each(READS)('without the account, to the read of %s, the account is what is missing', async (_, __, read) => {
    sandbox.state.connectAnew();
    expect(await said(read)).toMatchObject({ kind: 'account-unknown' });
  });

  describe('that is used to send', () => {
    beforeEach(() => connect(accountId, version));

    const sentence = (problem: unknown) => problemSentence(problem as Problem, { name: 'Jane', now: Date.now() });

    test.each([NO_ROUTE, NOT_IMPLEMENTED[version]])(
      'an invitation needs the list of relations, and says so',
      async (what) => {
        sandbox.fault({ method: 'GET', path: /\/relations$/, times: 9, do: what });
        const answer = await send('jane-doe');
        expect(sentence(answer.problem)).toMatch(/^Unipile does not have a list or function that this needs/);
        expect(writes()).toEqual([]);
      },
    );

    test.each([NO_ROUTE, NOT_IMPLEMENTED[version]])(
      'a message to a relation needs no list of invitations',
      async (what) => {
        sandbox.fault({ method: 'GET', path: /\/invite\/sent$|\/relation-requests$/, times: 99, do: what });
        expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toMatchObject({
          problem: null,
        });
        expect(writes()).toHaveLength(1);
      },
    );

    test('where no chat can be listed, no message leaves, and the sentence says so', async () => {
      sandbox.fault({ method: 'GET', path: /\/chats?$/, times: 99, do: NOT_IMPLEMENTED[version] });
      const answer = await send('john-smith', { action: 'message', text: 'Hello' });
      expect(sentence(answer.problem)).toMatch(/^Unipile does not have a list or function that this needs/);
      expect(writes()).toEqual([]);
      expect(
        await ask('person.read', { ref: { kind: 'public-identifier', value: 'john-smith' }, fresh: true }),
      ).toMatchObject({ ok: true });
    });
  });
});
