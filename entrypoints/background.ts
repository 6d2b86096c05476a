import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { serve } from '@/lib/protocol/serve';
import { SETTLE_ALARM } from '@/lib/worker/upkeep';
import { createWorker } from '@/lib/worker/worker';

export default defineBackground({
  type: 'module',
  main() {
    // A strict content security policy reports zod's probe for eval.
    z.config({ jitless: true });
    const report = (error: unknown) => self.reportError(error);
    const { handlers, upkeep, closeStorage } = createWorker(report);
    const answer = serve(handlers, {
      own: { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') },
      report,
    });

    browser.runtime.onMessage.addListener(async (message: unknown, sender: Parameters<typeof answer>[1]) => {
      await upkeep.ready;
      return answer(message, sender);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') browser.runtime.openOptionsPage().catch(report);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === SETTLE_ALARM) upkeep.settle().catch(report);
    });
    closeStorage().catch(report);
  },
});
