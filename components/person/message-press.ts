import { cameToNothing, isDone, isMessage } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
import { withFiles } from './attached-files';
import type { DraftKeeper } from './draft-keeper';
import type { SendRequest } from './wire-send';

interface MessagePressDeps {
  readonly drafts: Pick<DraftKeeper, 'press' | 'answered' | 'cameBack' | 'delivered'>;
  readonly files: () => readonly File[];
  /** Shows the form with these files, which changes no draft. */
  readonly showFiles: (files: readonly File[]) => void;
  /** Attaches these files. */
  readonly attach: (files: readonly File[]) => void;
}

/**
 * The form of a message from a press on: it is the next message's at once, and what the pressed one carries comes back into it, above what
 * was written since, if that goes nowhere.
 */
export function createMessagePress({ drafts, files, showFiles, attach }: MessagePressDeps) {
  /** Of each message that was pressed for here. */
  const going = new Map<string, readonly File[]>();
  const attachAgain = (pressed: readonly File[]) => {
    if (pressed.length > 0) attach(withFiles(pressed, files()).files);
  };

  return {
    /** Runs what asks for a send with its files; another one than a message or an InMail leaves the form as it is. */
    async of({ action, text }: SendRequest, hold: (files: readonly File[]) => Promise<EntryView | null>) {
      const pressed = files();
      if (!isMessage(action)) return hold(pressed);
      drafts.press(text ?? '');
      showFiles([]);
      const entry = await hold(pressed);
      drafts.answered(entry);
      if (entry) going.set(entry.id, pressed);
      else attachAgain(pressed);
      return entry;
    },
    /** Told of each send as it ends. */
    ended(entry: EntryView): void {
      const pressed = going.get(entry.id);
      if (pressed === undefined) {
        void drafts.delivered(entry);
        if (entry.attachments.length > 0 && isDone(entry)) showFiles([]);
      } else if (cameToNothing(entry)) {
        drafts.cameBack(entry);
        attachAgain(pressed);
      }
    },
  };
}
