import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { IMPORT_WORDS, previewHeading, previewLines } from '@/lib/copy/data-copy';
import type { ImportPreview } from './import-file';

interface ImportQuestionProps {
  readonly file: string;
  readonly account: string;
  readonly preview: ImportPreview;
  readonly now: number;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onLeave: () => void;
}

/** What a file would change, before it does. */
export function ImportQuestion({ file, account, preview, now, busy, onImport, onLeave }: ImportQuestionProps) {
  const lines = previewLines(preview, now);
  return (
    <Notice
      tone="info"
      alert
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={onImport}>
            {IMPORT_WORDS.importNow}
          </Button>
          <Button disabled={busy} onClick={onLeave}>
            {IMPORT_WORDS.leave}
          </Button>
        </>
      }
    >
      <p>{previewHeading(file, account, busy)}</p>
      {lines.length === 0 ? (
        <p>{IMPORT_WORDS.nothing}</p>
      ) : (
        <ul class="import-lines">
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      <p class="small">{IMPORT_WORDS.keeps}</p>
    </Notice>
  );
}
