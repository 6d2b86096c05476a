const KEY = 'palette-used';
const MOST = 6;

/** The ids of what was used last, newest first: actions, options and templates, never who a person is. */
export function lastUsed(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts one at the front. */
export function used(id: string): void {
  const others = lastUsed().filter((one) => one !== id);
  localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
}
