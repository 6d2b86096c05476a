import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keepFocus } from '@/components/ui/keep-focus';
import { BUTTONS, countdownWords, fieldWords, PERSON_WORDS } from '@/lib/copy/person-copy';
import { secondsUntil } from '@/lib/durations';
import { isMessage, isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
import { COMPOSER_BOX } from './composer-box';
import './composer.css';
import './person.css';

/** The text of a send as it goes out, to read and copy. That of a message or an InMail is no box: the next one has it. */
export function SentText({ entry }: { readonly entry: EntryView }) {
  if (!entry.text) return null;
  if (isMessage(entry.action))
    return (
      <blockquote class="going" dir="auto">
        {entry.subject && <strong>{`${entry.subject}\n`}</strong>}
        {entry.text}
      </blockquote>
    );
  return <Field label={fieldWords(entry.action)} rows={4} value={entry.text} readOnly onInput={() => {}} />;
}

interface SendingProps {
  readonly entry: EntryView;
  readonly now: number;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onRelease: () => void;
}

/** A send that is held or being sent; while it is held it can be taken back. */
export function Sending({ entry, now, busy, onUndo, onRelease }: SendingProps) {
  const around = useRef<HTMLDivElement>(null);
  const undo = () => {
    // The button goes: the next key belongs to the text that comes back.
    around.current?.closest('.person, .chat-reply')?.querySelector<HTMLElement>(COMPOSER_BOX)?.focus();
    onUndo();
  };
  const openEnded = isOpenEnded(entry);
  const seconds = entry.state === 'held' ? Math.max(0, secondsUntil(entry.dueAt, now)) : 0;
  const gap = entry.state === 'held' && entry.dueAt > entry.holdUntil;
  return (
    <div class="form" data-writing ref={around}>
      <SentText entry={entry} />
      <div class="form-foot" tabIndex={-1} ref={keepFocus}>
        <div class="form-draft">
          {!openEnded && <span role="timer">{countdownWords(seconds)}</span>}
          {gap && <span class="small muted">· {PERSON_WORDS.gapHint}</span>}
        </div>
        {entry.state === 'held' && (
          <Button icon="undo" busy={busy} onClick={undo}>
            {BUTTONS.undo}
          </Button>
        )}
        {openEnded && (
          <Button kind="primary" disabled={busy} onClick={onRelease}>
            {BUTTONS.sendNow}
          </Button>
        )}
      </div>
    </div>
  );
}
