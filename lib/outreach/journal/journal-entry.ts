import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { RelationDetail } from './person';

/** What a send does. `accept` and `decline` answer a received invitation; they take no quota place. */
export const ACTIONS = ['invite', 'message', 'inmail', 'withdraw', 'accept', 'decline'] as const;
export type Action = (typeof ACTIONS)[number];

/** Whether an action writes into a chat. */
export const isMessage = (action: Action): action is 'message' | 'inmail' =>
  action === 'message' || action === 'inmail';

/** Which surface the click came from. */
export const SURFACES = ['page', 'popup', 'sidepanel', 'options'] as const;
export type Surface = (typeof SURFACES)[number];

/** The target of a send that goes to neither an invitation nor a chat that exists. */
export const NO_TARGET: JournalEntry['target'] = { invitationId: null, chatId: null };

/** The states of a send; `TRANSITIONS` in `transitions.ts` says which may follow which. */
export const ENTRY_STATES = ['held', 'sending', 'sent', 'refused', 'unconfirmed', 'confirmed', 'not-sent'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** A send's place in the quota windows: taken, given back, or never needed. */
export const PLACE_STATES = ['kept', 'released', 'none'] as const;

/** Whether the outcome of a send is not known yet. */
export const isOpen = ({ state }: { readonly state: EntryState }): boolean =>
  isUnderWay({ state }) || state === 'unconfirmed';

/** Whether a send has been asked for and no answer has come: it waits in its hold, or its request is out. */
export const isUnderWay = ({ state }: { readonly state: EntryState }): boolean =>
  state === 'held' || state === 'sending';

/** Whether a send is held until the user presses "Send now". */
export const isOpenEnded = ({ state, openEndedIn }: Pick<JournalEntry, 'state' | 'openEndedIn'>): boolean =>
  state === 'held' && openEndedIn !== undefined;

/** Whether nothing has come of a send since it was seen: neither another state, nor the press that it waited for. */
export const isAtSamePoint = (
  seen: Pick<JournalEntry, 'state' | 'openEndedIn'> | undefined,
  entry: Pick<JournalEntry, 'state' | 'openEndedIn'>,
): boolean => seen?.state === entry.state && isOpenEnded(seen) === isOpenEnded(entry);

/** Whether a send is held and leaves by itself. */
export const isCounting = (entry: Pick<JournalEntry, 'state' | 'openEndedIn'>): boolean =>
  entry.state === 'held' && !isOpenEnded(entry);

/** Whether it is known that a send was carried out. */
export const isDone = ({ state }: { readonly state: EntryState }): boolean => state === 'sent' || state === 'confirmed';

/** Whether it is known that a send was not carried out: it was refused, or never left. */
export const cameToNothing = ({ state }: { readonly state: EntryState }): boolean =>
  state === 'refused' || state === 'not-sent';

/** When the request left, as nearly as it is known, UTC ms. */
export const leftAt = ({ sentAt, at }: Pick<JournalEntry, 'sentAt' | 'at'>): number => sentAt ?? at;

/**
 * What stopped a send before it left, other than the user: `hold` the end of Kith, or the sleep of the computer, during its hold, `pause` a rest of
 * the account, `limit` a limit with no place left for it, `clock` a clock that went back, `left` the end of its page before it was held,
 * `disconnected` the end of Kith's connection to the account, `storage` a store that could not write down that it leaves.
 */
export const STOPS = ['hold', 'pause', 'limit', 'clock', 'left', 'disconnected', 'storage'] as const;
export type Stop = (typeof STOPS)[number];

/** Where the outcome of a send can be seen. */
export const EVIDENCE_SOURCES = [
  'answer',
  'sent-list',
  'received-list',
  'profile',
  'relations',
  'messages',
  'user',
  ...STOPS,
] as const;

/** What closed an entry, and where it was seen. */
export interface Evidence {
  readonly source: (typeof EVIDENCE_SOURCES)[number];
  readonly at: number;
}

/** What stopped a send before it left; null for one that left, is still held, or was taken back by the user. */
export function stopOf({ state, evidence }: Pick<JournalEntry, 'state' | 'evidence'>): Stop | null {
  const source = state === 'not-sent' ? evidence?.source : undefined;
  return STOPS.find((stop) => stop === source) ?? null;
}

/** Every message that a send is known to have become. */
export const messageIdsOf = ({ ids }: Pick<JournalEntry, 'ids'>): readonly string[] => [
  ...(ids.messageId === null ? [] : [ids.messageId]),
  ...(ids.moreMessageIds ?? []),
];

/** Who a send goes to, pinned when the intent was written. */
export interface Recipient {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
}

/** A file that goes out with a message. `type` is its media type, '' where unknown; `size` is in bytes. The bytes are not kept. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** One send, from intent to evidence. Times are UTC ms. Stored one entry to a storage key. */
export interface JournalEntry {
  readonly version: 1;
  readonly id: string;
  readonly accountId: string;
  readonly action: Action;
  readonly person: Recipient;
  /** The note or message exactly as it goes out (templates rendered); null for none. */
  readonly text: string | null;
  /** Set where text, subject and attachments are only in the archive and read as empty here; `text` where there is a text. */
  readonly wordsArchived?: 'text' | 'none' | undefined;
  /** Set once history is erased: the keyed hashes of all names of the person; text and subject are hashes then, too. */
  readonly sealed?: readonly string[] | undefined;
  /** Set for as long as the store has no room for how the entry ended; never stored. */
  readonly unwritten?: true | undefined;
  readonly subject: string | null;
  readonly attachments: readonly Attachment[];
  /** E-mail of the person, where LinkedIn asks for one with the invitation. */
  readonly email: string | null;
  /** The invitation withdrawn or answered; the chat written to, and the message of it that is replied to. */
  readonly target: {
    readonly invitationId: string | null;
    readonly chatId: string | null;
    readonly quotedId?: string | undefined;
  };
  readonly surface: Surface;
  readonly state: EntryState;
  /** When the intent was written: the moment its place in the quota is taken. */
  readonly at: number;
  /** The local calendar day (`YYYY-MM-DD`) and month (`YYYY-MM`) of `at`, as the machine's zone was then. */
  readonly day: string;
  readonly month: string;
  /** The earliest moment the request may leave: end of hold, or of spacing where that is later. */
  readonly dueAt: number;
  /** End of the undo hold alone. */
  readonly holdUntil: number;
  /**
   * Set where it waits for "Send now" without an end: the session of the browser in which it may. Its `dueAt` and `holdUntil` then say
   * nothing. It goes with the press, and so stays in one that was taken over from a file in which it waited.
   */
  readonly openEndedIn?: string | undefined;
  /** When the request left, as nearly as it was recorded. */
  readonly sentAt: number | null;
  readonly closedAt: number | null;
  /** Whether it occupies a place in the quota windows. */
  readonly place: (typeof PLACE_STATES)[number];
  readonly ids: {
    readonly invitationId: string | null;
    readonly chatId: string | null;
    readonly messageId: string | null;
    /** Of what went along as messages of their own, as files do in v2. */
    readonly moreMessageIds?: readonly string[] | undefined;
  };
  /** Percent of the provider's own limit, where the answer said (50, 75, 90, 95). */
  readonly usage: number | null;
  readonly problem: ApiProblem | null;
  readonly evidence: Evidence | null;
  /** What was known when the send was asked for, to tell afterwards what is new. Older entries lack it. */
  readonly before?: Before | undefined;
  /** Of an invitation: when the two were seen to be connected since, and when, after that, seen not to be any more. UTC ms. */
  readonly accepted?: { readonly seenAt: number; readonly goneAt?: number | undefined } | undefined;
  readonly checks: Checks;
}

/** The relation detail, and the newest message of the chat with the person where the chat was read. */
export interface Before {
  readonly relationDetail: RelationDetail;
  readonly newestMessage: MessageMark | null;
}

/** A message by its id and the server's own time, UTC ms. */
export interface MessageMark {
  readonly messageId: string;
  readonly at: number;
}

/** How often settling looked, when it looks next, and what it saw. */
export interface Checks {
  readonly count: number;
  readonly nextAt: number | null;
  /** When a complete reading, late enough to count, first spoke against the send. */
  readonly absentAt?: number | undefined;
  /** The beginning of a message of the user's own that may be this one with other words; '' where its text is gone. */
  readonly unlike?: string | undefined;
  /** When a send that had been taken for not sent was found on LinkedIn after all. */
  readonly putRightAt?: number | undefined;
}
