import type { CDPSession } from 'playwright';
import type { RigBrowser } from '../rig/browser.ts';

/** The answer to one command, sent into a target that Playwright gives no session for. */
const commandIn = async (root: CDPSession, sessionId: string, id: number, method: string): Promise<unknown> => {
  const answered = new Promise<unknown>((resolve) => {
    const onMessage = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answer.id !== id) return;
      root.off('Target.receivedMessageFromTarget', onMessage);
      resolve(answer.result);
    };
    root.on('Target.receivedMessageFromTarget', onMessage);
  });
  await root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answered;
};

/** Bytes of JavaScript that the background worker holds on to, after a collection; null where it does not run. */
export const workerHeap = async ({ context, extensionId }: RigBrowser): Promise<number | null> => {
  const root = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await root.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId);
  if (worker === undefined) return null;
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  await commandIn(root, sessionId, 1, 'HeapProfiler.collectGarbage');
  const { usedSize } = (await commandIn(root, sessionId, 2, 'Runtime.getHeapUsage')) as { usedSize: number };
  await root.send('Target.detachFromTarget', { sessionId });
  await root.detach();
  return usedSize;
};
