import type { CheckView } from '@/lib/protocol/connection';
import type { Problem } from '@/lib/protocol/problem';
import type { Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { whyUnknown } from './account-owners';
import { notRunning } from './linkedin-accounts';

/** What "Test connection" found out, as far as it got. */
export interface ConnectionFacts {
  readonly prepared: Result<unknown, Problem>;
  readonly accounts?: Result<readonly StoredAccount[], Problem>;
  readonly accountId?: string;
  /** Somebody else is signed in through the account that was chosen. */
  readonly ownerChanged?: true | undefined;
  readonly own?: Result<unknown, Problem>;
}

const NOT_REACHED: ReadonlySet<Problem['kind']> = new Set([
  'offline',
  'timed-out',
  'unavailable',
  'unreadable-answer',
  'led-elsewhere',
]);

/** The facts as a list of checks in order: all after the first that failed are skipped. */
export function checksOf(facts: ConnectionFacts): readonly CheckView[] {
  const { prepared, accounts, accountId, ownerChanged, own } = facts;
  const listing = accounts && !accounts.ok ? accounts.problem : null;
  const unreached = listing !== null && NOT_REACHED.has(listing.kind);
  const account = accounts?.ok ? accounts.value.find((candidate) => candidate.accountId === accountId) : undefined;
  // Of an account of which Unipile says nothing, only what it answers tells whether it is signed in.
  const running = account?.status === 'OK' || (account?.status === 'UNKNOWN' && own?.ok === true);
  const stopped = account?.status === 'UNKNOWN' && own && !own.ok ? own.problem : notRunning(account?.status);
  const steps: readonly [CheckView['check'], Problem | null][] = [
    ['host-permitted', prepared.ok ? null : prepared.problem],
    ['server-answers', unreached ? listing : null],
    ['key-accepted', unreached ? null : listing],
    ['account-found', account ? null : whyUnknown(ownerChanged)],
    ['account-running', running ? null : stopped],
    ['own-profile', own && !own.ok ? own.problem : null],
  ];
  const firstFailure = steps.findIndex(([, problem]) => problem !== null);
  return steps.map(([check, problem], index) => {
    if (firstFailure === -1 || index < firstFailure) return { check, outcome: 'passed', problem: null };
    return index === firstFailure
      ? { check, outcome: 'failed', problem }
      : { check, outcome: 'skipped', problem: null };
  });
}
