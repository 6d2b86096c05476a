import type { Counted, LimitSource, QuotaWindow } from '@/lib/outreach/quota/limits';
import type { Action } from './journal-entry';
import type { Pause } from './pause';

/** Why a send was refused here, before anything left. Nothing was used up. */
export type Refusal =
  | { readonly kind: 'another-person'; readonly expected: string; readonly found: string }
  /** LinkedIn leads from the address to another: to whoever changed theirs, or to somebody that Unipile mixed up with them. */
  | { readonly kind: 'other-address'; readonly expected: string; readonly found: string }
  /** The answer does not say which address the person has, so it may be about anybody. */
  | { readonly kind: 'address-unproven' }
  /** LinkedIn's own id of the person is missing or of an unknown kind, so nothing may be sent to it. */
  | { readonly kind: 'id-unknown' }
  | { readonly kind: 'yourself' }
  | { readonly kind: 'already-connected' }
  | { readonly kind: 'already-pending' }
  | { readonly kind: 'invited-you' }
  | { readonly kind: 'not-connected' }
  | { readonly kind: 'not-pending' }
  | { readonly kind: 'relation-unknown' }
  | { readonly kind: 'recently-withdrawn'; readonly until: number }
  | { readonly kind: 'recently-ignored'; readonly until: number }
  /** Invited within the last weeks, and that invitation is open no more, or LinkedIn said that it is too soon after the last. */
  | { readonly kind: 'recently-invited'; readonly until: number }
  | { readonly kind: 'unconfirmed-before'; readonly entryId: string; readonly action: Action }
  | InProgress
  | {
      readonly kind: 'limit-reached';
      readonly counted: Counted;
      readonly window: QuotaWindow;
      readonly used: number;
      readonly max: number;
      readonly source: LimitSource;
      /** UTC ms; null where the limit is 0 and no place will free. */
      readonly nextFreeAt: number | null;
    }
  | { readonly kind: 'account-paused'; readonly pause: Pause }
  | { readonly kind: 'clock-moved'; readonly until: number }
  | { readonly kind: 'quota-changed' }
  | { readonly kind: 'same-text'; readonly at: number }
  | { readonly kind: 'text-empty' }
  | { readonly kind: 'text-unseen' }
  | { readonly kind: 'text-too-long'; readonly max: number; readonly over: number }
  | { readonly kind: 'variable-unresolved'; readonly variable: string }
  /**
   * A message that cannot be changed or reacted to: it is not an own one, LinkedIn's hour is over, it is not there, or it is of a kind, or in
   * a chat, in which nothing can be.
   */
  | {
      readonly kind: 'message-fixed';
      readonly why: 'not-yours' | 'too-old' | 'gone' | 'not-shown-yet' | 'of-its-kind' | 'of-its-chat';
    }
  /** Another change of the same message has not ended. */
  | { readonly kind: 'change-under-way' }
  | { readonly kind: 'not-held' }
  | { readonly kind: 'entry-unknown' }
  /** There is no room to write a send down, so it is not made. */
  | { readonly kind: 'journal-full' }
  | { readonly kind: 'storage-failed' };

/** A send is held or its request is under way; `waitsForUser` where nothing happens until they press "Send now". */
export interface InProgress {
  readonly kind: 'in-progress';
  readonly entryId: string;
  readonly action: Action;
  readonly waitsForUser: boolean;
}
