import { useRef } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { ATTACHMENTS, attachmentWords, lostWords, removeWords } from '@/lib/copy/inbox-copy';
import { ATTACHMENT_ENDINGS } from '@/lib/outreach/rules/attachment-rules';
import type { PersonActions } from './person-actions';
import './composer.css';

/** The files that go with a message, and what can be done with them. */
export interface Attaching {
  readonly files: readonly File[];
  /** The names of those that were attached to the draft when its surface closed; none once others are attached. */
  readonly lost: readonly string[];
  readonly actions: Pick<PersonActions, 'attach' | 'detach' | 'discard'>;
}

interface AttachedFilesProps extends Omit<Attaching, 'lost'> {
  /** A message is recognised on LinkedIn by its text; messages with files alone could not be told apart. */
  readonly textMissing: boolean;
}

/** The chosen files, each with a button to remove it. */
export function AttachedFiles({ files, textMissing, actions }: AttachedFilesProps) {
  if (files.length === 0) return null;
  return (
    <div class="attached">
      <ul class="attached-list" aria-label={ATTACHMENTS.list}>
        {files.map((file) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <bdi>{attachmentWords(file)}</bdi>
            <IconButton icon="cross" label={removeWords(file.name)} onClick={() => actions.detach(file)} />
          </li>
        ))}
      </ul>
      <p class="small muted">{textMissing ? ATTACHMENTS.textFirst : ATTACHMENTS.hint}</p>
    </div>
  );
}

/** Says which files are gone: the text that spoke of them waits until the user attaches files again or goes on without. */
export function LostFiles({ lost, actions }: Omit<Attaching, 'files'>) {
  const around = useRef<HTMLDivElement>(null);
  if (lost.length === 0) return null;
  const { sentence, goOn: goOnWords } = lostWords(lost);
  const goOn = () => {
    // The button goes with its notice: the next key belongs to the text.
    around.current?.closest('form')?.querySelector('textarea')?.focus();
    actions.discard('files');
  };
  return (
    <div class="lost-files" ref={around}>
      <Notice tone="warning" actions={<Button onClick={goOn}>{goOnWords}</Button>}>
        {sentence}
      </Notice>
    </div>
  );
}

/** Chooses files. */
export function AttachButton({ actions }: Pick<Attaching, 'actions'>) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={ATTACHMENTS.add}
        accept={ATTACHMENT_ENDINGS.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => {
          actions.attach([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.currentTarget.value = '';
        }}
      />
      <button
        class="button button-icon"
        data-kind="quiet"
        type="button"
        title={ATTACHMENTS.add}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="attach" size={20} />
        <span class="hidden">{ATTACHMENTS.add}</span>
      </button>
    </>
  );
}
