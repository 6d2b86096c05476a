import type { StartChatInput } from './chat';

/** A product of LinkedIn's that pays for an InMail. */
export type InMailProduct = NonNullable<NonNullable<StartChatInput['linkedin']>['api']>;

/** What a version of the API offers where they differ; what it does not is absent from the surfaces. */
export interface Offers {
  /** Whether a reaction can be taken back. */
  readonly takesReactionsBack: boolean;
  /** Whether it has the photos of people in chats itself: elsewhere they lie with LinkedIn alone. */
  readonly photos: boolean;
  /** Whether an InMail through this product has a subject. */
  readonly inMailHasSubject: (product: InMailProduct) => boolean;
  readonly webhooks: {
    /** What can be reported of each source, and whether it is unless something else is chosen. */
    readonly events: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
    /** Whether deliveries are signed; else a secret is put into a header of each. */
    readonly signed: boolean;
  };
}
