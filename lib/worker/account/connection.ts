import { PRACTICE_HOST } from '@/lib/practice-account';
import type { CheckView, ConnectionView } from '@/lib/protocol/connection';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { Credentials } from '@/lib/storage/account/key-vault';
import { takeGeneration } from '@/lib/storage/generation';
import type { ActingStore } from '@/lib/storage/practice/with-practice';
import type { UnipileClient } from '@/lib/unipile/client';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { type Dsn, dsnText, hostPattern, otherVersion, parseDsn, V2_ADDRESS } from '@/lib/unipile/http/dsn';
import type { CallRecord } from '@/lib/unipile/http/exchange';
import { isSendable, parseApiKey } from '@/lib/unipile/http/typed/api-key';
import { storedAddress } from '@/lib/worker/practice/stored-address';
import { createAccountOwners, type Owners, whyNone, whyNotActing, whyUnknown, withAccounts } from './account-owners';
import { checksOf } from './connection-checks';
import { completeStored, createSeenAccounts, withLearnt } from './linkedin-accounts';

/** An account, and a client that acts as it with the stored key. */
export interface Active {
  readonly client: UnipileClient;
  readonly account: StoredAccount;
  /** Which version of the API it speaks. */
  readonly version: Dsn['version'];
  /** The calls that this client has made so far; each use of the connection has a client of its own. */
  readonly calls: readonly CallRecord[];
  /** What is read with it is stored in this generation alone. */
  readonly generation: number;
}

export interface ConnectionDeps {
  readonly store: ActingStore;
  readonly owners: Owners;
  readonly loopbackAllowed: boolean;
  createClient(
    dsn: Dsn,
    apiKey: string,
    edge: {
      onCall(call: CallRecord): void;
      onReadProblem(problem: ApiProblem): void;
      unipileIdOf(accountId: string): string;
    },
  ): UnipileClient;
  hostPermitted(pattern: string): Promise<boolean>;
}

interface Prepared {
  readonly dsn: Dsn;
  readonly repaired: boolean;
  readonly apiKey: string;
  readonly client: UnipileClient;
  readonly calls: readonly CallRecord[];
  /** Tells the client under which ids Unipile has these accounts. */
  meet(accounts: readonly StoredAccount[]): void;
  /** From here on the client's failed reads count as this account's. */
  actAs(accountId: string): void;
}

type ReadProblemListener = (accountId: string, problem: ApiProblem) => void;
type MoveListener = () => Promise<void>;

function meet(ids: Map<string, string>, accounts: readonly StoredAccount[]): void {
  for (const { accountId, unipileId } of accounts) if (unipileId) ids.set(accountId, unipileId);
}

/** What a key was proven to see, and where. */
interface Offer {
  readonly dsn: string;
  readonly repaired: boolean;
  readonly accounts: readonly StoredAccount[];
}

const NOT_CONNECTED: ConnectionView = { dsn: null, keyEnd: null, account: null, accounts: [] };

/** Who the user is to Unipile: DSN, key, account. The only place that reads the key. */
export type Connection = ReturnType<typeof createConnection>;

