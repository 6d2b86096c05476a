import { useState } from 'preact/hooks';
import { BUTTONS } from '@/lib/copy/person-copy';
import { Button } from './button';

interface CopyButtonProps {
  readonly text: string;
  /** What it says before it is pressed, where that is more than "Copy". */
  readonly label?: string;
  /** The id of what tells which of several such buttons it is. */
  readonly describedBy?: string;
}

/** Copies a text, and says so until there is another. */
export function CopyButton({ text, label = BUTTONS.copy, describedBy }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <Button {...(describedBy !== undefined && { describedBy })} onClick={copy}>
      {copied === text ? BUTTONS.copied : label}
    </Button>
  );
}
