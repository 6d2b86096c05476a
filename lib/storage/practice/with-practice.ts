import { PRACTICE_HOST } from '@/lib/practice-account';
import type { StoredConnection } from '@/lib/storage/account/connection-item';
import type { ConnectionStore } from '@/lib/storage/account/connection-store';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Practice } from './practice-item';

/** What of a connection's store acting takes. */
export type ActingStore = Pick<ConnectionStore, 'read' | 'readWithKey' | 'write' | 'change' | 'erase'>;

/**
 * A connection's store in front of which practice stands: while there is any, it is all that is seen. The real connection stays as
 * it is stored, its key unread, and cannot be changed meanwhile.
 */
export function withPractice(real: ActingStore, item: StoredItem<Practice | null>): ActingStore {
  const both = async () => {
    const [practice, stored] = await Promise.all([item.read(), real.read()]);
    return practice ? asConnection(practice) : stored;
  };
  const mustBeReal = async () => {
    if (await item.read()) throw new Error('Practice has to be ended first.');
  };
  return {
    read: both,
    async readWithKey() {
      const practice = await item.read();
      if (!practice) return real.readWithKey();
      const credentials = { dsn: PRACTICE_HOST, apiKey: practice.account.accountId };
      return { stored: asConnection(practice), credentials };
    },
    async write(...of) {
      await mustBeReal();
      await real.write(...of);
    },
    async change(next) {
      if (!(await item.read())) return real.change(next);
      const practice = await item.change((now) => {
        const account = now && next(asConnection(now))?.accounts[0];
        return account ? { account } : now;
      });
      return practice && asConnection(practice);
    },
    async erase() {
      await mustBeReal();
      await real.erase();
    },
  };
}

const asConnection = ({ account }: Practice): StoredConnection => ({
  key: 'practice',
  accountId: account.accountId,
  accounts: [account],
});