export function createConnection(deps: ConnectionDeps) {
  const { loopbackAllowed } = deps;
  const accountOwners = createAccountOwners(deps);
  const { store } = accountOwners;
  const seen = createSeenAccounts(accountOwners);
  const listeners: ReadProblemListener[] = [];
  const moveListeners: MoveListener[] = [];

  const view = async (): Promise<ConnectionView> => {
    const found = await store.readWithKey();
    if (!found) return NOT_CONNECTED;
    const { accounts, accountId: chosen, ownerChanged } = found.stored;
    const account = accounts.find(({ accountId }) => accountId === chosen) ?? null;
    if (!found.credentials) return { ...NOT_CONNECTED, account, accounts };
    const dsn = storedAddress(found.credentials.dsn, { loopbackAllowed });
    if (!dsn.ok) return NOT_CONNECTED;
    return {
      dsn: dsnText(dsn.value.dsn),
      keyEnd: found.credentials.apiKey.slice(-4),
      account,
      accounts,
      ...(ownerChanged && { noAccount: whyUnknown(ownerChanged) }),
    };
  };

  /** A client for a key at an address, once the host may be reached. */
  const clientAt = async (dsn: Dsn, apiKey: string, repaired: boolean): Promise<Result<Prepared, Problem>> => {
    if (!isSendable(apiKey)) return failed({ kind: 'key-unusable', why: 'characters' });
    const allowed = dsn.host === PRACTICE_HOST || (await deps.hostPermitted(hostPattern(dsn)));
    if (!allowed) return failed({ kind: 'host-not-permitted', host: dsn.host });
    const calls: CallRecord[] = [];
    const ids = new Map<string, string>();
    let actingAccount: string | null = null;
    const client = deps.createClient(dsn, apiKey, {
      onCall: (call) => void calls.push(call),
      onReadProblem: (problem) => {
        if (actingAccount !== null) for (const listener of listeners) listener(actingAccount, problem);
      },
      unipileIdOf: (accountId) => ids.get(accountId) ?? accountId,
    });
    return ok({
      dsn,
      repaired,
      apiKey,
      client,
      calls,
      meet: (accounts) => meet(ids, accounts),
      actAs(accountId) {
        actingAccount = accountId;
      },
    });
  };

  /** The same for stored credentials: a key that was proven is used as it is. */
  const clientFor = async (credentials: Credentials | null): Promise<Result<Prepared, Problem>> => {
    if (!credentials) return failed({ kind: 'key-gone' });
    const parsed = storedAddress(credentials.dsn, { loopbackAllowed });
    return parsed.ok ? clientAt(parsed.value.dsn, credentials.apiKey, parsed.value.repaired) : parsed;
  };

  /** The same for what was typed, the key taken out of whatever it was pasted with. */
  const clientForTyped = async (typedDsn: string, typedKey: string): Promise<Result<Prepared, Problem>> => {
    const unsaid = typedDsn.trim() === '';
    const parsed = unsaid ? ok({ dsn: V2_ADDRESS, repaired: true }) : parseDsn(typedDsn, { loopbackAllowed });
    if (!parsed.ok) return parsed;
    const key = parseApiKey(typedKey);
    return key.ok ? clientAt(parsed.value.dsn, key.value.apiKey, parsed.value.repaired) : key;
  };

  const activeAs = async (chosen: string | null): Promise<Result<Active, Problem>> => {
    const generation = await takeGeneration();
    const found = await store.readWithKey();
    if (!found) return failed({ kind: 'setup-needed' });
    const { stored, credentials } = found;
    const account = stored.accounts.find(({ accountId }) => accountId === (chosen ?? stored.accountId));
    if (!account) return failed(whyUnknown(stored.ownerChanged));
    const prepared = await clientFor(credentials);
    if (!prepared.ok) return prepared;
    const { client, calls, meet: meetAll, actAs } = prepared.value;
    meetAll(stored.accounts);
    actAs(account.accountId);
    return ok({ client, account, version: prepared.value.dsn.version, calls, generation });
  };

  /** The accounts that a key sees at an address, with the address. */
  const accountsAt = async (prepared: Result<Prepared, Problem>): Promise<Result<Offer, Problem>> => {
    if (!prepared.ok) return prepared;
    const accounts = await seen.tried(prepared.value);
    if (!accounts.ok) return accounts;
    const { dsn, repaired } = prepared.value;
    if (accounts.value.length === 0) return failed({ kind: 'no-linkedin-account' });
    return ok({ dsn: dsnText(dsn), repaired, accounts: accounts.value });
  };

  const account = async (chosen?: string): Promise<StoredAccount | null> => {
    const stored = await store.read();
    return stored?.accounts.find(({ accountId }) => accountId === (chosen ?? stored.accountId)) ?? null;
  };

  /** For one account, when a send of its journal is due: only the key or the account can stop it then. */
  const actingAs = async (accountId: string): Promise<Result<Active, ApiProblem>> => {
    const active = await activeAs(accountId);
    return active.ok ? active : failed(bareProblem(whyNotActing(active.problem), 'none'));
  };

  /**
   * Tries a key at the address the user gave, or at v2 where they gave none; if it is refused, in the other version of the API. If both
   * refuse it, the first refusal is returned.
   */
  const tryOut = async (typedDsn: string, typedKey: string): Promise<Result<Offer, Problem>> => {
    const unsaid = typedDsn.trim() === '';
    const first = await clientForTyped(typedDsn, typedKey);
    const offer = await accountsAt(first);
    if (offer.ok || !first.ok || offer.problem.kind !== 'key-refused') return offer;
    if (unsaid) return failed({ kind: 'dsn-refused', why: 'empty-and-not-v2' });
    const other = otherVersion(first.value.dsn);
    const second = other && (await accountsAt(await clientAt(other, first.value.apiKey, true)));
    return second?.ok || second?.problem.kind === 'no-linkedin-account' ? second : offer;
  };

  /** Each version has ids of its own for chats. Told before it is stored: a worker that dies between has only forgotten too early. */
  const tellOfMove = async (to: Dsn): Promise<void> => {
    const before = parseDsn((await store.readWithKey())?.credentials?.dsn ?? '', { loopbackAllowed });
    if (!before.ok || before.value.dsn.version === to.version) return;
    for (const listener of moveListeners) await listener();
  };

  return {
    /** Sets what is called before the accounts are acted for through the other version of the API. */
    onMove(listener: MoveListener): void {
      moveListeners.push(listener);
    },
    /** Sets what is called with every failed read of an account, whoever asked for it. */
    onReadProblem(listener: ReadProblemListener): void {
      listeners.push(listener);
    },
    /** A stored account, or the active one, without any call; null where there is none. */
    account,
    actingAs,
    /** The account gate: uses the active account, or says that there is none. Makes no call. */
    async withAccount<T>(use: (account: StoredAccount) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
      const found = await account();
      return found ? use(found) : failed(whyNone(await store.read()));
    },
    /** The account gate with a client: uses the active account and what acts as it, or says why not. */
    async withActive<T>(use: (active: Active) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
      const active = await activeAs(null);
      return active.ok ? use(active.value) : active;
    },
    /** The account gate of one account's sends, whichever account is active. */
    async withActingAs<T, P>(
      accountId: string,
      use: (active: Active) => Promise<Result<T, P>>,
    ): Promise<Result<T, P | ApiProblem>> {
      const active = await actingAs(accountId);
      return active.ok ? use(active.value) : active;
    },
    /** Why there is no active account. */
    noAccount: async (): Promise<Problem> => whyNone(await store.read()),
    accounts: async (): Promise<readonly StoredAccount[]> => (await store.read())?.accounts ?? [],
    ownerIs: accountOwners.changed,
    view,
    try: tryOut,
    /** Proves the key once more, and only then stores it. */
    async save(typedDsn: string, typedKey: string, accountId: string): Promise<Result<ConnectionView, Problem>> {
      const generation = await takeGeneration();
      const prepared = await clientForTyped(typedDsn, typedKey);
      if (!prepared.ok) return prepared;
      const accounts = await seen.proven(prepared.value, accountId);
      if (!accounts.ok) return accounts;
      const { dsn, apiKey } = prepared.value;
      try {
        await tellOfMove(dsn);
        const credentials = { dsn: `${dsn.protocol}//${dsnText(dsn)}`, apiKey };
        await store.write(credentials, { accountId, accounts: [...accounts.value] }, generation);
        seen.forget();
        return ok(await view());
      } catch {
        return failed({ kind: 'storage-failed' });
      }
    },
    /** The accounts that a key sees where it is stored; nothing is stored of them. */
    async accountsOf(credentials: Credentials): Promise<Result<readonly StoredAccount[], Problem>> {
      const prepared = await clientFor(credentials);
      return prepared.ok ? seen.listed(prepared.value) : prepared;
    },
    async choose(accountId: string): Promise<Result<ConnectionView, Problem>> {
      const stored = await store.read();
      if (!stored) return failed({ kind: 'setup-needed' });
      if (!stored.accounts.some((account) => account.accountId === accountId))
        return failed({ kind: 'account-unknown' });
      await store.change((now) => now && { key: now.key, accounts: now.accounts, accountId });
      const active = await activeAs(accountId);
      if (active.ok) await completeStored(store, active.value);
      return ok(await view());
    },
    async erase(): Promise<ConnectionView> {
      seen.forget();
      await store.erase();
      return NOT_CONNECTED;
    },
    async test(): Promise<readonly CheckView[]> {
      const found = await store.readWithKey();
      if (!found) return checksOf({ prepared: failed({ kind: 'setup-needed' }) });
      const { stored, credentials } = found;
      const prepared = await clientFor(credentials);
      if (!prepared.ok) return checksOf({ prepared });
      const accounts = await seen.listed(prepared.value);
      if (!accounts.ok) return checksOf({ prepared, accounts });
      const own = await prepared.value.client.getOwnProfile({ accountId: stored.accountId });
      const now = await store.change(
        (before) => before && withAccounts(before, withLearnt(accounts.value, before.accounts)),
      );
      return checksOf({ prepared, accounts, accountId: stored.accountId, ownerChanged: now?.ownerChanged, own });
    },
  };
}
