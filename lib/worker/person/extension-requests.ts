import type { CORE_REQUESTS } from '@/lib/protocol/core-requests';
import type { HandlersOf } from '@/lib/protocol/serve';
import { ok } from '@/lib/result';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import { entryView } from '@/lib/worker/sending/entry-view';
import { changedSettings, settingsView } from '@/lib/worker/sending/send-settings';
import type { Sends } from '@/lib/worker/sending/sends';
import type { PersonReader } from './person-reader';
import { writeDraft } from './write-draft';

type ExtensionHandlers = Omit<HandlersOf<typeof CORE_REQUESTS>, `page.${string}`>;

/** What the extension's own pages may ask: one function per request. */
export function createExtensionRequests(deps: {
  readonly connection: Connection;
  readonly settings: StoredItem<StoredSettings>;
  readonly personReader: PersonReader;
  readonly sends: Sends;
  now(): number;
  draft(accountId: string, person: string): StoredItem<StoredDraft>;
}): ExtensionHandlers {
  const { connection, settings, personReader, sends, now, draft } = deps;

  const shownSettings = async (stored: StoredSettings) => {
    const [account, quota] = await Promise.all([connection.account(), sends.quota()]);
    return settingsView(stored, account, quota.ok ? quota.value.lines : []);
  };

  return {
    connection: async () => ok(await connection.view()),
    'connection.try': ({ dsn, apiKey }) => connection.try(dsn, apiKey),
    'connection.save': ({ dsn, apiKey, accountId }) => connection.save(dsn, apiKey, accountId),
    'connection.choose': ({ accountId }) => connection.choose(accountId),
    'connection.test': async () => ok(await connection.test()),
    'connection.erase': async () => ok(await connection.erase()),
    'settings.read': async () => ok(await shownSettings(await settings.read())),
    async 'settings.change'(change) {
      const account = await connection.account();
      const changed = await settings.change((stored) => changedSettings(stored, change, account?.accountId ?? null));
      return ok(await shownSettings(changed));
    },
    'person.read': ({ ref, fresh }) => personReader.person(ref, fresh),
    'person.messages': ({ providerId }) => personReader.messages(providerId),
    send: async (wish) => viewed(await sends.send(wish)),
    'send.undo': async ({ entryId }) => viewed(await sends.undo(entryId)),
    'send.follow': async ({ entryId, seen }) => viewed(await sends.follow(entryId, seen)),
    'send.declare': async ({ entryId, happened }) => viewed(await sends.declare(entryId, happened)),
    async 'send.settle'() {
      const settled = await sends.settle();
      return settled.ok ? ok(null) : settled;
    },
    quota: () => sends.quota(),
    'quota.reconcile': () => sends.reconcile(),
    'quota.resume': () => sends.resume(),
    'draft.read': async ({ accountId, person }) => ok(await draft(accountId, person).read()),
    async 'draft.write'({ accountId, person, field, text }) {
      await writeDraft(draft(accountId, person), field, text, now());
      return ok(null);
    },
  };
}

const viewed = (result: Awaited<ReturnType<Sends['send']>>) => (result.ok ? ok(entryView(result.value)) : result);
