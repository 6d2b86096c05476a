import { type Action, isMessage } from '@/lib/outreach/journal/journal-entry';
import type { RequestInput } from '@/lib/protocol/requests';

type Wire = RequestInput<'send'>;
type Asked = Pick<Wire, 'action' | 'text' | 'email' | 'invitationId' | 'quoted'> & {
  readonly subject?: string | null | undefined;
};

/** Files go with messages alone. */
export const filesFor = (action: Action, files: readonly File[]): readonly File[] => (isMessage(action) ? files : []);

/** The part of a send that is the request's own. */
export const wireSend = (request: Asked, chatId: string | null, files: Wire['files']) => ({
  ...request,
  subject: request.subject ?? null,
  ...(isMessage(request.action) && { chatId, files }),
});
