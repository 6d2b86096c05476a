import { hindranceSentence } from '@/lib/copy/connection-words';
import type { AccountView } from '@/lib/protocol/connection';

/** Whether Kith can act as this account. */
export const usable = (account: AccountView): boolean => hindranceSentence(account) === null;
