import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { CallLog } from '@/lib/storage/account/call-log';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { chosenMountItem } from '@/lib/storage/own-data/chosen-mount-item';
import { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { templateDraftItem } from '@/lib/storage/own-data/template-draft-item';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import { unreadAnswersItem } from '@/lib/storage/own-data/unread-answers-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { Sends } from '@/lib/worker/sending/sends';
import type { HandledCauses } from '@/lib/worker/today/handled';
import { createActivityRequests } from './activity-requests';
import { createDataRequests } from './data-requests';
import type { Finisher } from './finisher';
import type { Importing } from './importing';
import { keepUnread } from './keep-unread';
import { createSettingsRequests } from './settings-requests';
import { createTemplatesRequests } from './templates-requests';
import { createWebhooksRequests } from './webhooks-requests';

export interface OwnDataDeps {
  readonly connection: Connection;
  readonly store: KeptJournal;
  readonly callLog: CallLog;
  readonly finisher: Finisher;
  readonly importing: Importing;
  readonly engine: Pick<SendEngine, 'recover'>;
  readonly sends: Sends;
  now(): number;
  newId(): string;
  newSecret(): string;
  /** Lets the toolbar button open what was chosen. */
  applyMount(): Promise<void>;
  readonly keepsakes: Keepsakes;
  readonly handled: HandledCauses;
  erasePhotos(): Promise<void>;
  /** All that keep stored data in memory. */
  readonly caches: readonly { erase(): Promise<void> }[];
  /** Called once everything is erased. */
  erased(): Promise<void>;
}

/** The user's own data: settings, templates, webhooks, the journal to search, and export, import and erasing of all of it. */
export function createOwnData(deps: OwnDataDeps) {
  const { connection, store, callLog, finisher, importing, engine, sends } = deps;
  const { now, newId, newSecret, applyMount, keepsakes, handled, erasePhotos, caches, erased } = deps;
  const forget = async () => {
    await Promise.all(caches.map((cache) => cache.erase()));
    await erased();
  };
  return {
    activity: createActivityRequests({ connection, store, finisher, callLog, newId }),
    data: createDataRequests({
      connection,
      store,
      finisher,
      importing,
      engine,
      settings: settingsItem,
      templates: templatesItem,
      now,
      draft: draftItem,
      draftedPeople,
      keepsakes,
      unread: unreadAnswersItem,
      handled,
      forget,
    }),
    settings: createSettingsRequests({
      connection,
      sends,
      settings: settingsItem,
      chosenMount: chosenMountItem,
      applyMount,
      erasePhotos,
    }),
    templates: createTemplatesRequests({
      templates: templatesItem,
      draft: templateDraftItem,
      settings: settingsItem,
      newId,
      now,
    }),
    webhooks: createWebhooksRequests({
      connection,
      newSecret,
      keepUnread: (unread) => keepUnread({ item: unreadAnswersItem, now })(unread),
      now,
    }),
  };
}
