/**
 * What the person is to the account's owner, as the API says it.
 * `unknown` comes from a partial or contradictory answer: nothing is offered then.
 */
export const RELATIONS = ['self', 'connected', 'pending', 'invited-you', 'none', 'unknown'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * What one reading of the profile says of the two: the connection, else the latest invitation between them and what became of it.
 * `unclear` is an invitation of a kind or state that is newer than this client, `unread` a profile that says nothing of either.
 */
export const RELATION_DETAILS = [
  'self',
  'first-degree',
  'no-invitation',
  'sent-pending',
  'sent-ignored',
  'sent-withdrawn',
  'received-pending',
  'received-ignored',
  'received-withdrawn',
  'unclear',
  'unread',
] as const;
export type RelationDetail = (typeof RELATION_DETAILS)[number];

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
  /** What the profile says, and the relation that `RELATION_DETAIL_MEANS` makes of it, or `asListed` of LinkedIn's list of invitations. */
  readonly relationDetail: RelationDetail;
  readonly relation: Relation;
  readonly canSendInMail: boolean;
  /** What else the profile says at once; left out by who was read before Kith knew it. */
  readonly about?: PersonAbout | undefined;
  /** The note of an invitation of theirs, where v2 said it since the browser started: it does not mark it among the messages. */
  readonly receivedNote: string | null;
  /** Since when they are connected to the account, UTC ms, where the profile says it. */
  readonly connectedAt?: number | null | undefined;
  /** When the API was read, UTC ms. */
  readonly readAt: number;
}

/** What tells one person of a name from another. */
export interface PersonAbout {
  readonly location: string | null;
  /** How far from the account; null where the profile does not say it, and for relations. */
  readonly degree: 'second' | 'third' | 'outside' | null;
  /** How many relations both have; null where nobody knows. */
  readonly mutual: number | null;
  readonly openToWork: boolean;
}
