import type { CallLog } from '@/lib/storage/account/call-log';
import { eraseAll } from '@/lib/storage/erase-all';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { ImportStore } from '@/lib/storage/own-data/import-store';
import type { StoredItem } from '@/lib/storage/stored-item';
import { leftToDo, type UnfinishedTask } from '@/lib/storage/unfinished-item';
import type { Steps } from './finisher';

/** The steps of erasing. Each may be done again, by a worker that knows nothing of what one before it did. */
export function createErasing(deps: {
  readonly store: KeptJournal;
  readonly files: Pick<ImportStore, 'removeOf'>;
  readonly callLog: CallLog;
  readonly unfinished: Pick<StoredItem<readonly UnfinishedTask[]>, 'read'>;
}): Pick<Steps, 'erase-everything' | 'erase-history'> {
  const { store, files, callLog, unfinished } = deps;
  return {
    async 'erase-everything'() {
      await eraseAll();
      store.forget();
    },
    async 'erase-history'({ accountId, id }) {
      const stay = await store.eraseClosed(accountId, id);
      // What of a file is still to be taken over would bring back what is erased; what was begun since stays.
      const begun = leftToDo(await unfinished.read());
      await files.removeOf(
        accountId,
        begun.flatMap((task) => (task.kind === 'take-over' ? [task.file] : [])),
      );
      await callLog.erase(accountId, stay);
    },
  };
}
