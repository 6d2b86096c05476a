/** For what takes a signal and is not to be stopped. */
export const NEVER_ABORTED: AbortSignal = new AbortController().signal;
