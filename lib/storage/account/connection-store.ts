import { mustStillBe, takeGeneration } from '@/lib/storage/generation';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { StoredAccount, StoredConnection } from './connection-item';
import type { Credentials, KeyVault } from './key-vault';

/** Whom Kith may act as, and apart from that, where no script of a page reads, with which key. Every method rejects with a `StorageFailure`. */
export type ConnectionStore = ReturnType<typeof createConnectionStore>;

/** What is needed to act; `credentials` is null where the browser has removed them. */
interface WithKey {
  readonly stored: StoredConnection;
  readonly credentials: Credentials | null;
}

interface Connected {
  readonly accountId: string;
  readonly accounts: readonly StoredAccount[];
}

/** `newId`: of a key, never used before. */
export function createConnectionStore(deps: {
  readonly item: StoredItem<StoredConnection | null>;
  readonly vault: KeyVault;
  newId(): string;
}) {
  const { item, vault, newId } = deps;

  const readWithKey = async (): Promise<WithKey | null> => {
    const stored = await item.read();
    if (stored === null) return null;
    if (typeof stored.key !== 'string') return { stored, credentials: stored.key };
    const credentials = await vault.read(stored.key);
    if (credentials !== null) return { stored, credentials };
    // Not gone, where another one has taken its place meanwhile.
    const now = await item.read();
    return now?.key === stored.key ? { stored, credentials } : readWithKey();
  };

  /** The item is written once the vault has the key, and alone decides which one counts: so one of two is always whole. */
  const put = async (
    credentials: Credentials,
    { accountId, accounts }: Connected,
    generation: number,
  ): Promise<void> => {
    const key = newId();
    await vault.put(key, credentials, generation);
    await mustStillBe(generation);
    await item.write({ key, accountId, accounts: [...accounts] });
    await vault.keepOnly(key);
  };

  return {
    /** Without the key, and without opening a database: what a look at a page waits for. */
    read: item.read,
    readWithKey,
    /** `generation`: as it was when connecting began. */
    write: (credentials: Credentials, connected: Connected, generation: number): Promise<void> =>
      item.alone(() => put(credentials, connected, generation)),
    change: item.change,
    /** The key first: were this interrupted, none would be left behind. */
    erase: (): Promise<void> =>
      item.alone(async () => {
        await vault.keepOnly(null);
        await item.erase();
      }),
    /** Puts a key from before there was a vault into it. Until that is done it is used from where it is; may be done again. */
    moveKey: (): Promise<void> =>
      item.alone(async () => {
        const generation = await takeGeneration();
        const stored = await item.read();
        if (stored !== null && typeof stored.key !== 'string') await put(stored.key, stored, generation);
      }),
    /** Removes what an interrupted change of the key has left in the vault: all, where nobody is connected. */
    forgetOtherKeys: (): Promise<void> =>
      item.alone(async () => {
        const stored = await item.read();
        await vault.keepOnly(typeof stored?.key === 'string' ? stored.key : null);
      }),
  };
}
