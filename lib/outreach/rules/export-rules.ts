/** How many journal entries of an export go in one message: Chrome takes 64 MB, and each may carry a text. */
export const ENTRIES_A_MESSAGE = 1_000;
