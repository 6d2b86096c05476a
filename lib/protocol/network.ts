import { z } from 'zod';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import { answerOf, cursor, nothing, type RequestForm } from './messaging/request';
import type { Problem } from './problem';
import type { EntryView } from './send';

/** What the extension's own pages may ask about the account's network. */
export const NETWORK_REQUESTS = {
  relations: { from: 'extension', input: nothing, answer: answerOf<RelationsView>() },
  /** Reads the relations from the start, or on from where it stopped. */
  'relations.read': { from: 'extension', input: nothing, answer: answerOf<RelationsView>() },
  'relations.stop': { from: 'extension', input: nothing, answer: answerOf<RelationsView>() },
  /** Searches the relations on this machine, and whomever the user keeps something of; makes no call. */
  'relations.search': {
    from: 'extension',
    input: () =>
      z.strictObject({
        query: z.string().max(SEARCH_MAX),
        from: z.number().int().min(0).max(1_000_000),
        count: z.number().int().min(1).max(200),
      }),
    answer: answerOf<RelationsFound>(),
  },
  'invitations.sent': {
    from: 'extension',
    input: () => z.strictObject({ cursor }),
    answer: answerOf<InvitationsListPage>(),
  },
  'invitations.received': {
    from: 'extension',
    input: () => z.strictObject({ cursor }),
    answer: answerOf<InvitationsListPage>(),
  },
  /** Who has become a relation in the last weeks; `fresh` reads the newest list page of the relations first, else no call is made. */
  'invitations.accepted': {
    from: 'extension',
    input: () => z.strictObject({ fresh: z.boolean() }),
    answer: answerOf<AcceptedView>(),
  },
} as const satisfies Record<string, RequestForm>;

/** A relation, or somebody of whom the user keeps something, as a line of the search shows them. */
export interface RelationView {
  readonly providerId: string;
  readonly fullName: string;
  readonly headline: string | null;
  /** The user's own labels for them. */
  readonly labels: readonly string[];
}

/** Part of what a search found: `relations` begin at `from` of `total`. */
export interface RelationsFound {
  readonly total: number;
  readonly from: number;
  readonly relations: readonly RelationView[];
}

/** What a look at LinkedIn's list found to be different from what was known. Full names; each list is cut at a hundred. */
export interface RelationChanges {
  readonly added: readonly ChangedRelation[];
  /** Not in the list any more. */
  readonly removed: readonly ChangedRelation[];
  readonly renamed: readonly (ChangedRelation & { readonly before: string })[];
}

/** Whom a change is about. */
export interface ChangedRelation {
  readonly providerId: string;
  readonly fullName: string;
}

/** What is known of the account's relations, and how far they are read. */
export interface RelationsView {
  /** How many can be searched. */
  readonly known: number;
  /** Null before the user first asked for it. */
  readonly reading: {
    readonly state: 'reading' | 'stopped' | 'done';
    readonly read: number;
    /** About how many there are; null where nobody knows. */
    readonly about: number | null;
    /** Why it stopped, or waits until `nextAt` (UTC ms); null where nothing is wrong. */
    readonly problem: Problem | null;
    readonly nextAt: number;
    /** When the list was last read to the end, UTC ms. */
    readonly readAt: number | null;
    readonly changes: RelationChanges;
  } | null;
}

/** A pending invitation, sent or received. */
export interface InvitationView {
  readonly invitationId: string;
  /** Null where LinkedIn does not say who it is: then nothing can be done about it here. */
  readonly providerId: string | null;
  readonly fullName: string | null;
  readonly headline: string | null;
  /** The note that goes with it. */
  readonly text: string | null;
  /** UTC ms: exact where it was sent from here, else worked out from `dateText`. */
  readonly at: number | null;
  /** LinkedIn's own words, in the language of the account. */
  readonly dateText: string | null;
  /** What was last done about it from here. */
  readonly entry: EntryView | null;
}

/** A list page of pending invitations; `cursor` null is the end. */
export interface InvitationsListPage {
  readonly invitations: readonly InvitationView[];
  readonly cursor: string | null;
  /** Some on this page could not be read. */
  readonly incomplete?: boolean | undefined;
  /** The local day, which a send repeats. */
  readonly day: string;
}

/** Who has become a relation lately, newest first. */
export interface AcceptedView {
  readonly people: readonly Acceptance[];
  /** When LinkedIn's list was last read from its beginning, UTC ms; null where it never was. */
  readonly readAt: number | null;
}
