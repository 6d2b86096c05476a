/** An invitation that is pending, with the person at its other end. */
export interface Invitation {
  readonly invitationId: string;
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly fullName: string | null;
  readonly headline: string | null;
  readonly text: string | null;
  /** UTC ms. v1 has it worked out from `dateText` at the time of asking: coarse, and it drifts. */
  readonly at: number | null;
  /** Words in the language of the account, such as "Sent 2 months ago". */
  readonly dateText: string | null;
}

/** An invitation that waits for the account's answer. */
export interface ReceivedInvitation extends Invitation {
  /** What an answer must repeat in v1; v2 has none, and needs none. */
  readonly sharedSecret: string | null;
}

/** Whom to invite: only an `ACoA…` id seen by this same account will do. `userEmail` where LinkedIn asks for it; v2 takes none. */
export interface InviteInput {
  readonly accountId: string;
  readonly providerId: string;
  readonly message?: string | undefined;
  readonly userEmail?: string | undefined;
}

/** What Unipile says of an invitation that it took; `usage`: percent of LinkedIn's limit. `invitedId`: whom it went to, where that is told. */
export interface InviteAnswer {
  readonly invitationId: string | null;
  readonly usage: number | null;
  readonly invitedId?: string;
}

/** The answer to a received invitation. */
export interface InvitationAnswer {
  readonly accountId: string;
  readonly invitationId: string;
  readonly sharedSecret: string | null;
  readonly action: 'accept' | 'decline';
}

/** The sent invitation to take back, and whom it went to. */
export interface CancelInput {
  readonly accountId: string;
  readonly invitationId: string;
  readonly providerId: string;
}
