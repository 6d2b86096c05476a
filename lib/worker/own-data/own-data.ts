import type { SendPorts } from '@/lib/outreach/sending/ports';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { chosenMountItem } from '@/lib/storage/own-data/chosen-mount-item';
import { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import { unreadAnswersItem } from '@/lib/storage/own-data/unread-answers-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { Sends } from '@/lib/worker/sending/sends';
import type { HandledCauses } from '@/lib/worker/today/handled';
import { createActivityRequests } from './activity-requests';
import { createDataRequests } from './data-requests';
import type { Finisher } from './finisher';
import { createJournalKeeper } from './journal-keeper';
import { createSettingsRequests } from './settings-requests';
import { createTemplatesRequests } from './templates-requests';
import { createWebhooksRequests } from './webhooks-requests';

export interface OwnDataDeps {
  readonly connection: Connection;
  readonly store: KeptJournal;
  readonly callLog: CallLog;
  readonly finisher: Finisher;
  readonly engine: Pick<SendEngine, 'recover'>;
  readonly sends: Sends;
  readonly lock: SendPorts['lock'];
  now(): number;
  newId(): string;
  newSecret(): string;
  /** Lets the toolbar button open what was chosen. */
  applyMount(): Promise<void>;
  readonly keepsakes: Keepsakes;
  readonly handled: HandledCauses;
  /** All that keep stored data in memory. */
  readonly caches: readonly { erase(): Promise<void> }[];
  /** Called once everything is erased. */
  erased(): Promise<void>;
}

/** The user's own data: settings, templates, webhooks, the journal to search, and export, import and erasing of all of it. */
export function createOwnData(deps: OwnDataDeps) {
  const { connection, store, callLog, finisher, engine, sends, lock } = deps;
  const { now, newId, newSecret, applyMount, keepsakes, handled, caches, erased } = deps;
  const keeper = createJournalKeeper({ store, engine, lock });
  const forget = async () => {
    await Promise.all(caches.map((cache) => cache.erase()));
    await erased();
  };
  return {
    activity: createActivityRequests({ connection, store, finisher, keeper, callLog, now }),
    data: createDataRequests({
      connection,
      store,
      keeper,
      settings: settingsItem,
      templates: templatesItem,
      now,
      draft: draftItem,
      draftedPeople,
      keepsakes,
      unread: unreadAnswersItem,
      handled,
      eraseAll: () => finisher.run({ kind: 'erase-everything' }, forget),
    }),
    settings: createSettingsRequests({
      connection,
      sends,
      settings: settingsItem,
      chosenMount: chosenMountItem,
      applyMount,
    }),
    templates: createTemplatesRequests({ templates: templatesItem, settings: settingsItem, newId, now }),
    webhooks: createWebhooksRequests({ connection, newSecret, now }),
  };
}
