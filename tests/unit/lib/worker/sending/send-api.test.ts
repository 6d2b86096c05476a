import { describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { createSendApi } from '@/lib/worker/sending/send-api';

type Deps = Parameters<typeof createSendApi>[0];

test('a send that breaks before its request is "nothing was sent", and is reported', async () => {
  const errors: unknown[] = [];
  const api = createSendApi({
    connection: {
      actingAs: async () => {
        throw new Error('storage is gone');
      },
    } as unknown as Deps['connection'],
    people: {} as Deps['people'],
    chats: {} as Deps['chats'],
    callLog: {} as Deps['callLog'],
    notes: {} as Deps['notes'],
    invitationLists: {} as Deps['invitationLists'],
    report: (error) => errors.push(error),
  });
  expect(await api.prepare({ accountId: 'a' } as JournalEntry, [])).toMatchObject({
    ok: false,
    problem: { kind: 'not-begun', effect: 'none' },
  });
  expect(errors).toHaveLength(1);
});

const gone = () => {
  throw new Error('the database is gone');
};

test.each<[string, () => Promise<void>]>([
  ['rejects', async () => gone()],
  ['throws', gone],
  ['never answers', () => new Promise(() => undefined)],
])('a call log that %s hides no answer', async (_, add) => {
  const client = {
    getAccount: async () => ok({ accountId: 'a', type: 'LINKEDIN', status: 'OK', providerId: null }),
    inviteUser: async () => ok({ invitationId: '7301', usage: null }),
  };
  const api = createSendApi({
    connection: {
      actingAs: async () => ok({ client, account: { accountId: 'a', providerId: null }, calls: [] }),
    } as unknown as Deps['connection'],
    people: {} as Deps['people'],
    chats: {} as Deps['chats'],
    callLog: { add } as unknown as Deps['callLog'],
    notes: {} as Deps['notes'],
    invitationLists: {} as Deps['invitationLists'],
    report: () => undefined,
  });
  const entry = { accountId: 'a', action: 'invite', text: null, email: null, person: {}, target: {} };
  const prepared = await api.prepare(entry as unknown as JournalEntry, []);
  expect(prepared.ok && (await prepared.value())).toMatchObject({
    ok: true,
    value: { ids: { invitationId: '7301' } },
  });
});

/** What stands in Unipile's lists, as the engine asks for it. */
function lists(client: object, all: () => Promise<unknown> = async () => ok({ chats: [], complete: true })) {
  const active = { client, account: { accountId: 'a' }, generation: 0 };
  return createSendApi({
    connection: {
      withActingAs: (_: string, use: (one: unknown) => unknown) => use(active),
    } as unknown as Deps['connection'],
    people: {} as Deps['people'],
    chats: { all } as unknown as Deps['chats'],
    callLog: {} as Deps['callLog'],
    notes: {} as Deps['notes'],
    invitationLists: {} as Deps['invitationLists'],
    report: () => undefined,
  });
}

test.each([
  [0, true],
  [1, false],
])('of new relations of which %i could not be read, that they are all is %s', async (skipped, complete) => {
  const listRelations = async () =>
    ok({ items: [{ providerId: 'x', publicIdentifier: null, at: 5 }], cursor: null, skipped });
  expect(await lists({ listRelations }).relationsSince('a', 1, 0)).toMatchObject({ value: { items: [{}], complete } });
});

describe('relations are counted in the reading of the new ones', () => {
  const DAY_1 = 1;
  const DAY_2 = 2;
  /** Full pages, new ones first; the last one ends the list. */
  const paged = (pages: readonly { readonly at: number; readonly count: number }[], failing = Infinity) => {
    const listRelations = vi.fn(async ({ cursor }: { readonly cursor: string | null }) => {
      const page = Number(cursor ?? 0);
      if (page >= failing) return failed(bareProblem('unavailable', 'none'));
      const { at, count } = pages[page]!;
      const items = Array.from({ length: count }, () => ({ providerId: 'x', publicIdentifier: null, at }));
      return ok({ items, cursor: page + 1 < pages.length ? String(page + 1) : null, skipped: 0 });
    });
    const read = (countTo: number) => lists({ listRelations }).relationsSince('a', DAY_2, countTo);
    return { listRelations, read };
  };
  const old = { at: DAY_1, count: 100 };

  test.each([
    ['all of a short list', [{ at: DAY_1, count: 40 }], 150, { count: 40, calls: 1 }],
    ['as far as it matters', [old, old, old], 150, { count: 150, calls: 2 }],
    ['not at all where it does not matter', [old, old, old], 0, { count: null, calls: 1 }],
  ])('%s', async (_, pages, countTo, { count, calls }) => {
    const { read, listRelations } = paged(pages);
    expect(await read(countTo)).toEqual(ok({ items: [], complete: true, count }));
    expect(listRelations).toHaveBeenCalledTimes(calls);
  });

  test('what could not be counted to its end hides nothing that is new', async () => {
    const { read } = paged([old, old, old], 1);
    expect(await read(150)).toEqual(ok({ items: [], complete: true, count: null }));
  });

  test('new ones that could not be read to their end are not told', async () => {
    const { read } = paged([{ at: DAY_2, count: 100 }, old], 1);
    expect(await read(150)).toMatchObject({ ok: false });
  });
});

test.each([true, false])(
  'that there are no messages is %s where that was so of the search for a chat',
  async (complete) => {
    const api = lists({}, async () => ok({ chats: [], complete }));
    const messages = await api.messagesSince('a', { providerId: 'x' } as never, null, 1);
    expect(messages).toEqual(ok({ items: [], complete }));
  },
);
