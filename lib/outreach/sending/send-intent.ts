import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Action, JournalEntry, MessageMark, Surface } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { LastWords } from '@/lib/outreach/people/linkedin-records';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { OutgoingFile } from '@/lib/unipile/shapes/outgoing-file';

/** What is to be sent: whom the surface meant, and whom the API found; the engine compares the two. */
export interface SendIntent {
  readonly accountId: string;
  readonly action: Action;
  readonly ref: PersonRef;
  /** The provider id the surface showed, where it knew one. */
  readonly providerId: string | null;
  /** Resolved through the API once, between the click and this. */
  readonly person: Person;
  /** The newest message of the chat with the person, where the chat was read. */
  readonly newestMessage: MessageMark | null;
  /** What was said last in it, as far as that is known here. */
  readonly lastWords: LastWords | null;
  readonly text: string | null;
  readonly subject: string | null;
  /** Kept in memory until the request leaves; an interrupted hold loses them, and is never sent. */
  readonly files?: readonly OutgoingFile[] | undefined;
  readonly email: string | null;
  readonly target: JournalEntry['target'];
  readonly surface: Surface;
  /** The local day of the quota that the surface showed; null where it showed none. */
  readonly seenDay: string | null;
  /** True when the user was told of the same text just sent and wants it again. */
  readonly sameTextAgain: boolean;
  /** The words of the text that look like variables and that the user, who was shown them, wants to go out as they stand. */
  readonly asItStands?: readonly string[] | undefined;
}

/** Why a request to the engine failed: refused here, or by the API on the way. */
export type SendProblem = Refusal | ApiProblem;
