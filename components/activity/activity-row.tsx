import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { moment } from '@/lib/copy/moment';
import { activityWords } from '@/lib/copy/person/activity-words';
import { BUTTONS } from '@/lib/copy/person-copy';
import { isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
import { ENTRY_SIGNS } from './entry-signs';

/** px */
export const ROW_HEIGHT = 76;

interface ActivityRowProps {
  readonly entry: EntryView;
  readonly now: number;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onUndo: () => void;
  readonly onRelease: () => void;
}

/** One send on one line of the list; pressed, it is seen in full. */
export function ActivityRow({ entry, now, busy, onOpen, onUndo, onRelease }: ActivityRowProps) {
  const { id, action, state, person, text, at } = entry;
  const { icon, tone } = ENTRY_SIGNS[state];
  return (
    <div class="activity-row">
      <button class="virtual-row activity-entry" type="button" data-entry={id} onClick={onOpen}>
        <span class="activity-who">
          <strong>
            <bdi>{person.fullName}</bdi>
          </strong>
          <span class="small muted">{moment(at, now)}</span>
        </span>
        <span class="activity-state" data-tone={tone}>
          <Icon name={icon} />
          <span>{activityWords(action, state)}</span>
        </span>
        <span class="activity-text small muted" dir="auto">
          {text}
        </span>
      </button>
      {state === 'held' && (
        <Button icon="undo" busy={busy} onClick={onUndo}>
          {BUTTONS.undo}
        </Button>
      )}
      {isOpenEnded(entry) && (
        <Button disabled={busy} onClick={onRelease}>
          {BUTTONS.sendNow}
        </Button>
      )}
    </div>
  );
}
