import { browser } from 'wxt/browser';
import { kithNow } from '@/lib/own-clock';
import { PRACTICE_HOST } from '@/lib/practice-account';
import { repeat } from '@/lib/repeat';
import { sleep } from '@/lib/sleep';
import { connectionItem, onConnectionChange } from '@/lib/storage/account/connection-item';
import { createConnectionStore } from '@/lib/storage/account/connection-store';
import { dsnTraitsItem } from '@/lib/storage/account/dsn-traits-item';
import { createKeyVault } from '@/lib/storage/account/key-vault';
import { ownersItem } from '@/lib/storage/account/owners-item';
import { waitsItem } from '@/lib/storage/account/waits-item';
import { clockAheadItem } from '@/lib/storage/journal/clock-ahead-item';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { onSettingsChange, settingsItem } from '@/lib/storage/own-data/settings-item';
import { unreadAnswersItem } from '@/lib/storage/own-data/unread-answers-item';
import { onPracticeChange, practiceItem } from '@/lib/storage/practice/practice-item';
import { withPractice } from '@/lib/storage/practice/with-practice';
import { createUnipileClient } from '@/lib/unipile/client';
import { dsnText } from '@/lib/unipile/http/dsn';
import { createWriteOnce } from '@/lib/unipile/http/write-once';
import { type ConnectionDeps, createConnection } from '@/lib/worker/account/connection';
import { createBadge } from '@/lib/worker/chrome/badge';
import { createClockAhead } from '@/lib/worker/chrome/clock-ahead';
import { createConnections } from '@/lib/worker/chrome/connections';
import { createKeepAwake } from '@/lib/worker/chrome/keep-awake';
import { newSecret } from '@/lib/worker/chrome/new-secret';
import { mayNotify, notify, remind } from '@/lib/worker/chrome/notifications';
import { openPopup } from '@/lib/worker/chrome/open-popup';
import { createPracticeEdge, PLAIN_WRITES } from '@/lib/worker/chrome/practice-fetch';
import { createServerClock } from '@/lib/worker/chrome/server-clock';
import { shrinkPhoto } from '@/lib/worker/chrome/shrink-photo';
import { bring } from '@/lib/worker/chrome/tabs/inject';
import { openTab } from '@/lib/worker/chrome/tabs/open-tab';
import { tabNow } from '@/lib/worker/chrome/tabs/tab-now';
import { tellPages } from '@/lib/worker/chrome/tabs/tell-pages';
import { tellSurfaces } from '@/lib/worker/chrome/tell-surfaces';
import { applyChosenMount } from '@/lib/worker/chrome/toolbar';
import { keepUnread } from '@/lib/worker/own-data/keep-unread';
import { createSpeech } from '@/lib/worker/own-data/speech';
import { createTimeAsking } from './time-asking';
import { createUseCases } from './use-cases';

/**
 * Builds the worker over Chrome: the one place where its parts meet the browser. What no answer needs begins once the first was given.
 */
