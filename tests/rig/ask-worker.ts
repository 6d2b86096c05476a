import type { Page } from 'playwright';

/** What the worker answers to any request. */
export interface WorkerAnswer<T = unknown> {
  readonly ok: boolean;
  readonly value?: T;
  readonly problem?: { readonly kind: string; readonly effect?: string };
}

/** Asks the worker for something from one of the extension's own pages, as every surface does. */
export const askWorker = <T>(page: Page, name: string, input: unknown = {}): Promise<WorkerAnswer<T>> =>
  page.evaluate(
    async (message) => (await chrome.runtime.sendMessage(message)) ?? { ok: false, problem: { kind: 'worker-silent' } },
    { name, input },
  );

/** The same, where anything but success is a mistake of the test. */
export const mustAsk = async <T>(page: Page, name: string, input: unknown = {}): Promise<T> => {
  const answer = await askWorker<T>(page, name, input);
  if (!answer.ok) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
  return answer.value as T;
};
