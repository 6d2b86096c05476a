import { isPractice } from '@/lib/practice-account';
import type { Problem } from '@/lib/protocol/problem';
import type { StoredAccount, StoredConnection } from '@/lib/storage/account/connection-item';
import type { ActingStore } from '@/lib/storage/practice/with-practice';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';
import type { Account } from '@/lib/unipile/shapes/account';
import { type KnownAccounts, storedAccounts, unipileIdOf } from './linkedin-accounts';

/** Where it is kept whose the data is that is stored under an account's id. */
export type Owners = Pick<StoredItem<Readonly<Record<string, string>>>, 'read' | 'change'>;

/** Why there is nobody to act as, where an account was chosen that is not there. */
export const whyUnknown = (ownerChanged: true | undefined): Problem =>
  ownerChanged ? bareProblem('account-owner-changed', 'none') : { kind: 'account-unknown' };

/** The same for who only asks whether there is an account. */
export const whyNone = (stored: StoredConnection | null): Problem =>
  stored?.ownerChanged ? whyUnknown(true) : { kind: 'setup-needed' };

/** What keeps Kith from acting as an account, as a call that did not leave. */
export function whyNotActing({ kind }: Problem): ApiProblem['kind'] {
  if (kind === 'setup-needed' || kind === 'account-unknown') return 'account-gone';
  if (kind === 'host-not-permitted') return 'host-closed';
  return kind === 'key-gone' || kind === 'account-owner-changed' ? kind : 'key-refused';
}

/** The stored connection with these accounts; says where somebody else is signed in through the one that was chosen. */
export function withAccounts(
  { ownerChanged, ...before }: StoredConnection,
  accounts: readonly StoredAccount[],
): StoredConnection {
  const now = { ...before, accounts: [...accounts] };
  if (accounts.some(({ accountId }) => accountId === before.accountId)) return now;
  const chosen = before.accounts.find(({ accountId }) => accountId === before.accountId);
  const isOthers = chosen ? accounts.some((one) => unipileIdOf(one) === unipileIdOf(chosen)) : ownerChanged;
  return isOthers ? { ...now, ownerChanged: true } : now;
}

/** Whose each account is: what somebody did as an account stays theirs, whoever signs in through it later. */
export function createAccountOwners({ store, owners }: { readonly store: ActingStore; readonly owners: Owners }) {
  const known = async (): Promise<KnownAccounts> => {
    const [stored, kept] = await Promise.all([store.read(), owners.read()]);
    return { accounts: stored?.accounts ?? [], owners: kept };
  };

  /** The first owner of an id is whose it is, once and for all. */
  const keep = async (accounts: readonly StoredAccount[]): Promise<void> => {
    const before = await owners.read();
    const fresh = accounts.flatMap(({ accountId, providerId }) =>
      providerId === null || isPractice(accountId) || before[accountId] !== undefined ? [] : [[accountId, providerId]],
    );
    if (fresh.length > 0) await owners.change((now) => ({ ...Object.fromEntries(fresh), ...now }));
  };

  return {
    known,
    keep,
    /** To be told of an account that was read and is somebody else's than its data: it rests, and is offered as theirs. */
    async changed(account: Account): Promise<void> {
      const before = await known();
      await keep(before.accounts);
      await store.change((now) => {
        const others = now?.accounts.filter((one) => unipileIdOf(one) !== account.accountId) ?? [];
        return now && withAccounts(now, [...others, ...storedAccounts([account], before)]);
      });
    },
  };
}
