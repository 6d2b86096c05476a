import { decodeProviderId } from '@/lib/linkedin/provider-id';
import { areOfTwo, isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Tier } from '@/lib/outreach/quota/limits';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { ActingStore } from '@/lib/storage/practice/with-practice';
import type { UnipileClient } from '@/lib/unipile/client';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { type Dsn, dsnText } from '@/lib/unipile/http/dsn';
import { collect } from '@/lib/unipile/http/list-pages';
import type { Account } from '@/lib/unipile/shapes/account';

/** What is known of accounts from before: as they were last seen, and whose the data is that is stored under an id. */
export interface KnownAccounts {
  readonly accounts: readonly StoredAccount[];
  readonly owners: Readonly<Record<string, string>>;
}

/** Every account that the key sees, of all of Unipile's providers. */
async function listedAccounts(client: UnipileClient): Promise<Result<readonly Account[], ApiProblem>> {
  const listed = await collect((cursor) => client.listAccounts({ cursor }), { maxPages: 10 });
  return listed.ok ? ok(listed.value.items) : listed;
}

/**
 * The LinkedIn accounts among them, under the ids that their data is stored by. One that is `known` from before under another Unipile id, as after a move to v2,
 * keeps its id. One that somebody else has signed in to since gets an id of its own: the data stays that of whose it was.
 */
export function storedAccounts(seen: readonly Account[], known: KnownAccounts): readonly StoredAccount[] {
  const taken = new Set<string>();
  return seen
    .filter(({ type }) => type === 'LINKEDIN')
    .map((account) => {
      const isFree = (id: string) => !taken.has(id) && !areOfTwo(ownerOf(id, known), account.providerId);
      const accountId = keptIdsOf(account, known).find(isFree) ?? idOfOwner(account);
      taken.add(accountId);
      return storedAccount(account, accountId);
    });
}

/** Where Unipile has an account. */
export const unipileIdOf = ({ unipileId, accountId }: Pick<StoredAccount, 'unipileId' | 'accountId'>): string =>
  unipileId ?? accountId;

const ownerOf = (id: string, { accounts, owners }: KnownAccounts): string | null =>
  owners[id] ?? accounts.find(({ accountId }) => accountId === id)?.providerId ?? null;

/** The id it is known by, v1's id where v2 still knows it, the stored id of the same LinkedIn member. An id of v1 is never changed. */
function keptIdsOf({ accountId, v1AccountId, providerId }: Account, { accounts }: KnownAccounts): readonly string[] {
  const there = accounts.find((one) => unipileIdOf(one) === accountId);
  const same = accounts.find((one) => isSamePerson({ providerId: one.providerId }, { providerId }));
  const ofV1 = accounts.find((one) => one.accountId === v1AccountId);
  const before = v1AccountId === accountId ? [there, { accountId }] : [ofV1, there, same];
  const ids = [...before.map((one) => one?.accountId), v1AccountId, accountId];
  return ids.filter((id) => id != null);
}

/** For an account under whose id somebody else's data is: the same for the same owner, whenever they sign in again. */
const idOfOwner = ({ accountId, providerId }: Account): string => {
  const member = providerId === null ? null : decodeProviderId(providerId)?.memberNumber;
  return member ? `${accountId}.${member}` : accountId;
};

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
async function completed(client: UnipileClient, account: StoredAccount): Promise<StoredAccount> {
  if (account.publicIdentifier !== null) return account;
  const own = await client.getOwnProfile({ accountId: account.accountId });
  // Somebody else may have signed in since it was listed: theirs is not to be told of this one.
  if (!own.ok || areOfTwo(account.providerId, own.value.providerId)) return account;
  const { providerId, publicIdentifier, premium } = own.value;
  return {
    ...account,
    providerId,
    publicIdentifier,
    tier: account.tier === 'free' && premium ? 'premium' : account.tier,
  };
}

