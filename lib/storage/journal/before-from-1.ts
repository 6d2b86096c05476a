/** Brings `before` of an entry of 0.1.0 up to date, which called `relationDetail` `standing`. Anything else is returned unchanged. */
export function beforeFrom1(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('standing' in stored)) return stored;
  const { standing, ...rest } = stored;
  return { relationDetail: standing, ...rest };
}
