import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { clockAhead } from '@/lib/own-clock';
import type { Sender } from '@/lib/protocol/messaging/sender';
import { serve } from '@/lib/protocol/messaging/serve';
import { sleep } from '@/lib/sleep';
import { onConnectionChange } from '@/lib/storage/account/connection-item';
import { removeLeavingFolder } from '@/lib/storage/leaving-folder';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { onPracticeChange } from '@/lib/storage/practice/practice-item';
import { StorageFailure } from '@/lib/storage/storage-failure';
import { onCommand } from '@/lib/worker/chrome/commands';
import { clearNotifications, onNotificationClick, openKith } from '@/lib/worker/chrome/notifications';
import { bringToOpenTabs } from '@/lib/worker/chrome/tabs/inject';
import { tellSurfaces } from '@/lib/worker/chrome/tell-surfaces';
import { applyChosenMount } from '@/lib/worker/chrome/toolbar';
import { createWorker } from '@/lib/worker/compose';
import { createFirstAnswer } from '@/lib/worker/first-answer';
import { RELATIONS_ALARM } from '@/lib/worker/network/relations-sync';
import { REMINDER_ALARM } from '@/lib/worker/noticing/wait-reminding';
import { NOTICING_ALARM } from '@/lib/worker/noticing/watch';
import { sawVersion } from '@/lib/worker/own-data/version-seen';
import { SETTLE_ALARM } from '@/lib/worker/sending/recovery';

export default defineBackground({
  main() {
    // A strict content security policy reports zod's probe for eval.
    z.config({ jitless: true });
    const report = (error: unknown) => self.reportError(error);
    const firstAnswer = createFirstAnswer(sleep);
    const {
      handlers,
      recovery,
      relationsSync,
      noticing,
      askTheTime,
      connection,
      keptConnection,
      closeStorage,
      speech,
      clock,
      ...worker
    } = createWorker(report, firstAnswer.over);
    const byItself = (task: () => Promise<unknown>) => void worker.byItself(task).catch(report);
    // Where the worker was ended over one of these.
    const removeLeftovers = () => {
      byItself(removeLeavingFolder);
      byItself(keptConnection.forgetOtherKeys);
    };
    const answer = serve(handlers, {
      own: { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') },
      report,
      accountId: async () => (await connection.account())?.accountId ?? null,
      clock: () => ({ now: worker.now(), ahead: clockAhead() }),
      problemOf: (error) => (error instanceof StorageFailure ? { kind: error.kind } : null),
    });

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
      Promise.all([recovery.ready, speech.ready, clock.ready])
        .then(() => answer(message, sender))
        .catch(report)
        .then(reply)
        .then(firstAnswer.given)
        .then(() => clock.hasMoved() && byItself(askTheTime));
      // The answer comes later; this way every browser takes it, and no wrapper of promises lies in between.
      return true;
    });
    browser.runtime.onInstalled.addListener(({ reason, previousVersion = null }) => {
      if (reason === 'install') browser.runtime.openOptionsPage().catch(report);
      if (reason !== 'install' && reason !== 'update') return;
      bringToOpenTabs().catch(report);
      byItself(() => sawVersion(settingsItem, previousVersion));
      removeLeftovers();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === SETTLE_ALARM) byItself(recovery.settle);
      if (name.startsWith(RELATIONS_ALARM)) byItself(relationsSync.resume);
      if (name === NOTICING_ALARM) byItself(noticing.wake);
      if (name === REMINDER_ALARM) byItself(noticing.remind);
    });
    onCommand(report);
    // Also once everything is erased: the connection goes with it.
    const anotherAccount = () =>
      byItself(() => Promise.all([tellSurfaces(), noticing.plan(), clearNotifications(), applyChosenMount()]));
    onConnectionChange(anotherAccount);
    onPracticeChange(anotherAccount);
    onNotificationClick((id) => byItself(() => noticing.take(id).then(openKith)));
    // Chrome may forget alarms when it closes: this start alone sets them anew.
    browser.runtime.onStartup.addListener(() => void recovery.ready);
    browser.runtime.onStartup.addListener(removeLeftovers);
    closeStorage().catch(report);
    firstAnswer.over.then(() =>
      byItself(() =>
        Promise.all([
          worker.markPractice(),
          keptConnection.moveKey(),
          relationsSync.resume(),
          noticing.plan(),
          applyChosenMount(),
        ]),
      ),
    );
  },
});
