import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { RelationDetail } from '@/lib/outreach/journal/person';
import type { MessageRecord, PendingInvitation, RelationRecord } from '@/lib/outreach/people/linkedin-records';
import { messageRecord } from '@/lib/worker/account/message-record';
import { personOfProfile } from '@/lib/worker/account/person-of-profile';
import { prepareSend } from '@/lib/worker/sending/prepare-send';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';
import {
  ACCOUNT,
  account,
  hearing,
  INVITATION,
  MESSAGE,
  OWN,
  PROFILE,
  type Raw,
  RELATION,
  SUCCESS,
} from './bodies-of-answers';
import { answerTo, FAULTS, GONE, UNREAD, type Version } from './scripted-answers';
import { createScriptedServer, personOf, providerIdOf } from './scripted-server';
import { createVirtualTime } from './virtual-time';

// The scripted server stands above the client and answers with what the client makes of an answer. Here each of its answers is written as
// the body that a version of Unipile gives it by, held to that version's shapes, and read by the real client: the same has to come out.

const AT = Date.UTC(2026, 10, 20, 8);
const ANN = providerIdOf('ann');

const target = { invitationId: null, chatId: null };
const SENDS: Readonly<Record<string, JournalEntry>> = {
  'an invitation': sampleEntry({ action: 'invite' }),
  'a withdrawal': sampleEntry({ action: 'withdraw', target: { ...target, invitationId: 'invitation-1' } }),
  'a first message': sampleEntry({ action: 'message', text: 'Hello' }),
  'a message': sampleEntry({ action: 'message', text: 'Hello', target: { ...target, chatId: `chat-${ANN}` } }),
};

