/** What was known before a send, as it is stored since: 0.1.0 called `relationDetail` `standing`. Anything else comes back as it is. */
export function beforeFrom1(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('standing' in stored)) return stored;
  const { standing, ...rest } = stored;
  return { relationDetail: standing, ...rest };
}
