import { z } from 'zod';
import type { Tier } from '@/lib/outreach/quota/limits';
import type { Account } from '@/lib/unipile/shapes/account';
import { answerOf, id, nothing, type RequestForm } from './messaging/request';
import type { Problem } from './problem';
import type { EntryView } from './send';

/** What the extension's own pages may ask about the Unipile space, its key and the account that Kith acts as. */
export const CONNECTION_REQUESTS = {
  connection: { from: 'extension', input: nothing, answer: answerOf<ConnectionView>() },
  /** Shows whose accounts a key sees; stores nothing. */
  'connection.try': {
    from: 'extension',
    input: () => z.strictObject({ dsn: z.string().max(2_000), apiKey: z.string().max(2_000) }),
    answer: answerOf<TriedConnection>(),
  },
  /** Stores a key that was just proven. */
  'connection.save': {
    from: 'extension',
    input: () => z.strictObject({ dsn: z.string().max(2_000), apiKey: z.string().max(2_000), accountId: id }),
    answer: answerOf<ConnectionView>(),
  },
  'connection.choose': {
    from: 'extension',
    input: () => z.strictObject({ accountId: id }),
    answer: answerOf<ConnectionView>(),
  },
  'connection.test': { from: 'extension', input: nothing, answer: answerOf<readonly CheckView[]>() },
  /** Opens the page at which the user signs the account in to LinkedIn again, or Unipile's dashboard where there is none. */
  'connection.reconnect': { from: 'extension', input: nothing, answer: answerOf<null>() },
  'connection.erase': { from: 'extension', input: nothing, answer: answerOf<ConnectionView>() },
} as const satisfies Record<string, RequestForm>;

/** What they may ask about practice: Kith with made-up people, without an account and without any server. */
export const PRACTICE_REQUESTS = {
  /** Acts as a made-up account from here on; a real connection rests meanwhile. */
  'practice.start': { from: 'extension', input: nothing, answer: answerOf<ConnectionView>() },
  /** Erases all that practice left, and acts for real again where there is a real connection. */
  'practice.end': { from: 'extension', input: nothing, answer: answerOf<ConnectionView>() },
} as const satisfies Record<string, RequestForm>;

/** A LinkedIn account that the key sees. `status` is Unipile's source status, `OK` when it may act. */
export interface AccountView {
  readonly accountId: string;
  readonly name: string;
  readonly publicIdentifier: string | null;
  readonly tier: Tier;
  readonly status: Account['status'];
}

/** What options and popup may know of the connection. The key itself never leaves the worker. */
export interface ConnectionView {
  /** `host:port`; null before setup, and where the browser has removed the key: then there is still an account. */
  readonly dsn: string | null;
  /** The last four characters of the stored key; null where there is none. */
  readonly keyEnd: string | null;
  readonly account: AccountView | null;
  readonly accounts: readonly AccountView[];
  /** Why there is no account, where one was chosen. */
  readonly noAccount?: Problem;
  /** What waited to leave as accounts that were just disconnected, and did not. */
  readonly stopped?: readonly EntryView[];
}

/** What a key that was typed sees. */
export interface TriedConnection {
  /** As it will be stored. */
  readonly dsn: string;
  /** True where what the user typed was corrected. */
  readonly repaired: boolean;
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
