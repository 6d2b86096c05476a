import type { PersonActions } from './offers';
import type { PersonSession } from './person-session';

/** What the screens of a person set in motion, where they are the session's to do. `providerId`: who is shown. */
export const actionsOf = (
  session: PersonSession | null,
  providerId: string | null,
): Omit<PersonActions, 'readAgain' | 'settle'> => ({
  send: (order) => void session?.send(order),
  sendAnyway: () => void session?.sendAnyway(),
  undo: (entryId) => void session?.undo(entryId),
  declare: (entryId, happened) => void session?.declare(entryId, happened),
  edit: (field, text) => session?.edit(field, text),
  discard: (field) => void session?.discard(field),
  attach: (files) => session?.attach(files),
  detach: (file) => session?.detach(file),
  openTimeline: () => void (providerId && session?.openTimeline(providerId)),
  openSection: (section) => void (providerId && session?.openSection(providerId, section)),
  openInMail: () => void session?.openInMail(),
});
