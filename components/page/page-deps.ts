import type { AddressRules, PersonRef } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { AskAgain } from './ask-again';

/** What the script of every LinkedIn page gives to what is drawn on a person's page. */
export interface PageDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly askAgain: AskAgain;
  readonly addresses: AddressRules;
  readonly now: () => number;
  /** The person of the address that this control is drawn for. */
  readonly ref: PersonRef;
  /** Whether the address still names that person. */
  readonly isCurrent: () => boolean;
  /** Ends this control and everything it started. */
  readonly signal: AbortSignal;
}