/** What comes out where a send is answered so. */
async function performed(version: Version, entry: JournalEntry, raw: Raw) {
  const { client, offShape } = hearing(version, (method) =>
    method === 'GET' ? { status: 200, body: OWN[version] } : raw,
  );
  const prepared = await prepareSend({ client, account }, { ...entry, accountId: ACCOUNT }, [], async () => undefined);
  if (!prepared.ok) throw new Error(`not prepared: ${prepared.problem.kind}`);
  return { answer: await prepared.value(), offShape };
}

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const cases = Object.keys(SENDS).flatMap((what) =>
    (['none', 'null-ids'] as const).map((fate) => [what, fate] as const),
  );

  test.each(cases)('%s that goes well is answered as Unipile does: %s', async (what, fate) => {
    const entry = SENDS[what] ?? expect.unreachable();
    const said = answerTo(fate, entry, 1, version);
    if (!said.ok) return expect.unreachable();
    const { answer, offShape } = await performed(version, entry, SUCCESS[version](entry, said.value.ids));
    expect(offShape).toEqual([]);
    expect(answer).toEqual(said);
  });

  const problems = FAULTS.map((fault) => answerTo(fault, SENDS['an invitation']!, 1, version))
    .flatMap((answer) => (answer.ok ? [] : [answer.problem]))
    .filter(({ status, slug }) => status !== null && slug !== null);

  test.each([...problems, GONE[version]])('a send is refused as Unipile does: $slug', async (problem) => {
    const type = version === 'v1' ? `errors/${problem.slug}` : problem.slug;
    const { title, detail, status } = problem;
    const extra = version === 'v1' ? {} : { object: 'Error', req_id: 'req-1' };
    const raw = { status: status ?? 0, body: { ...extra, type, status, title, ...(detail !== null && { detail }) } };
    const { answer, offShape } = await performed(version, sampleEntry(), raw);
    expect(offShape).toEqual([]);
    expect(answer).toEqual({ ok: false, problem: { ...problem, retryAfterMs: null } });
  });

  test('no other refusal is there that no answer says', () => {
    const bare = FAULTS.map((fault) => answerTo(fault, sampleEntry(), 1, version)).flatMap((answer) =>
      answer.ok || answer.problem.slug !== null ? [] : [answer.problem.kind],
    );
    // Cut off; and for what the server itself decides on before it asks for an answer.
    expect(new Set(bare)).toEqual(new Set(['offline', 'unreadable-answer']));
  });

  test('a read that fails is no write, and fails as Unipile does', async () => {
    const { title, detail, status, slug } = UNREAD[version];
    const body =
      version === 'v1'
        ? { type: `errors/${slug}`, status, title, detail }
        : { object: 'Error', req_id: 'r', type: slug, status, title, detail };
    const { client, offShape } = hearing(version, () => ({ status: status ?? 0, body }));
    expect(await client.listRelations({ accountId: ACCOUNT })).toEqual({ ok: false, problem: UNREAD[version] });
    expect(offShape).toEqual([]);
  });

  /** The server after an invitation, a message and what else was done. */
  async function lived(dated: boolean) {
    const time = createVirtualTime(AT);
    const script = {
      version,
      nextFault: () => 'none' as const,
      latency: () => 0,
      lag: () => 0,
      read: () => 'whole' as const,
    } as const;
    const server = createScriptedServer(time, { ...script, dated: () => dated }, [providerIdOf('rea')]);
    const at = async <T>(asked: Promise<T>): Promise<T> => {
      await time.runUntil(time.now() + 60_000);
      return asked;
    };
    for (const [id, action] of [
      ['e1', 'invite'],
      ['e2', 'message'],
    ] as const) {
      const entry = sampleEntry({ id, action, text: 'Hello', person: { ...sampleEntry().person, providerId: ANN } });
      const prepared = await at(server.api.prepare(entry, []));
      if (prepared.ok) await at(prepared.value());
    }
    return { api: server.api, at };
  }
  const itemsOf = <T>(read: { ok: true; value: { items: readonly T[] } } | { ok: false }): readonly T[] =>
    read.ok ? read.value.items : expect.unreachable();
  const heard = async <T>(
    items: readonly object[],
    use: (client: ReturnType<typeof hearing>['client']) => Promise<T>,
  ) => {
    const body = version === 'v1' ? { object: 'List', items, cursor: null } : { data: items };
    const { client, offShape } = hearing(version, () => ({ status: 200, body }));
    const answer = await use(client);
    expect(offShape).toEqual([]);
    return answer;
  };

  test.each([true, false])('the list of invitations is as Unipile gives it, dated: %s', async (dated) => {
    const { api, at } = await lived(dated);
    const [item] = itemsOf<PendingInvitation>(await at(api.sentInvitations(ACCOUNT)));
    if (!item) return expect.unreachable();
    if (version === 'v1') expect(item.dateText).not.toBeNull();
    const read = await heard([INVITATION[version](item)], (client) =>
      client.listSentInvitations({ accountId: ACCOUNT }),
    );
    expect(read).toMatchObject({ ok: true, value: { items: [item] } });
  });

  test('relations are as Unipile gives them', async () => {
    const { api, at } = await lived(true);
    const [item] = itemsOf<RelationRecord>(await at(api.relationsSince(ACCOUNT, 0, 0)));
    if (!item) return expect.unreachable();
    const { providerId, fullName } = item;
    const read = await heard([RELATION[version](item)], (client) => client.listRelations({ accountId: ACCOUNT }));
    expect(read).toMatchObject({
      value: {
        items: [
          {
            providerId,
            publicIdentifier: item.publicIdentifier,
            firstName: fullName,
            at: item.at === 0 ? null : item.at,
          },
        ],
      },
    });
  });

  test('messages are as Unipile gives them', async () => {
    const { api, at } = await lived(true);
    const [item] = itemsOf<MessageRecord>(
      await at(api.messagesSince(ACCOUNT, { ...sampleEntry().person, providerId: ANN }, null, 0)),
    );
    if (!item) return expect.unreachable();
    const { chatId } = item;
    const read = await heard([MESSAGE[version](item)], (client) => client.listMessages({ accountId: ACCOUNT, chatId }));
    expect(itemsOf(read).map(messageRecord(chatId, new Set()))).toEqual([item]);
  });

  const DETAILS: readonly RelationDetail[] = [
    'first-degree',
    'no-invitation',
    'sent-pending',
    'sent-ignored',
    'sent-withdrawn',
  ];

  test.each(DETAILS)('a profile is as Unipile gives it: %s', async (detail) => {
    const person = personOf(ACCOUNT, ANN, detail, AT);
    const body = PROFILE[version](person);
    const { client, offShape } = hearing(version, () => ({ status: 200, body }));
    const read = await client.getProfile({ accountId: ACCOUNT, identifier: 'ann' });
    expect(offShape).toEqual([]);
    if (!read.ok) return expect.unreachable();
    const seen = { accountId: ACCOUNT, ownProviderId: 'ACoA-sam', asked: 'ann', now: AT };
    expect({ ...personOfProfile(read.value, seen), about: undefined, connectedAt: undefined, headline: null }).toEqual({
      ...person,
      about: undefined,
      connectedAt: undefined,
    });
  });
});