export function createWorker(report: (error: unknown) => void, firstAnswer: Promise<void>) {
  const uptime = () => performance.now();
  const isOnline = () => navigator.onLine;
  const serverClock = createServerClock(globalThis.fetch.bind(globalThis), uptime, (putRight) => clock.heard(putRight));
  const connections = createConnections(report);
  // Before the first request to the API, which would otherwise wait for it.
  void firstAnswer.then(connections.closeEach);
  // Read anew at each call, and from the server where it has told its time: the machine's clock may be days off.
  const machineNow = () => Date.now();
  const now = () => serverClock.now() ?? kithNow();
  const clock = createClockAhead({
    item: clockAheadItem,
    serverNow: serverClock.now,
    machineNow,
    corrected: () => void Promise.all([tellSurfaces(), tellPages('look-again')]).catch(report),
    report,
  });
  const closeStorage = async () => {
    const areas = [browser.storage.local, browser.storage.sync, browser.storage.session];
    // Firefox has it for the session area alone, which is closed from the start.
    await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
  };

  const practice = createPracticeEdge();
  const createClient: ConnectionDeps['createClient'] = (dsn, apiKey, edge) => {
    const name = dsnText(dsn);
    return createUnipileClient({
      dsn,
      apiKey,
      fetch: serverClock.fetch,
      writeOnce: createWriteOnce(connections),
      now: machineNow,
      random: Math.random,
      sleep,
      online: isOnline,
      ...edge,
      onUnread: keepUnread({ item: unreadAnswersItem, now }),
      report,
      waits: waitsItem,
      ...(dsn.host === PRACTICE_HOST && { fetch: practice.fetch, writeOnce: PLAIN_WRITES }),
      memory: {
        read: async () => (await dsnTraitsItem.read())[name] ?? null,
        write: async (traits) => {
          await dsnTraitsItem.change((all) => ({ ...all, [name]: traits }));
        },
      },
    });
  };

  const newId = () => crypto.randomUUID();
  const keptConnection = createConnectionStore({ item: connectionItem, vault: createKeyVault(), newId });
  const connection = createConnection({
    store: withPractice(keptConnection, practiceItem),
    owners: ownersItem,
    loopbackAllowed: import.meta.env.LOOPBACK_ALLOWED,
    createClient,
    hostPermitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  });

  const pagesLookAgain = () => void tellPages('look-again').catch(report);
  const badge = createBadge();
  const speech = createSpeech({
    languages: navigator,
    chosen: async () => (await settingsItem.read()).language ?? 'browser',
    spoken: () => firstAnswer.then(badge.sayAgain),
    changed: () => tellPages('look-again'),
    report,
  });
  onSettingsChange(() => void speech.again());
  const markPractice = async () => badge.practice((await practiceItem.read()) !== null);
  onConnectionChange(pagesLookAgain);
  onPracticeChange(() => {
    pagesLookAgain();
    markPractice().catch(report);
  });
  const archive = createJournalArchive();
  // While what the journal is needed for is read. Where it cannot be opened its first use says so.
  archive.open().catch(() => undefined);
  const { handlers, recovery, relationsSync, noticing, awake, byItself } = createUseCases({
    connection,
    store: createJournalStore({ archive, now, serverNow: serverClock.now, report }),
    sending: {
      timer: { uptime, repeat },
      keepAwake: createKeepAwake(() => void browser.runtime.getPlatformInfo().catch(report)),
      showHeld(held) {
        pagesLookAgain();
        Promise.all([badge.held(held), tellSurfaces('queue')]).catch(report);
      },
      showUnconfirmed: badge.sends,
      tellDrafts: () => void tellSurfaces('drafts'),
      tellPages: pagesLookAgain,
    },
    tellKeepsakes: () => void tellSurfaces('keepsakes'),
    noticing: {
      mayNotify,
      showWaiting: badge.notices,
      async remind(waiting) {
        await speech.ready;
        await remind(waiting, (await practiceItem.read()) !== null);
      },
      async tell(notices) {
        await speech.ready;
        const practising = (await practiceItem.read()) !== null;
        await Promise.all([notify(notices, practising), tellSurfaces()]);
      },
    },
    now,
    machineNow,
    serverNow: serverClock.now,
    firstAnswer,
    random: Math.random,
    newId,
    newSecret,
    sleep,
    lock: (name, task) => navigator.locks.request(name, task),
    // Chrome's alarms go by the machine's clock.
    setAlarm: async (name, when) => browser.alarms.create(name, { when: when - now() + machineNow() }),
    openPopup,
    openTab,
    bring,
    shrinkPhoto,
    tabNow,
    applyMount: applyChosenMount,
    closePractice: practice.close,
    report,
  });

  return {
    handlers,
    recovery,
    relationsSync,
    noticing,
    askTheTime: createTimeAsking({ connection, awake, isOnline, now: kithNow, uptime }),
    byItself,
    connection,
    keptConnection,
    closeStorage,
    speech,
    clock,
    now,
    markPractice,
  };
}
