import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AS_IT_STANDS, sendWithWords, wordsGoOut } from '@/lib/copy/templates-copy';

interface AsItStandsProps {
  readonly text: string;
  /** What stands in it like a placeholder. */
  readonly words: string[];
  readonly disabled: boolean;
  readonly onSend: (words: string[]) => void;
}

/**
 * Code has words in braces as templates do. They go out unfilled by a press of their own, on a button that names them and that a first press
 * elsewhere has shown; for another text both are needed anew.
 */
export function AsItStands({ text, words, disabled, onSend }: AsItStandsProps) {
  const [asked, ask] = useState<string | null>(null);
  if (words.length === 0) return null;
  const isAsked = asked === text;
  return (
    <div class="form">
      <Button kind="quiet" disabled={disabled} onClick={() => ask(isAsked ? null : text)}>
        {AS_IT_STANDS.ask}
      </Button>
      {isAsked && (
        <Notice
          tone="warning"
          alert
          actions={
            <Button disabled={disabled} onClick={() => onSend(words)}>
              {sendWithWords(words)}
            </Button>
          }
        >
          {wordsGoOut(words)}
        </Notice>
      )}
    </div>
  );
}
