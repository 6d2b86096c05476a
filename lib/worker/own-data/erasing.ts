import type { CallLog } from '@/lib/storage/account/call-log';
import { eraseAll } from '@/lib/storage/erase-all';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { ImportStore } from '@/lib/storage/own-data/import-store';
import type { Steps } from './finisher';

/** The steps of erasing. Each may be done again, by a worker that knows nothing of what one before it did. */
export function createErasing(deps: {
  readonly store: KeptJournal;
  readonly files: Pick<ImportStore, 'removeOf'>;
  readonly callLog: CallLog;
}): Pick<Steps, 'erase-everything' | 'erase-history'> {
  const { store, files, callLog } = deps;
  return {
    async 'erase-everything'() {
      await eraseAll();
      store.forget();
    },
    async 'erase-history'({ accountId, upTo }) {
      await store.eraseClosed(accountId, upTo);
      // What of a file is still to be taken over would bring back what is erased.
      await files.removeOf(accountId);
      await callLog.erase(accountId);
    },
  };
}
