import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, Relation } from '@/lib/outreach/journal/person';
import type { LimitSource, Tier } from '@/lib/outreach/quota/limits';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { Problem } from './problem';

/** A LinkedIn account that the key sees. `status` is Unipile's source status, `OK` when it may act. */
export interface AccountView {
  readonly accountId: string;
  readonly name: string;
  readonly publicIdentifier: string | null;
  readonly tier: Tier;
  readonly status: 'OK' | 'CONNECTING' | 'CREDENTIALS' | 'PERMISSIONS' | 'ERROR' | 'STOPPED' | 'UNKNOWN';
}

/** What options and popup may know of the connection. The key itself never leaves the worker. */
export interface ConnectionView {
  /** `host:port`; null before setup. */
  readonly dsn: string | null;
  /** The last four characters of the stored key; null before setup. */
  readonly keyEnd: string | null;
  readonly account: AccountView | null;
  readonly accounts: readonly AccountView[];
}

/** One line of "Test connection". */
export interface CheckView {
  readonly check:
    | 'host-permitted'
    | 'server-answers'
    | 'key-accepted'
    | 'account-found'
    | 'account-running'
    | 'own-profile';
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly problem: Problem | null;
}

/** A message as the popup shows it. */
export interface MessageView {
  readonly messageId: string;
  readonly own: boolean;
  readonly text: string | null;
  readonly at: number;
  readonly invitationNote: boolean;
}

/** A journal entry as a surface sees it: everything but which account it is for. */
export type EntryView = Omit<JournalEntry, 'accountId' | 'version'>;

/** Everything a surface needs to draw one person. */
export interface PersonView {
  readonly person: Person;
  /** Sent invitation that is pending, where one is: what Withdraw acts on. */
  readonly pendingInvitationId: string | null;
  /** Invitation they sent, where there is one: what Accept acts on. */
  readonly receivedInvitationId: string | null;
  /** A new invitation is refused until then (three weeks after a withdrawal); null when free. */
  readonly withdrawnUntil: number | null;
  /** True once LinkedIn asked for an e-mail with the invitation. */
  readonly needsEmail: boolean;
  /** Set once the API said this person cannot be invited. */
  readonly cannotBeInvited: boolean;
  readonly entries: readonly EntryView[];
  readonly noteMax: number;
  readonly quota: QuotaView;
  /** The local day the quota is for: a send repeats it. */
  readonly day: string;
}

/** What the page control may know of the person of its address, from local knowledge alone. Nothing secret, no account id. */
export interface PageView {
  /** False before setup. */
  readonly ready: boolean;
  /** Full name by the API, where it was read before; else null. */
  readonly fullName: string | null;
  readonly relation: Relation | null;
  readonly entry: PageEntry | null;
  readonly noteMax: number;
  readonly control: PageControlSettings;
}

/** A send as the page control shows it. */
export interface PageEntry {
  readonly id: string;
  readonly action: JournalEntry['action'];
  readonly fullName: string;
  readonly state: JournalEntry['state'];
  /** False for a send of another surface, which is that one's to take back. */
  readonly undoable: boolean;
  readonly holdUntil: number;
  readonly dueAt: number;
  /** Why it was not done, in words; null where nothing is wrong. */
  readonly sentence: string | null;
}

export interface PageControlSettings {
  readonly shown: boolean;
  readonly collapsed: boolean;
  /** Distance from the bottom and inline-start edges, px. */
  readonly position: { readonly bottom: number; readonly start: number };
  /** Rather at the person's own buttons, where the page proves which those are. */
  readonly inline?: boolean | undefined;
}

/** Settings that the options page edits. Milliseconds. */
export interface SettingsView {
  readonly tier: Tier | null;
  readonly holdMs: number;
  readonly spacingMs: { readonly min: number; readonly max: number };
  readonly limits: readonly {
    readonly counted: 'invite' | 'note' | 'message' | 'inmail' | 'read';
    readonly window: 'day' | '24h' | '7d' | 'month';
    readonly max: number;
    readonly ceiling: number;
    readonly source: LimitSource;
  }[];
  readonly control: PageControlSettings;
}
