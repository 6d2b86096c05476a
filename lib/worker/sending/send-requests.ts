import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView, SEND_REQUESTS } from '@/lib/protocol/send';
import { ok, type Result } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';
import { entryView } from './entry-view';
import type { Sends } from './sends';

/** What the extension's own pages may ask about sending, and about what is left of the quota. */
export const createSendRequests = (
  sends: Sends,
  connection: Pick<Connection, 'withAccount' | 'accounts'>,
): HandlersOf<typeof SEND_REQUESTS> => ({
  send: async (request) => viewed(await sends.send(request)),
  'send.release': async ({ entryId }) => viewed(await sends.release(entryId)),
  'send.undo': async ({ entryId }) => viewed(await sends.undo(entryId)),
  'send.follow': async ({ entryId, seen }) => viewed(await sends.follow(entryId, seen)),
  'send.declare': async ({ entryId, happened }) => viewed(await sends.declare(entryId, happened)),
  async 'send.settle'() {
    const settled = await sends.settle();
    return settled.ok ? ok(null) : settled;
  },
  queue: () =>
    connection.withAccount(async (active) => {
      const [held, accounts] = await Promise.all([sends.held(), connection.accounts()]);
      const others = accounts.filter(({ accountId }) => accountId !== active.accountId);
      const names = new Map(others.map(({ accountId, name }) => [accountId, name]));
      if (!held.ok) return held;
      return ok(held.value.map((entry) => ({ ...entryView(entry), otherAccount: names.get(entry.accountId) ?? null })));
    }),
  quota: () => sends.quota(),
  'quota.reconcile': () => sends.reconcile(),
  'quota.resume': () => sends.resume(),
});

const viewed = (result: Result<JournalEntry, Problem>): Result<EntryView, Problem> =>
  result.ok ? ok(entryView(result.value)) : result;
