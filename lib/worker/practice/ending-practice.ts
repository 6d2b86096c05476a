import { eraseAccount } from '@/lib/storage/erase-account';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { practiceItem } from '@/lib/storage/practice/practice-item';
import type { Steps } from '@/lib/worker/own-data/finisher';

/** The step that ends practice. It may be done again, by a worker that knows nothing of what one before it did. */
export const createEndingPractice = (store: Pick<KeptJournal, 'forget'>): Pick<Steps, 'end-practice'> => ({
  async 'end-practice'({ accountId }) {
    // First: from here on Kith acts for real again, or not at all.
    await practiceItem.erase();
    await eraseAccount(accountId);
    store.forget();
  },
});
