import type { Target } from '@/components/person/screen';
import { Button, IconButton } from '@/components/ui/button';
import { dismissLeft, LEFT_SENDS, leftWords } from '@/lib/copy/waiting/left-send-words';
import type { LeftSend } from './use-left-sends';
import './app-notices.css';

interface LeftSendsProps {
  readonly lines: readonly LeftSend[];
  readonly now: number;
  readonly onOpen: (target: Target) => void;
  readonly onDismiss: (entryId: string) => void;
}

/** How sends to people ended who are not on the screen any more; each leads back to its person. */
export function LeftSends({ lines, now, onOpen, onDismiss }: LeftSendsProps) {
  return (
    <div aria-live="polite">
      {lines.length > 0 && (
        <section class="noticed" aria-label={LEFT_SENDS.list}>
          <ul>
            {lines.map(({ entry, problem }) => {
              const words = leftWords(entry, problem, now);
              return (
                <li key={entry.id}>
                  <Button kind="quiet" onClick={() => onOpen({ kind: 'provider-id', value: entry.person.providerId })}>
                    {words}
                  </Button>
                  <IconButton icon="cross" label={dismissLeft(words)} onClick={() => onDismiss(entry.id)} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
