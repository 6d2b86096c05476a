import type { CDPSession, Page } from 'playwright';

/** The content script's own world in the page of a session, as the DevTools protocol names it. */
export const contentWorldOf = async (session: CDPSession, extensionId: string): Promise<number> => {
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return world;
};

/** Evaluates an expression in the content script's own world of a page, where an attacker who took it over would stand. */
export const evaluateInContentWorld = async (page: Page, extensionId: string, expression: string): Promise<unknown> => {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: await contentWorldOf(session, extensionId),
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};
