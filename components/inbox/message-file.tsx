import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import { fromBase64 } from '@/lib/base64';
import { ATTACHMENTS, attachmentWords, isNoFile, saveWords } from '@/lib/copy/inbox-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { AttachmentView } from '@/lib/protocol/inbox';
import type { Answer } from '@/lib/protocol/requests';
import './message.css';

interface MessageFileProps {
  readonly attachment: AttachmentView;
  readonly now: number;
  readonly onLoad: (attachment: AttachmentView) => Promise<Answer<'inbox.attachment'>>;
}

/** A file of a message, read when it is asked for: a picture is shown, anything else is saved. */
export function MessageFile({ attachment, now, onLoad }: MessageFileProps) {
  const [answer, setAnswer] = useState<Answer<'inbox.attachment'> | 'reading' | null>(null);
  const words = attachmentWords(attachment);
  const picture = pictureType(attachment.type);
  if (!attachment.available)
    return (
      <p class="small muted">
        {words} · {ATTACHMENTS.gone}
      </p>
    );
  if (isNoFile(attachment))
    return (
      <p class="small muted">
        {words} · {ATTACHMENTS.onLinkedIn}
      </p>
    );
  const loaded = answer !== 'reading' && answer?.ok ? answer.value : null;
  // Never with its own media type: a stranger's file must not be opened inside the extension.
  const save = ({ name, base64 }: NonNullable<typeof loaded>) =>
    saveFile(name ?? ATTACHMENTS.nameless, 'application/octet-stream', [fromBase64(base64)]);
  const press = async () => {
    if (loaded) return save(loaded);
    setAnswer('reading');
    const read = await onLoad(attachment);
    // Only a picture is kept: it is drawn.
    setAnswer(read.ok && picture === null ? null : read);
    if (read.ok && picture === null) save(read.value);
  };
  return (
    <div class="chat-file">
      {loaded && picture && (
        <img src={`data:${picture};base64,${loaded.base64}`} alt={attachment.name ?? ATTACHMENTS.nameless} />
      )}
      <Button icon="attach" busy={answer === 'reading'} onClick={press}>
        {picture === null || loaded ? saveWords(words) : words}
      </Button>
      {answer !== 'reading' && answer?.ok === false && (
        <p class="small" role="alert">
          {problemSentence(answer.problem, { name: '', now })}
        </p>
      )}
    </div>
  );
}

/** The media type to draw a picture with; null for what is none. Unipile calls some pictures `img` and no more. */
function pictureType(type: string | null): string | null {
  if (type === 'img') return 'image/png';
  return type !== null && /^image\/(?:png|jpeg|gif|webp)$/.test(type) ? type : null;
}
