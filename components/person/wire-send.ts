import { type Action, isMessage } from '@/lib/outreach/journal/journal-entry';
import type { Quote } from '@/lib/outreach/rules/drafts/draft-fields';
import type { RequestInput } from '@/lib/protocol/requests';

type Wire = RequestInput<'send'>;

/** What the user asked to send; the person and the day are added from what is shown. */
export interface SendRequest {
  readonly action: Action;
  readonly text: string | null;
  readonly email: string | null;
  readonly invitationId: string | null;
  /** Of an InMail. */
  readonly subject?: string | null | undefined;
  /** The message that a message replies to. */
  readonly quoted?: Quote | null | undefined;
  /** The words in the text that look like variables and are to go out as they stand. */
  readonly asItStands?: string[];
}

/** Files go with messages alone. */
export const filesFor = (action: Action, files: readonly File[]): readonly File[] => (isMessage(action) ? files : []);

/** The part of a send that is the request's own. */
export const wireSend = (request: SendRequest, chatId: string | null, files: Wire['files']) => ({
  ...request,
  subject: request.subject ?? null,
  ...(isMessage(request.action) && { chatId, files }),
});
