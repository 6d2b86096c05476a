/**
 * Whether anything of an account may be stored. Erasing everything ends it, and with that whatever a reading that was under way
 * would still write: what belongs to an earlier generation fails. Connecting anew begins the next one. A worker that starts has
 * nothing under way, so it begins with one.
 */
let ended = false;

/** From here on every write of anything of an account fails. */
export const endAccounts = (): void => {
  ended = true;
};

/** An account was connected: what is stored from here on is of it. */
export const beginAccounts = (): void => {
  ended = false;
};

/** To be called right before anything of an account is written; throws once everything was erased. */
export function mustHaveAccounts(): void {
  if (ended) throw new Error('Everything was erased; what was under way before is not stored any more.');
}
