import type { SendEngine } from '@/lib/outreach/send-engine';
import type { SendPorts } from '@/lib/outreach/send-ports';
import type { CallLog } from '@/lib/storage/call-log';
import { draftedPeople, draftItem } from '@/lib/storage/draft-items';
import { eraseAll } from '@/lib/storage/erase-all';
import type { KeptJournal } from '@/lib/storage/journal-store';
import { settingsItem } from '@/lib/storage/settings-item';
import { templatesItem } from '@/lib/storage/templates-item';
import { createActivityRequests } from './activity-requests';
import type { Connection } from './connection';
import { createDataRequests } from './data-requests';
import { createJournalKeeper } from './journal-keeper';
import type { People } from './people';
import type { Sends } from './sends';
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
