import { failed, ok, type Result } from '@/lib/result';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';

/**
 * Whether the account can act, asked of Unipile right before a send leaves: a send through an account that is logged out would
 * only be refused. The read also reveals the connection, by which the send's transport is chosen (`write-once.ts`).
 */
export async function accountRuns(
  client: UnipileClient,
  accountId: string,
  signal: AbortSignal,
): Promise<Result<null, ApiProblem>> {
  const account = await client.getAccount({ accountId }, { signal });
  if (!account.ok) return account;
  const { status } = account.value;
  return status === 'OK' || status === 'UNKNOWN' ? ok(null) : failed(bareProblem('account-disconnected', 'none'));
}
