import type { WaitingInvitation } from '@/lib/outreach/today/today-rows';
import { ok } from '@/lib/result';
import type { AccountMap } from '@/lib/storage/account-map';
import type { StoredInvitations } from '@/lib/storage/network/invitation-lists-map';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ListPage } from '@/lib/unipile/http/list-page';
import { collect, filledPage } from '@/lib/unipile/http/list-pages';
import type { Active } from '@/lib/worker/account/connection';

/** Which way the invitations of a list went. */
export type Direction = 'sent' | 'received';

/** Pages of a hundred: more than LinkedIn lets anybody keep pending. */
const PAGES = 20;

/** Reads a page of one of the two lists. */
export const listInvitations = (
  client: UnipileClient,
  direction: Direction,
  input: Parameters<UnipileClient['listSentInvitations']>[0],
) => (direction === 'sent' ? client.listSentInvitations(input) : client.listReceivedInvitations(input));

/** An invitation of a list of the API. */
interface Listed {
  readonly invitationId: string;
  readonly providerId: string | null;
  readonly fullName: string | null;
  readonly text: string | null;
  readonly at: number | null;
}

type Reading = Pick<Active, 'account' | 'generation'>;

/**
 * What LinkedIn's lists of pending invitations held when they were last read to their end, whoever had them read: so that what waits is
 * known without asking again.
 */
export type InvitationLists = ReturnType<typeof createInvitationLists>;

export function createInvitationLists(deps: {
  readonly map: AccountMap<StoredInvitations>;
  now(): number;
  report(error: unknown): void;
}) {
  const { map, now, report } = deps;
  /** What a reading that is under way has seen so far, by account and direction. */
  const underWay = new Map<string, readonly Listed[]>();

  /** Only a copy: that it cannot be kept must not hide what was read. */
  const keep = async ({ account, generation }: Reading, direction: Direction, items: readonly Listed[]) => {
    const list = { readAt: now(), items: items.flatMap(waiting) };
    await map.change(account.accountId, () => new Map([[direction, list]]), generation).catch(report);
  };

  return {
    /** Reads a list, page by page, and keeps it where its end was reached. */
    async readAll(active: Active, direction: Direction) {
      const { accountId } = active.account;
      const listed = await collect((cursor) => listInvitations(active.client, direction, { accountId, cursor }), {
        maxPages: PAGES,
      });
      if (listed.ok && listed.value.complete) await keep(active, direction, listed.value.items);
      return listed;
    },
    /** Reads where a list begins, and keeps it where that is all of it. */
    async readFirstPage(active: Active, direction: Direction) {
      const { accountId } = active.account;
      const page = await filledPage((cursor) => listInvitations(active.client, direction, { accountId, cursor }), null);
      if (!page.ok) return page;
      const { items, cursor, skipped } = page.value;
      const complete = cursor === null && skipped === 0;
      if (complete) await keep(active, direction, items);
      return ok({ items, complete });
    },
    /** To be called with each list page that is read, in order: the whole is kept once its end was reached. */
    async page(
      reading: Reading,
      direction: Direction,
      cursor: string | null,
      page: Pick<ListPage<Listed>, 'items' | 'cursor' | 'skipped'>,
    ): Promise<void> {
      const key = `${reading.account.accountId}:${direction}`;
      const before = cursor === null ? [] : underWay.get(key);
      // After a burst lists come back empty (unipile-v1.md 16.12), and a worker may have been ended in between.
      if (before === undefined) return;
      // A list of which something could not be read is not known to its end.
      if (page.skipped > 0) return void underWay.delete(key);
      const items = [...before, ...page.items];
      underWay.set(key, items);
      if (page.cursor !== null) return;
      underWay.delete(key);
      await keep(reading, direction, items);
    },
    /** The lists as they are known; null where one was never read to its end. */
    async known(accountId: string) {
      const all = await map.all(accountId);
      return { sent: all.get('sent') ?? null, received: all.get('received') ?? null };
    },
    erase: async (): Promise<void> => {
      underWay.clear();
      await map.erase();
    },
  };
}

/** Where LinkedIn does not say who it is nothing can be done about it here. */
const waiting = ({ invitationId, providerId, fullName, text, at }: Listed): WaitingInvitation[] =>
  providerId === null ? [] : [{ invitationId, providerId, fullName, at, note: text }];
