import { type JournalEntry, stopOf } from '@/lib/outreach/journal/journal-entry';
import type { Notice } from '@/lib/outreach/noticing/memory';
import { stoppedSendOf, stoppedSendsIn } from '@/lib/outreach/noticing/stopped-sends';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { isPractice } from '@/lib/practice-account';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Sends } from '@/lib/worker/sending/sends';

/** Sends that something stopped before they left, as long as the user does not know. Found in the journal, so that no ending of the worker can lose them. */
export type StoppedSends = ReturnType<typeof createStoppedSends>;

/** As many as are remembered to have been seen: more than are stopped within the day for which they are told. */
const MOST_SEEN = 50;
const PREFIX = 'stopped:';

export function createStoppedSends(deps: {
  readonly connection: Pick<Connection, 'account' | 'accounts'>;
  readonly engine: Pick<SendEngine, 'entries'>;
  readonly sends: Pick<Sends, 'ofDisconnected'>;
  readonly seen: StoredItem<readonly string[]>;
  now(): number;
}) {
  const { connection, engine, sends, now } = deps;
  const told = async () => ({ seen: new Set(await deps.seen.read()), now: now() });

  const stoppedAs = async ({ accountId, name }: StoredAccount, activeId: string): Promise<readonly Notice[]> => {
    const entries = await engine.entries(accountId);
    if (!entries.ok) return [];
    return stoppedSendsIn(entries.value, await told()).map((entry) => ({
      ...noticeOf(entry),
      // What the screen of a person tells is the active account's.
      ...(accountId === activeId ? { providerId: entry.person.providerId } : { otherAccount: name }),
    }));
  };

  /** Those that ended with the connection to their account, the newest first: while there is none, nobody else tells of them. */
  const byDisconnecting = async (passes: (entry: JournalEntry) => boolean): Promise<readonly JournalEntry[]> => {
    const known = await told();
    return (await sends.ofDisconnected())
      .flatMap((entries) => stoppedSendsIn(entries.filter(passes), known))
      .filter((entry) => stopOf(entry) === 'disconnected')
      .sort((a, b) => b.at - a.at);
  };

  return {
    /** As notices, the newest first: of every account, since the user may have switched before they could know. */
    async notices(): Promise<readonly Notice[]> {
      const active = await connection.account();
      const all = (await connection.accounts()).map((account) => stoppedAs(account, active?.accountId ?? ''));
      if (!(active && isPractice(active.accountId)))
        all.push(byDisconnecting(() => true).then((entries) => entries.map(noticeOf)));
      return (await Promise.all(all)).flat().sort((a, b) => b.at - a.at);
    },
    /** The last send to a person, of all that are theirs. */
    of: async (own: readonly JournalEntry[]): Promise<JournalEntry | null> => stoppedSendOf(own, await told()),
    byDisconnecting,
    /** Takes back the notices among these ids that are of such sends, and answers with the others. */
    async see(ids: readonly string[]): Promise<readonly string[]> {
      const own = ids.filter((id) => id.startsWith(PREFIX)).map((id) => id.slice(PREFIX.length));
      if (own.length > 0)
        await deps.seen.change((before) => [...before.filter((id) => !own.includes(id)), ...own].slice(-MOST_SEEN));
      return ids.filter((id) => !id.startsWith(PREFIX));
    },
  };
}

const noticeOf = ({ id, person, at, closedAt }: JournalEntry): Notice => ({
  id: PREFIX + id,
  kind: 'stopped',
  providerId: null,
  name: person.fullName,
  at: closedAt ?? at,
});
