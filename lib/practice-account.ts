const PREFIX = 'practice-';

/** The id of a new practice account: one that was ended is never met again. */
export const practiceAccountId = (unique: string): string => `${PREFIX}${unique}`;

/** Whether an account is that of practice, where nothing is real; no id of Unipile's looks like this. */
export const isPractice = (accountId: string): boolean => accountId.startsWith(PREFIX);

/** The host of its server: no such name exists (RFC 6761), so that a request that went astray would reach nobody. */
export const PRACTICE_HOST = 'practice.invalid';
