import { NEVER_ABORTED } from '@/lib/never-aborted';
import type { FillView } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { IndexChange, IndexedChat, IndexProgress, ListProgress } from '@/lib/storage/inbox/chat-index';
import type { ListPage } from '@/lib/unipile/http/list-page';
import { EMPTY_PAGES, emptyInARow, WENT_NOWHERE } from '@/lib/unipile/http/list-pages';
import type { Chat, ChatAttendee } from '@/lib/unipile/shapes/chat';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Sends } from '@/lib/worker/sending/sends';
import { type InboxIndex, NOT_BEGUN } from './chat-search';

/** Between two pages: out of politeness, as Unipile's own store has none of LinkedIn's limits. Random each time. */
const PAUSE_MS = { least: 150, spread: 450 } as const;

/** A longer list must be going in circles. */
const MAX_PAGES = 2_000;

/** How often a list whose place is lost is begun anew before the user is asked. */
const MAX_RESTARTS = 1;

/** People who are missing from the list of attendees are looked up chat by chat, in this many of the newest chats. */
const NAMED_ONE_BY_ONE = 100;

/** Reads an account's chats and the people in them into the index, one page a call; whoever shows the inbox asks for the next. */
export type InboxFill = ReturnType<typeof createInboxFill>;

export function createInboxFill(deps: {
  readonly connection: Pick<Connection, 'withActive'>;
  readonly sends: Pick<Sends, 'awake'>;
  readonly index: InboxIndex;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}) {
  const { connection, sends, index, now, random, sleep } = deps;
  /** Chats whose people were asked for without getting a name. */
  const nameless = new Set<string>();
  let restUntil = 0;
  let restarts = 0;
  let last: Promise<unknown> = Promise.resolve();

  const pause = async (): Promise<void> => {
    await sleep(Math.max(0, restUntil - now()), NEVER_ABORTED);
    restUntil = now() + PAUSE_MS.least + random() * PAUSE_MS.spread;
  };

  const newest = async ({ client, account: { accountId }, generation }: Active): Promise<Result<null, Problem>> => {
    const page = await client.listChats({ accountId });
    if (!page.ok) return page;
    await index.takeNewest({ accountId, generation }, ownChats(page.value.items, accountId), page.value.cursor);
    return ok(null);
  };

  const taken = <T>(list: ListProgress, page: Result<ListPage<T>, Problem>) => {
    if (isPlaceLost(list, page)) restarts += 1;
    return restarts > MAX_RESTARTS && !page.ok ? page : after(list, page);
  };

  const nextChats = async ({ client, account: { accountId }, generation }: Active, progress: IndexProgress) => {
    const read = taken(progress.chats, await client.listChats({ accountId, cursor: progress.chats.cursor }));
    if (!read.ok) return read;
    const { items, list } = read.value;
    return ok({ generation, chats: ownChats(items, accountId), progress: { ...progress, chats: list } });
  };

  const nextAttendees = async ({ client, account: { accountId }, generation }: Active, progress: IndexProgress) => {
    const page = await client.listAttendees({ accountId, cursor: progress.attendees.cursor });
    // A server without this list: the people are asked for chat by chat.
    const none = !page.ok && page.problem.kind === 'not-found';
    const read = none ? ok({ items: [], list: { ...NOT_BEGUN, done: true } }) : taken(progress.attendees, page);
    if (!read.ok) return read;
    const { items, list } = read.value;
    const own = items.filter((one) => one.accountId === accountId);
    return ok({ generation, names: namesOf(own, accountId), progress: { ...progress, attendees: list } });
  };

  const nameOf = async ({ client, account: { accountId }, generation }: Active, chatId: string) => {
    nameless.add(chatId);
    const people = await client.listChatAttendees({ accountId, chatId });
    return people.ok ? ok({ generation, names: namesOf(people.value.items, accountId) }) : people;
  };

  /** The newest chat whose person has no name yet, once the list of everybody is through. */
  const unnamed = async (accountId: string): Promise<string | null> => {
    const { chats } = await index.list(accountId, { search: '', unreadOnly: false, from: 0, count: NAMED_ONE_BY_ONE });
    return (
      chats.find(({ chatId, name, isGroup }) => name === null && !isGroup && !nameless.has(chatId))?.chatId ?? null
    );
  };

  /** Reads the next page that is missing; null where none is. */
  const next = async (active: Active, progress: IndexProgress): Promise<Result<IndexChange, Problem> | null> => {
    const { chats, attendees } = progress;
    if (!attendees.done && (chats.done || attendees.pages <= chats.pages)) return nextAttendees(active, progress);
    if (!chats.done) return nextChats(active, progress);
    const chatId = await unnamed(active.account.accountId);
    return chatId === null ? null : nameOf(active, chatId);
  };

  const step = async (active: Active, fresh: boolean): Promise<Result<FillView, Problem>> => {
    const { accountId } = active.account;
    await pause();
    if (fresh) restarts = 0;
    // The newest page is the user's own look and is always read; filling in the rest stops while the account is paused.
    const awake = fresh ? ok(null) : await sends.awake(accountId);
    if (!awake.ok) return awake;
    const { progress } = await index.known(accountId);
    const read = fresh || progress === null ? await newest(active) : await next(active, progress);
    if (read?.ok === false) return read;
    if (read?.value) await index.take(accountId, read.value);
    return ok({ known: (await index.known(accountId)).chats.size, done: read === null });
  };

  /** Reads one page: the newest where `fresh`, else the next that is not read yet. Surfaces that ask together wait for each other. */
  return (fresh: boolean): Promise<Result<FillView, Problem>> =>
    connection.withActive((active) => {
      const reading = last.then(() => step(active, fresh));
      last = reading.catch(() => null);
      return reading;
    });
}

const isPlaceLost = (list: ListProgress, page: Result<unknown, Problem>): boolean =>
  !page.ok && page.problem.kind === 'bad-request' && list.cursor !== null;

/** What a page holds and where its list stands after it. A cursor that the server no longer takes begins anew. */
function after<T>(
  list: ListProgress,
  page: Result<ListPage<T>, Problem>,
): Result<{ readonly items: readonly T[]; readonly list: ListProgress }, Problem> {
  if (isPlaceLost(list, page)) return ok({ items: [], list: NOT_BEGUN });
  if (!page.ok) return page;
  const { cursor, items } = page.value;
  const stuck = cursor !== null && cursor === list.cursor;
  // After a burst lists come back empty for a minute or two (unipile-v1.md 16.12): nothing was read, and the list has not ended. What
  // was reached is kept, so that the next reading, for which the user asks, makes one request before it stops again.
  const empty = emptyInARow(page.value, list.empty ?? 0);
  if (empty >= EMPTY_PAGES || (stuck && items.length === 0)) return failed(WENT_NOWHERE);
  const pages = list.pages + 1;
  return ok({ items, list: { cursor, pages, empty, done: cursor === null || stuck || pages >= MAX_PAGES } });
}

/** One key sees the chats of every account. */
export const ownChats = (chats: readonly Chat[], accountId: string): readonly IndexedChat[] =>
  chats.filter((chat) => chat.accountId === accountId).map((chat) => ({ ...chat, at: chat.at ?? 0 }));

/** The people of a list as the index stores them, without the account's owner. */
export const namesOf = (
  people: readonly Pick<ChatAttendee, 'attendeeId' | 'providerId' | 'name' | 'isSelf'>[],
  accountId: string,
) =>
  people.flatMap(({ attendeeId, providerId, name, isSelf }) =>
    providerId === null || name === null || isSelf ? [] : [{ accountId, attendeeId, providerId, name }],
  );
