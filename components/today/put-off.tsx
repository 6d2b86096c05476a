import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SOON, SOON_WORDS } from '@/lib/copy/today/keepsake-copy';
import { putOffWords, TODAY } from '@/lib/copy/today/today-copy';
import { ownDay } from '@/lib/own-clock';
import './put-off.css';

/** Nobody means a day further ahead: while a year is being typed its first digits are one of their own. */
const LATEST_DAYS = 3_650;

interface PutOffProps {
  readonly name: string;
  readonly now: number;
  readonly onUntil: (day: string) => void;
  readonly onLeave: () => void;
}

/** Until when a row is put off. Each day has its key: 1, 3 or 7; Esc leaves it as it is. */
export function PutOff({ name, now, onUntil, onLeave }: PutOffProps) {
  const [earliest, latest] = [ownDay(now, 1), ownDay(now, LATEST_DAYS)];
  const onKeyDown = (event: KeyboardEvent) => {
    const soon = event.target instanceof HTMLInputElement ? null : SOON.find((days) => event.key === `${days}`);
    if (soon) onUntil(ownDay(now, soon));
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="today-put-off" aria-label={putOffWords(name)} onKeyDown={onKeyDown}>
      {SOON.map((days, at) => (
        <span key={days} class="today-put-off-choice" ref={at === 0 ? focusFirst : null}>
          <Button onClick={() => onUntil(ownDay(now, days))}>{SOON_WORDS[days]}</Button>
        </span>
      ))}
      <Field
        label={TODAY.onDay}
        labelHidden
        type="date"
        min={earliest}
        max={latest}
        value=""
        onInput={(day) => day >= earliest && day <= latest && onUntil(day)}
      />
    </fieldset>
  );
}

const focusFirst = (choice: HTMLElement | null) => choice?.querySelector('button')?.focus();
