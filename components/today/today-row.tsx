import { useId } from 'preact/hooks';
import { PersonAvatar } from '@/components/person/person-avatar';
import { Button, IconButton } from '@/components/ui/button';
import { doneWords, mainWords, putOffWords, rowName, whyWords } from '@/lib/copy/today/today-copy';
import type { TodayRow } from '@/lib/outreach/today/today-rows';
import { PutOff } from './put-off';

interface RowProps {
  readonly row: TodayRow;
  readonly now: number;
  /** True while it is asked until when the row is put off. */
  readonly puttingOff: boolean;
  /** Where the keyboard begins. */
  readonly isStart: boolean;
  readonly onMain: () => void;
  readonly onOpen: () => void;
  readonly onPutOff: (open: boolean) => void;
  /** Null is done with. */
  readonly onDecide: (until: string | null) => void;
}

/** One person who needs the user: who, why, the last words, and what can be done. */
export function Row({ row, now, puttingOff, isStart, onMain, onOpen, onPutOff, onDecide }: RowProps) {
  const name = rowName(row);
  const words = row.causes.find((cause) => cause.words)?.words;
  const nameId = useId();
  return (
    <li class="today-row" data-key={row.key}>
      <PersonAvatar providerId={row.providerId} fullName={name} size="small" />
      <div class="today-words">
        <button id={nameId} class="today-name" type="button" onClick={onOpen}>
          <bdi>{name}</bdi>
        </button>
        <p class="small muted">{whyWords(row, now)}</p>
        {words && (
          <p class="today-last small" dir="auto">
            {words}
          </p>
        )}
      </div>
      {puttingOff ? (
        <PutOff name={name} now={now} onUntil={onDecide} onLeave={() => onPutOff(false)} />
      ) : (
        <div class="today-actions">
          <span class="today-main" data-start={isStart}>
            <Button describedBy={nameId} onClick={onMain}>
              {mainWords(row)}
            </Button>
          </span>
          <IconButton icon="clock" label={putOffWords(name)} onClick={() => onPutOff(true)} />
          <IconButton icon="check" label={doneWords(name)} onClick={() => onDecide(null)} />
        </div>
      )}
    </li>
  );
}
