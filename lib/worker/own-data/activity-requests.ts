import type { ACTIVITY_REQUESTS } from '@/lib/protocol/activity';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { EntryView } from '@/lib/protocol/send';
import { ok } from '@/lib/result';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { Connection } from '@/lib/worker/account/connection';
import { entryView } from '@/lib/worker/sending/entry-view';
import { entryFilter } from './activity-filter';
import type { Finisher } from './finisher';

/** An answer is long enough once it has this many entries. */
const WANTED = 50;
/** The first look is short, so that the newest are there at once; each one after looks at twice as many. */
const FIRST_LOOK = 100;
const LONGEST_LOOK = 4_000;
/** One request looks at no more than about this many: the surface shows how far it is and asks again. */
const MOST_SEARCHED = 20_000;

/** What may be asked of the journal of the active account. */
export function createActivityRequests(deps: {
  readonly connection: Pick<Connection, 'withAccount'>;
  readonly store: KeptJournal;
  readonly finisher: Pick<Finisher, 'run'>;
  readonly callLog: CallLog;
  newId(): string;
}): HandlersOf<typeof ACTIVITY_REQUESTS> {
  const { connection, store, finisher, callLog, newId } = deps;

  return {
    'activity.find': ({ from, to, before, ...filter }) =>
      connection.withAccount(async ({ accountId }) => {
        const fits = entryFilter(filter);
        const entries: EntryView[] = [];
        const since = from ?? 0;
        let next: number | null = before ?? (to === null ? Number.MAX_SAFE_INTEGER : to + 1);
        let searched = 0;
        let pastUnread = false;
        for (let look = FIRST_LOOK; next !== null && entries.length < WANTED && searched < MOST_SEARCHED; look *= 2) {
          const stretch = await store.newestOf(accountId, { since, before: next }, Math.min(look, LONGEST_LOOK));
          entries.push(...stretch.entries.filter(fits).map(entryView));
          searched += stretch.entries.length;
          next = stretch.next;
          pastUnread ||= stretch.pastUnread === true;
        }
        return ok({ entries, next, searched, pastUnread });
      }),
    'activity.calls': ({ entryId }) =>
      connection.withAccount(async ({ accountId }) => ok(await callLog.of(accountId, entryId))),
    'activity.erase': () =>
      connection.withAccount(({ accountId }) =>
        finisher.run([accountId], async () => ok({ kind: 'erase-history', accountId, id: newId() })),
      ),
  };
}
