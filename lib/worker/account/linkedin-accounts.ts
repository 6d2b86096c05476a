import type { Tier } from '@/lib/outreach/quota/limits';
import { ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { Account } from '@/lib/unipile/accounts';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { collect } from '@/lib/unipile/http/list-pages';

/** The LinkedIn accounts that the key sees; one list mixes all of Unipile's providers. */
export async function linkedInAccounts(client: UnipileClient): Promise<Result<readonly StoredAccount[], ApiProblem>> {
  const listed = await collect((cursor) => client.listAccounts({ cursor }), { maxPages: 10 });
  if (!listed.ok) return listed;
  return ok(listed.value.items.filter(({ type }) => type === 'LINKEDIN').map(storedAccount));
}

function storedAccount(account: Account): StoredAccount {
  const { accountId, name, publicIdentifier, providerId, premiumFeatures, status } = account;
  return { accountId, name, publicIdentifier, providerId, tier: tierOf(premiumFeatures), status };
}

/** The tier with the widest limits that the account's own `premiumFeatures` name. */
function tierOf(features: Account['premiumFeatures']): Tier {
  if (features.includes('recruiter')) return 'recruiter';
  if (features.includes('sales_navigator')) return 'sales_navigator';
  return features.includes('premium') ? 'premium' : 'free';
}
