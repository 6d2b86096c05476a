import type { MessageSurroundings } from '@/components/inbox/message-line';
import type { Action } from '@/lib/outreach/journal/journal-entry';
import { type DraftField, quoteName } from '@/lib/outreach/rules/drafts/draft-fields';
import type { KeepsakeChange } from '@/lib/outreach/today/keepsake';
import type { MessageView } from '@/lib/protocol/inbox';
import type { Section } from '@/lib/unipile/shapes/profile';
import type { PersonSession } from './person-session';
import type { SendRequest } from './wire-send';

/** What the screens of a person can set in motion. */
export interface PersonActions {
  readonly send: (request: SendRequest) => void;
  readonly sendAnyway: () => void;
  readonly undo: (entryId: string) => void;
  readonly release: (entryId: string) => void;
  readonly declare: (entryId: string, happened: boolean) => void;
  readonly edit: (field: DraftField, text: string) => void;
  readonly discard: (field: DraftField) => void;
  readonly addBeside: (into: DraftField, beside: DraftField) => void;
  readonly readAgain: () => void;
  readonly settle: () => void;
  readonly attach: (files: readonly File[]) => void;
  readonly detach: (file: File) => void;
  readonly useTemplate: (id: string) => void;
  readonly keep: (change: KeepsakeChange) => void;
  readonly loadFile: MessageSurroundings['onLoad'];
  readonly changes: MessageSurroundings['changes'];
  readonly lookAtMessages: () => void;
  readonly reply: (chatId: string, message: MessageView) => void;
  readonly openTimeline: () => void;
  readonly openSection: (section: Section) => void;
  readonly openInMail: () => void;
}

/** A send request with only these parts. */
export const sendRequest = (action: Action, request: Partial<SendRequest> = {}): SendRequest => ({
  action,
  text: null,
  email: null,
  invitationId: null,
  ...request,
});

/** The actions of a person's screens that the session carries out. `providerId`: who is shown. */
export const actionsOf = (
  session: PersonSession | null,
  providerId: string | null,
): Omit<PersonActions, 'readAgain' | 'settle'> => ({
  send: (request) => void session?.send(request),
  sendAnyway: () => void session?.sendAnyway(),
  undo: (entryId) => void session?.undo(entryId),
  release: (entryId) => void session?.release(entryId),
  declare: (entryId, happened) => void session?.declare(entryId, happened),
  edit: (field, text) => session?.edit(field, text),
  discard: (field) => void session?.discard(field),
  addBeside: (into, beside) => void session?.addBeside(into, beside),
  attach: (files) => session?.attach(files),
  detach: (file) => session?.detach(file),
  useTemplate: (id) => void session?.useTemplate(id),
  keep: (change) => session?.keep(change),
  loadFile: (message, attachment) => (session ? session.loadFile(message, attachment) : new Promise(() => {})),
  changes: session?.changes ?? null,
  lookAtMessages: () => void session?.lookAtMessages(),
  reply: (chatId, { messageId }) => session?.edit('quoted', quoteName({ chatId, messageId })),
  openTimeline: () => void (providerId && session?.openTimeline(providerId)),
  openSection: (section) => void (providerId && session?.openSection(providerId, section)),
  openInMail: () => void session?.openInMail(),
});