/** The same for an account that is stored already; without an answer it stays as it is. */
export async function completeStored(
  store: Pick<ActingStore, 'change'>,
  { client, account }: { readonly client: UnipileClient; readonly account: StoredAccount },
): Promise<void> {
  const whole = await completed(client, account);
  if (whole === account) return;
  const put = (one: StoredAccount) => (one.accountId === account.accountId ? whole : one);
  await store.change((now) => now && { ...now, accounts: now.accounts.map(put) });
}

/** Accounts with what was learnt before from their owners' profiles, since v2's list does not contain it. */
export function withLearnt(
  accounts: readonly StoredAccount[],
  before: readonly StoredAccount[],
): readonly StoredAccount[] {
  const known = new Map(before.map((one) => [one.accountId, one]));
  return accounts.map((one) => (one.publicIdentifier === null ? { ...one, ...learnt(known.get(one.accountId)) } : one));
}

const learnt = (account: StoredAccount | undefined) =>
  account ? { publicIdentifier: account.publicIdentifier, providerId: account.providerId, tier: account.tier } : {};

/** A key at an address, and what speaks with it. */
interface Asked {
  readonly dsn: Dsn;
  readonly apiKey: string;
  readonly client: UnipileClient;
  meet(accounts: readonly StoredAccount[]): void;
}

/** The accounts that a key sees, as they are listed now, and as they were a moment ago. */
export function createSeenAccounts({ known }: { known(): Promise<KnownAccounts> }) {
  /** What was listed with a key that is not stored yet. */
  let tried: { readonly dsn: string; readonly apiKey: string; readonly all: readonly Account[] } | null = null;

  const stored = async (all: readonly Account[], { meet }: Asked) => {
    const accounts = storedAccounts(all, await known());
    meet(accounts);
    return accounts;
  };

  const listed = async (asked: Asked) => {
    const all = await listedAccounts(asked.client);
    return all.ok ? ok(await stored(all.value, asked)) : all;
  };

  /** Null where the owner tells nothing more. */
  const withWhole = async (accounts: readonly StoredAccount[], accountId: string, { client }: Asked) => {
    const chosen = accounts.find((account) => account.accountId === accountId);
    const whole = chosen && (await completed(client, chosen));
    return whole && whole !== chosen ? accounts.map((one) => (one === chosen ? whole : one)) : null;
  };

  /**
   * The accounts as they were tried, where that is enough: what v2 tells of the chosen one only together with its owner is to be read
   * anyway, and who reads it has proven the key.
   */
  const asTried = async (accountId: string, asked: Asked) => {
    const isSame = tried?.dsn === dsnText(asked.dsn) && tried.apiKey === asked.apiKey;
    return tried && isSame ? withWhole(await stored(tried.all, asked), accountId, asked) : null;
  };

  return {
    listed,
    /** The same for a key that is not stored yet. */
    async tried(asked: Asked): Promise<Result<readonly StoredAccount[], Problem>> {
      const all = await listedAccounts(asked.client);
      if (!all.ok) return all;
      tried = { dsn: dsnText(asked.dsn), apiKey: asked.apiKey, all: all.value };
      return ok(await stored(all.value, asked));
    },
    /** The accounts of a key that is proven once more, with all that is told of the chosen one. */
    async proven(asked: Asked, accountId: string): Promise<Result<readonly StoredAccount[], Problem>> {
      const before = await asTried(accountId, asked);
      if (before) return ok(before);
      const now = await listed(asked);
      if (!now.ok) return now;
      if (!now.value.some((account) => account.accountId === accountId)) return failed({ kind: 'account-unknown' });
      return ok((await withWhole(now.value, accountId, asked)) ?? now.value);
    },
    /** To be called once the key is stored, or not to be. */
    forget(): void {
      tried = null;
    },
  };
}

/** Why an account of this status cannot act: one that is being connected is waited for, every other is connected again. */
export const notRunning = (status: Account['status'] | undefined): ApiProblem =>
  bareProblem(status === 'CONNECTING' ? 'account-connecting' : 'account-disconnected', 'none');
