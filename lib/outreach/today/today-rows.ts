import { DAY_MS } from '@/lib/durations';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { Reminder } from './keepsake';
import { chatCauseId, type DecidedChat, formerChatCauseId, type Handled } from './put-away';

/** What the list of today is made of: plain data, as it is known here. Times are UTC ms. */
export interface TodayFacts {
  readonly acceptances: readonly Acceptance[];
  /** Those with something unread in them. */
  readonly unread: readonly UnreadChat[];
  /** Those that were put off to a day that has come. */
  readonly due: readonly DueChat[];
  /** Everybody whom the user wants to be reminded of. */
  readonly reminders: readonly ReminderOn[];
  /** Invitations that wait for the user's answer. */
  readonly received: readonly WaitingInvitation[];
  /** The user's own that wait for an answer. */
  readonly sent: readonly WaitingInvitation[];
  /** When each person was last heard from, by `idKey`: a message of theirs, or their acceptance. */
  readonly heardAt: ReadonlyMap<string, number>;
  /** What the user last sent to a person, by `idKey`. */
  readonly ownWords: ReadonlyMap<string, string>;
  /** Causes that were put off or are done with. */
  readonly handled: ReadonlyMap<string, Handled>;
}

export interface UnreadChat extends DecidedChat {
  readonly name: string | null;
  readonly at: number;
  /** The last words in it, where they are known. */
  readonly words: string | null;
}

export interface DueChat extends UnreadChat {
  /** The local calendar day. */
  readonly on: string;
}

export interface ReminderOn {
  readonly providerId: string;
  readonly fullName: string;
  readonly reminder: Reminder;
  readonly remark: string;
}

export interface WaitingInvitation {
  readonly invitationId: string;
  readonly providerId: string;
  readonly fullName: string | null;
  readonly at: number | null;
  readonly note: string | null;
}

/** Why somebody needs the user. `id` names this one cause: a later message, or another invitation, is another cause. */
export type Cause = { readonly id: string; readonly words: string | null } & (
  | { readonly kind: 'unread'; readonly chatId: string; readonly at: number }
  | { readonly kind: 'due'; readonly chatId: string; readonly on: string }
  | { readonly kind: 'reminder' | 'no-reply'; readonly reminder: Reminder }
  /** `invited`: whether the user is known to have invited them; LinkedIn's list does not say who invited whom. */
  | { readonly kind: 'accepted'; readonly at: number; readonly invited: boolean }
  | { readonly kind: 'received' | 'old'; readonly at: number | null }
);

/** The kinds of cause, the most pressing first. */
const KINDS: readonly Cause['kind'][] = ['unread', 'due', 'reminder', 'no-reply', 'accepted', 'received', 'old'];

/** One person, or one group, who needs the user. */
export interface TodayRow {
  /** `idKey` of the person; of a group, the chat. */
  readonly key: string;
  readonly providerId: string | null;
  readonly name: string | null;
  /** Why, the most pressing first; never empty. */
  readonly causes: readonly [Cause, ...Cause[]];
}

/** An invitation of this age is old. */
const OLD_MS = 21 * DAY_MS;
/** A chat that has been left unread for longer is left so on purpose. */
const UNREAD_FOR_MS = 30 * DAY_MS;

/** Who needs the user on the local calendar day `today`, at `now` (UTC ms): one row a person, the most pressing first. */
export function todayRows(
  facts: TodayFacts,
  { now, today }: { readonly now: number; readonly today: string },
): readonly TodayRow[] {
  const isHandled = ({ cause, formerId }: Caused) =>
    [cause.id, formerId].some((id) => {
      const handled = id === undefined ? undefined : facts.handled.get(id);
      return handled !== undefined && (handled.until === null || handled.until > today);
    });
  const rows = new Map<string, { key: string; providerId: string | null; name: string | null; causes: Cause[] }>();
  for (const caused of causesIn(facts, { now, today })) {
    if (isHandled(caused)) continue;
    const { providerId, name, cause } = caused;
    const key = providerId === null ? cause.id : idKey(providerId);
    const row = rows.get(key) ?? { key, providerId, name, causes: [] };
    rows.set(key, row);
    row.name ??= name;
    row.causes.push(cause);
  }
  return [...rows.values()]
    .flatMap(({ causes, ...row }): TodayRow[] => {
      const [first, ...others] = causes.toSorted(byUrgency);
      return first ? [{ ...row, causes: [first, ...others] }] : [];
    })
    .sort(({ causes: [a] }, { causes: [b] }) => byUrgency(a, b));
}

