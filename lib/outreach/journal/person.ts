/**
 * What the person is to the account's owner, as the API says it.
 * `unknown` is what a partial or contradicting answer gives: nothing is offered on it.
 */
export type Relation = 'self' | 'connected' | 'pending' | 'invited-you' | 'none' | 'unknown';

/** One person, resolved through the API and pinned by provider id. Cleaned for display, never for sending. */
export interface Person {
  /** `ACoA…`: the only identity a send is ever addressed to. Scoped to `accountId`. */
  readonly providerId: string;
  readonly accountId: string;
  readonly publicIdentifier: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** First and last name; the identifier where the API gives neither. Never empty. */
  readonly fullName: string;
  readonly headline: string | null;
  /** Current position's company, where the profile said it. */
  readonly company: string | null;
  readonly relation: Relation;
  readonly canSendInMail: boolean;
  /** When the API was read, UTC ms. */
  readonly readAt: number;
}
