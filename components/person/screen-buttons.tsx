import { Button } from '@/components/ui/button';
import { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import './person.css';
import type { ScreenAction, ScreenActions } from './screen-actions';

interface ScreenButtonsProps {
  readonly actions: ScreenActions;
  readonly busy?: boolean;
  readonly onScreenAction: (action: ScreenAction) => void;
}

/** The main button of a screen and its way out. */
export function ScreenButtons({ actions: { main, out }, busy = false, onScreenAction }: ScreenButtonsProps) {
  return (
    <div class="steps">
      {main && (
        <Button kind="primary" busy={busy} onClick={() => onScreenAction(main)}>
          {SCREEN_ACTION_WORDS[main]}
        </Button>
      )}
      <Button kind="quiet" onClick={() => onScreenAction(out)}>
        {SCREEN_ACTION_WORDS[out]}
      </Button>
    </div>
  );
}
