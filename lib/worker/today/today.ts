import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { Reminder } from '@/lib/outreach/today/keepsake';
import { todayRows } from '@/lib/outreach/today/today-rows';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { Problem } from '@/lib/protocol/problem';
import type { TODAY_REQUESTS, TodayView } from '@/lib/protocol/today';
import { ok, type Result } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';
import type { InboxFill } from '@/lib/worker/inbox/fill';
import type { Acceptances } from '@/lib/worker/network/acceptances';
import type { InvitationLists } from '@/lib/worker/network/invitation-lists';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { HandledCauses } from './handled';
import { createTodayFacts, type TodayFactsDeps } from './today-facts';

export interface TodayDeps extends TodayFactsDeps {
  readonly connection: Pick<Connection, 'withAccount' | 'withActive'>;
  readonly acceptances: Acceptances;
  readonly invitationLists: InvitationLists;
  readonly fill: InboxFill;
  readonly keepsakes: Pick<Keepsakes, 'all' | 'change'>;
  readonly handled: HandledCauses;
  readonly calendar: Pick<Calendar, 'dayOf'>;
  now(): number;
}

/** Who needs the user today, and what may be asked of that. */
export function createToday(deps: TodayDeps): HandlersOf<typeof TODAY_REQUESTS> {
  const { connection, acceptances, invitationLists, fill, keepsakes, handled, calendar, now } = deps;
  const factsOf = createTodayFacts(deps);

  const view = async (accountId: string): Promise<TodayView> => {
    const at = now();
    const today = calendar.dayOf(at);
    const { facts, readAt } = await factsOf(accountId, today);
    return { rows: todayRows(facts, { now: at, today }), readAt };
  };

  const remind = async (
    accountId: string,
    { providerId, name }: { readonly providerId: string | null; readonly name: string | null },
    reminder: Reminder | null,
  ): Promise<void> => {
    if (providerId === null) return;
    const about = { providerId, publicIdentifier: null, fullName: name ?? providerId };
    await keepsakes.change(accountId, about, { reminder });
  };

  /** The list of chats names nobody: who wrote is in a list of its own, of which a page is read where a name is missing. */
  const nameUnread = async (accountId: string): Promise<Result<unknown, Problem>> => {
    const { facts } = await factsOf(accountId, calendar.dayOf(now()));
    return facts.unread.some(({ providerId, name }) => providerId !== null && name === null) ? fill(false) : ok(null);
  };

  return {
    today: () => connection.withAccount(async ({ accountId }) => ok(await view(accountId))),
    'today.look': () =>
      connection.withActive(async (active) => {
        const steps: readonly (() => Promise<Result<unknown, Problem>>)[] = [
          () => acceptances.readAnew(active),
          () => fill(true),
          () => nameUnread(active.account.accountId),
          () => invitationLists.readAll(active, 'received'),
          () => invitationLists.readAll(active, 'sent'),
        ];
        let problem: Problem | null = null;
        for (const step of steps) {
          const read = await step();
          // What one list is refused for the next would be, too.
          if (!read.ok) problem = read.problem;
          if (problem) break;
        }
        return ok({ ...(await view(active.account.accountId)), problem });
      }),
    'today.handle': ({ causes, until, ...about }) =>
      connection.withAccount(async ({ accountId }) => {
        for (const { reminder } of causes) if (reminder) await remind(accountId, about, afterwards(reminder, until));
        const others = causes.filter(({ reminder }) => reminder === null).map(({ id }) => id);
        await handled.mark(accountId, others, until);
        return ok(await view(accountId));
      }),
  };
}

/** A reminder is the user's own: put off it is for another day, done with it is none any more. */
function afterwards(reminder: Reminder, until: string | null): Reminder | null {
  if (until === null) return null;
  return until === 'again' ? reminder : { ...reminder, on: until };
}
