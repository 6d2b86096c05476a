import { useId, useRef } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button';
import { ATTACHMENTS, attachmentWords, removeWords } from '@/lib/copy/inbox-copy';
import { ATTACHMENT_ENDINGS } from '@/lib/outreach/rules/attachment-rules';
import type { PersonActions } from './person-actions';
import './person.css';

interface AttachFilesProps {
  readonly files: readonly File[];
  /** LinkedIn's evidence of a message is its text: files alone could not be told from each other. */
  readonly textMissing: boolean;
  readonly actions: Pick<PersonActions, 'attach' | 'detach'>;
}

/** The files that go with a message: chosen, listed, taken away again. */
export function AttachFiles({ files, textMissing, actions }: AttachFilesProps) {
  const hint = useId();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div class="attach">
      {files.length > 0 && (
        <ul class="attach-list" aria-label={ATTACHMENTS.list}>
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <bdi>{attachmentWords(file)}</bdi>
              <IconButton icon="cross" label={removeWords(file.name)} onClick={() => actions.detach(file)} />
            </li>
          ))}
        </ul>
      )}
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
      <Button kind="quiet" icon="attach" describedBy={hint} onClick={() => chooser.current?.click()}>
        {ATTACHMENTS.add}
      </Button>
      <p class="small muted" id={hint}>
        {files.length > 0 && (textMissing ? ATTACHMENTS.textFirst : ATTACHMENTS.hint)}
      </p>
    </div>
  );
}
