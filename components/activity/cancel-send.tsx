import { Button } from '@/components/ui/button';
import { asAccount, cancelWords, QUEUE_WORDS } from '@/lib/copy/waiting/wait-words';
import type { WaitingSend } from '@/lib/protocol/send';

interface CancelSendProps {
  readonly entry: WaitingSend;
  readonly onClick: () => void;
}

/** Takes back a send that waits to leave: one word to the eye, and what and whose to whoever hears it. */
export function CancelSend({ entry: { action, person, otherAccount }, onClick }: CancelSendProps) {
  return (
    <Button kind="quiet" icon="undo" onClick={onClick}>
      <span aria-hidden="true">{QUEUE_WORDS.cancel}</span>
      <span class="hidden">{asAccount(cancelWords(action, person.fullName), otherAccount)}</span>
    </Button>
  );
}
