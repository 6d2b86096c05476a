import { journalLock } from '@/lib/outreach/sending/journal-access';
import type { SendPorts } from '@/lib/outreach/sending/ports';

/** Runs a task while no journal of these accounts changes and none of their requests leaves. */
export type WithJournals = <T>(accountIds: readonly string[], task: () => Promise<T>) => Promise<T>;

export const createWithJournals = (lock: SendPorts['lock']): WithJournals => {
  const withJournals: WithJournals = ([accountId, ...others], task) =>
    accountId === undefined ? task() : lock(journalLock(accountId), () => withJournals(others, task));
  return withJournals;
};
