import type { DraftTexts } from './draft-keeper';

/** The fields that take words. */
const WRITTEN = ['note', 'message', 'subject', 'email'] as const;

/** Whether there are words that were typed here and have not left; those that came back from an earlier time are not being written. */
export const hasTyped = (drafts: DraftTexts): boolean =>
  WRITTEN.some((field) => drafts[field].text.trim() !== '' && drafts[field].restoredAt === null);
