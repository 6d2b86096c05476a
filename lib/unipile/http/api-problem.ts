/** Every way a call to Unipile can fail; closed, so that copy and effects are checked by the compiler. */
export const API_PROBLEM_KINDS = [
  'key-refused',
  // Unipile was not asked: the browser has removed the stored key, or Kith was disconnected from the account.
  'key-gone',
  // The same: the browser does not let Kith reach its host any more.
  'host-closed',
  'account-gone',
  // Unipile has the account no more, as after a new sign-in that gave it another id.
  'account-unknown',
  'account-disconnected',
  // Unipile is signing it in, or in again: that ends by itself.
  'account-connecting',
  // Somebody else is signed in to LinkedIn through the account than the one whose sends and data it had.
  'account-owner-changed',
  'account-restricted',
  'account-limited',
  // LinkedIn refused a write, and whether the person or the account is meant only a look can tell.
  'refusal-unclear',
  // Unipile's own count for this kind of call is used up: the account is well, and LinkedIn was not asked.
  'unipile-limited',
  // Concerns InMail only; sends that cost no credits go on.
  'credits-used-up',
  'person-refused',
  // About the change of one message; the account is well.
  'change-refused',
  'bad-request',
  // Unipile has no such route, or not for this: nobody objects to the request.
  'not-offered',
  'not-found',
  // What was to be answered or taken back is not open any more.
  'invitation-gone',
  'unavailable',
  'offline',
  'timed-out',
  'unreadable-answer',
  // A redirect, which is not followed.
  'led-elsewhere',
  // Nothing was sent: the browser could have repeated it, or something failed beforehand.
  'may-repeat',
  'not-begun',
] as const;

export type ApiProblemKind = (typeof API_PROBLEM_KINDS)[number];

/** What a failed call may have changed. */
export const EFFECTS = ['none', 'unknown'] as const;

/**
 * A failed call, as data. `slug` is Unipile's `errors/<slug>` without the prefix and an open set; `effect` says whether
 * a write may have been carried out although it failed ('none' after a definite refusal, 'unknown' after a time-out, a cut
 * connection, a 5xx, or a 2xx that cannot be read).
 */
export interface ApiProblem {
  readonly kind: ApiProblemKind;
  readonly slug: string | null;
  readonly status: number | null;
  /** Unipile's own title and detail, shortened, for the details fold; never branched on. */
  readonly title: string | null;
  readonly detail: string | null;
  /** Milliseconds the server asked to wait, clamped to 1 s … 24 h; null where it did not say. */
  readonly retryAfterMs: number | null;
  readonly effect: (typeof EFFECTS)[number];
}

/** A problem that no error answer of the API describes. */
export function bareProblem(
  kind: ApiProblemKind,
  effect: ApiProblem['effect'],
  status: number | null = null,
): ApiProblem {
  return { kind, slug: null, status, title: null, detail: null, retryAfterMs: null, effect };
}