interface Caused {
  readonly providerId: string | null;
  readonly name: string | null;
  readonly cause: Cause;
  /** By which the cause was known before. */
  readonly formerId?: string;
}

function causesIn(
  facts: TodayFacts,
  { now, today }: { readonly now: number; readonly today: string },
): readonly Caused[] {
  const ownWordsTo = (providerId: string) => facts.ownWords.get(idKey(providerId)) ?? null;
  const hasAnswered = (providerId: string, since: number) => (facts.heardAt.get(idKey(providerId)) ?? 0) > since;
  return [
    ...facts.unread
      .filter(({ at }) => at > now - UNREAD_FOR_MS)
      .map((chat) => caused(chat, { kind: 'unread', chatId: chat.chatId, at: chat.at, words: chat.words })),
    ...facts.due.map((chat) => caused(chat, { kind: 'due', chatId: chat.chatId, on: chat.on, words: chat.words })),
    ...facts.reminders.flatMap(({ providerId, fullName, reminder, remark }): Caused[] => {
      const { on, unlessReplyAfter } = reminder;
      if (on > today || (unlessReplyAfter !== null && hasAnswered(providerId, unlessReplyAfter))) return [];
      const kind = unlessReplyAfter === null ? 'reminder' : 'no-reply';
      const words = remark.trim() || ownWordsTo(providerId);
      return [
        { providerId, name: fullName, cause: { kind, id: `reminder:${idKey(providerId)}:${on}`, reminder, words } },
      ];
    }),
    ...facts.acceptances
      .filter(({ invited, isNews, spokenAt }) => spokenAt === null && (invited || isNews))
      .map(({ providerId, fullName, at, invited, note }) => ({
        providerId,
        name: fullName,
        cause: { kind: 'accepted' as const, id: `accepted:${idKey(providerId)}:${at}`, at, invited, words: note },
      })),
    ...facts.received.map((invitation) => invitationCause('received', invitation)),
    ...facts.sent
      .filter(({ at }) => at !== null && at <= now - OLD_MS)
      .map((invitation) => invitationCause('old', invitation)),
  ];
}

const caused = (
  chat: UnreadChat,
  cause: DistributiveOmit<Extract<Cause, { kind: 'unread' | 'due' }>, 'id'>,
): Caused => ({
  providerId: chat.providerId,
  name: chat.name,
  cause: { ...cause, id: chatCauseId(chat) },
  formerId: formerChatCauseId(chat),
});

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const invitationCause = (
  kind: 'received' | 'old',
  { invitationId, providerId, fullName, at, note }: WaitingInvitation,
): Caused => ({ providerId, name: fullName, cause: { kind, id: `${kind}:${invitationId}`, at, words: note } });

/** By kind; within one what is newest first, but what has waited longest where it only waits. */
function byUrgency(a: Cause, b: Cause): number {
  const byKind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  if ('reminder' in a && 'reminder' in b) return byCode(a.reminder.on, b.reminder.on) || byId(a, b);
  if ('on' in a && 'on' in b) return byCode(a.on, b.on) || byId(a, b);
  const [at, other] = [momentOf(a), momentOf(b)];
  return (a.kind === 'old' ? at - other : other - at) || byId(a, b);
}

const momentOf = (cause: Cause): number => ('at' in cause ? (cause.at ?? 0) : 0);

/** So that the order does not depend on that of the facts. */
const byId = (a: Cause, b: Cause): number => byCode(a.id, b.id);

/** Ids, and days as `YYYY-MM-DD`: nobody reads them in this order. */
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
