import type { AddressRules, PersonRef } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { AskAgain } from './ask-again';

/** How long a page may take to show a name, ms; after that the identifier is shown. */
export const NAME_WITHIN_MS = 8_000;

/** What the script of every LinkedIn page gives to what is drawn on a person's page. */
export interface PageDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly askAgain: AskAgain;
  readonly addresses: AddressRules;
  /** The timer by which events tell their moments, ms: no setting of the clock moves it. */
  readonly now: () => number;
  /** The person of the address that this control is drawn for. */
  readonly ref: PersonRef;
  /** Whether the address still names that person. */
  readonly isCurrent: () => boolean;
  /** Ends this control and everything it started. */
  readonly signal: AbortSignal;
}
