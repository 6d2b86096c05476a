import { WaitingList } from '@/components/activity/waiting-list';
import type { Target } from '@/components/person/screen';
import { Button } from '@/components/ui/button';
import { BAR_WORDS, keptOnWords } from '@/lib/copy/keyboard-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { SurfaceAbilities } from './app-bar';
import './app-notices.css';
import { LeftSends } from './left-sends';
import { NoticedList } from './noticed-list';
import type { useLeftSends } from './use-left-sends';
import { useNoticed } from './use-noticed';
import { WhatsNew } from './whats-new';

interface AppNoticesProps {
  readonly ask: Ask;
  readonly abilities: SurfaceAbilities | undefined;
  /** Who is shown. */
  readonly providerId: string | null;
  /** Their name if the tab now shows somebody else; null otherwise. */
  readonly keptOn: string | null;
  /** Goes where the tab is. */
  readonly onFollow: () => void;
  /** Whose send the screen below shows already. */
  readonly sendShownOf: string | null;
  readonly now: () => number;
  readonly leftSends: Pick<ReturnType<typeof useLeftSends>, 'lines' | 'dismiss'>;
  readonly onOpen: (target: Target) => void;
}

/** Below the tabs: that the tab has moved on, what waits to leave, how sends to others ended, and what is new. */
export function AppNotices(props: AppNoticesProps) {
  const { ask, abilities, providerId, keptOn, sendShownOf, leftSends, now, onOpen } = props;
  const { notices, dismiss } = useNoticed(ask, providerId, abilities?.onWorkerWord);
  return (
    <>
      {keptOn !== null && (
        <div class="app-kept small">
          <span role="status">{keptOnWords(keptOn)}</span>
          <Button kind="quiet" onClick={props.onFollow}>
            {BAR_WORDS.follow}
          </Button>
        </div>
      )}
      <WaitingList ask={ask} onWorkerWord={abilities?.onWorkerWord} shownProviderId={sendShownOf} now={now} />
      <LeftSends lines={leftSends.lines} now={now()} onOpen={onOpen} onDismiss={leftSends.dismiss} />
      <WhatsNew ask={ask} />
      <NoticedList notices={notices} onOpen={onOpen} onDismiss={dismiss} />
    </>
  );
}
