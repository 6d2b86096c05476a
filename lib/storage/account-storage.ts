/**
 * Whether data of an account may be stored. Erasing everything forbids it, so that a reading still under way can write nothing more;
 * connecting again allows it for what begins after that. When a worker starts nothing is under way, so it starts out allowed.
 */
let ended = false;

/** From here on every write of account data fails. */
export const endAccounts = (): void => {
  ended = true;
};

/** An account was connected: its data may be stored from here on. */
export const beginAccounts = (): void => {
  ended = false;
};

/** To be called right before account data is written; throws once everything was erased. */
export function mustHaveAccounts(): void {
  if (ended) throw new Error('Everything was erased; what was under way before is not stored any more.');
}
