import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { CallLog } from '@/lib/storage/account/call-log';
import { eraseAll } from '@/lib/storage/erase-all';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { People } from '@/lib/worker/account/people';
import type { Sends } from '@/lib/worker/sending/sends';
import { createActivityRequests } from './activity-requests';
import { createDataRequests } from './data-requests';
import { createJournalKeeper } from './journal-keeper';
import { createTemplatesRequests } from './templates-requests';

/** What is the user's own here: templates, the journal as it is looked through, and all of it out, in and gone. */
export function createOwnData(
  deps: Pick<SendPorts, 'now' | 'newId' | 'lock'> & {
    readonly connection: Connection;
    readonly store: KeptJournal;
    readonly callLog: CallLog;
    readonly engine: Pick<SendEngine, 'recover'>;
    readonly people: People;
    readonly sends: Sends;
    /** Whoever keeps in memory what is stored. */
    readonly rooms: readonly { erase(): Promise<void> }[];
    /** Told once nothing is stored any more. */
    erased(): Promise<void>;
  },
) {
  const { store, rooms } = deps;
  const stored = { settings: settingsItem, templates: templatesItem, draft: draftItem, draftedPeople };
  const keeper = createJournalKeeper(deps);
  return {
    ...createTemplatesRequests({ ...deps, ...stored }),
    ...createActivityRequests({ ...deps, keeper }),
    ...createDataRequests({
      ...deps,
      ...stored,
      keeper,
      async eraseAll() {
        await Promise.all(rooms.map((room) => room.erase()));
        await eraseAll();
        store.forget();
        await deps.erased();
      },
    }),
  };
}
