import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Tier } from '@/lib/outreach/quota/limits';
import { ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { UnipileClient } from '@/lib/unipile/client';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { collect } from '@/lib/unipile/http/list-pages';
import type { Account } from '@/lib/unipile/shapes/account';

/**
 * The LinkedIn accounts that the key sees, out of a list that mixes all of Unipile's providers. An account that is `known` from before
 * under another Unipile id, as after a move to v2, keeps the id that its journal is stored under.
 */
export async function linkedInAccounts(
  client: UnipileClient,
  known: readonly StoredAccount[],
): Promise<Result<readonly StoredAccount[], ApiProblem>> {
  const listed = await collect((cursor) => client.listAccounts({ cursor }), { maxPages: 10 });
  if (!listed.ok) return listed;
  const accounts = listed.value.items.filter(({ type }) => type === 'LINKEDIN');
  const taken = new Set<string>();
  return ok(
    accounts.map((account) => {
      const kept = keptIdOf(account, known);
      const accountId = taken.has(kept) ? account.accountId : kept;
      taken.add(accountId);
      return storedAccount(account, accountId);
    }),
  );
}

/** v1's id where v2 still knows it, else the stored id of the same LinkedIn member. An id of v1 is never changed. */
function keptIdOf({ accountId, v1AccountId, providerId }: Account, known: readonly StoredAccount[]): string {
  if (v1AccountId === accountId) return accountId;
  const same = known.find((one) => isSamePerson({ providerId: one.providerId }, { providerId }));
  return known.find((one) => one.accountId === v1AccountId)?.accountId ?? same?.accountId ?? v1AccountId ?? accountId;
}

function storedAccount(account: Account, accountId: string): StoredAccount {
  const { accountId: unipileId, name, publicIdentifier, providerId, premiumFeatures, status } = account;
  const moved = unipileId === accountId ? {} : { unipileId };
  return { accountId, ...moved, name, publicIdentifier, providerId, tier: tierOf(premiumFeatures), status };
}

/** The tier with the widest limits that the account's own `premiumFeatures` name. */
function tierOf(features: Account['premiumFeatures']): Tier {
  if (features.includes('recruiter')) return 'recruiter';
  if (features.includes('sales_navigator')) return 'sales_navigator';
  return features.includes('premium') ? 'premium' : 'free';
}

/** An account with what v2 tells only together with the owner: who they are, and what LinkedIn lets them do. */
export async function completed(client: UnipileClient, account: StoredAccount): Promise<StoredAccount> {
  if (account.publicIdentifier !== null) return account;
  const own = await client.getOwnProfile({ accountId: account.accountId });
  if (!own.ok) return account;
  const { providerId, publicIdentifier, premium } = own.value;
  return {
    ...account,
    providerId,
    publicIdentifier,
    tier: account.tier === 'free' && premium ? 'premium' : account.tier,
  };
}
