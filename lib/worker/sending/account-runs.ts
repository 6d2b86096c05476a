import { areOfTwo } from '@/lib/outreach/journal/same-person';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { UnipileClient } from '@/lib/unipile/client';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import type { Account } from '@/lib/unipile/shapes/account';
import { notRunning, unipileIdOf } from '@/lib/worker/account/linkedin-accounts';

type TellOfOther = (account: Account) => Promise<void>;

/** The account as Unipile has it now; fails, and tells of it, where somebody else has signed in to it than the one whose data it is. */
export async function readOwned(
  client: Pick<UnipileClient, 'getAccount'>,
  stored: StoredAccount,
  tellOfOther: TellOfOther,
  signal: AbortSignal,
): Promise<Result<Account, ApiProblem>> {
  const account = await client.getAccount({ accountId: stored.accountId }, { signal });
  if (!account.ok) return account;
  const isAsked = account.value.accountId === unipileIdOf(stored) && account.value.type === 'LINKEDIN';
  if (!isAsked) return failed(bareProblem('unreadable-answer', 'none'));
  if (!areOfTwo(stored.providerId, account.value.providerId)) return account;
  await tellOfOther(account.value);
  return failed(bareProblem('account-owner-changed', 'none'));
}

/**
 * Whether the account can act and is still its owner's, asked of Unipile right before a send leaves: a send through an account that is
 * logged out would only be refused, and one through an account that somebody else has signed in to would leave in that person's name.
 * The read also reveals the connection, by which the send's transport is chosen (`write-once.ts`).
 */
export async function accountRuns(
  client: UnipileClient,
  stored: StoredAccount,
  tellOfOther: TellOfOther,
  signal: AbortSignal,
): Promise<Result<null, ApiProblem>> {
  const account = await readOwned(client, stored, tellOfOther, signal);
  if (!account.ok) return account;
  const { status } = account.value;
  return status === 'OK' || status === 'UNKNOWN' ? ok(null) : failed(notRunning(status));
}
