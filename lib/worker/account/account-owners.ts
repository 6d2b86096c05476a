import { isPractice } from '@/lib/practice-account';
import type { Problem } from '@/lib/protocol/problem';
import type { StoredAccount, StoredConnection } from '@/lib/storage/account/connection-item';
import type { ActingStore } from '@/lib/storage/practice/with-practice';
import type { StoredItem } from '@/lib/storage/stored-item';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
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

/** The connection's store, which writes down whose its accounts are before another takes their place, and once they are stored. */
function keepingOwners(store: ActingStore, owners: Owners): ActingStore {
  /** The first owner of an id is whose it is, once and for all. */
  const keep = async (accounts: readonly StoredAccount[] = []): Promise<void> => {
    const before = await owners.read();
    const fresh = accounts.flatMap(({ accountId, providerId }) =>
      providerId === null || isPractice(accountId) || before[accountId] !== undefined ? [] : [[accountId, providerId]],
    );
    if (fresh.length > 0) await owners.change((now) => ({ ...Object.fromEntries(fresh), ...now }));
  };
  const keepStored = async () => keep((await store.read())?.accounts);
  return {
    read: store.read,
    readWithKey: store.readWithKey,
    async write(credentials, connection, generation) {
      await keepStored();
      await store.write(credentials, connection, generation);
      await keep(connection.accounts);
    },
    async change(next) {
      await keepStored();
      const now = await store.change(next);
      await keep(now?.accounts);
      return now;
    },
    async erase() {
      await keepStored();
      await store.erase();
    },
  };
}

/** Whose each account is: what somebody did as an account stays theirs, whoever signs in through it later. */
export function createAccountOwners(deps: { readonly store: ActingStore; readonly owners: Owners }) {
  const { owners } = deps;
  const store = keepingOwners(deps.store, owners);
  const known = async (): Promise<KnownAccounts> => {
    const [stored, kept] = await Promise.all([store.read(), owners.read()]);
    return { accounts: stored?.accounts ?? [], owners: kept };
  };

  return {
    store,
    known,
    /** To be told of an account that was read and is somebody else's than its data: it rests, and is offered as theirs. */
    async changed(account: Account): Promise<void> {
      const before = await known();
      await store.change((now) => {
        const others = now?.accounts.filter((one) => unipileIdOf(one) !== account.accountId) ?? [];
        return now && withAccounts(now, [...others, ...storedAccounts([account], before)]);
      });
    },
  };
}
