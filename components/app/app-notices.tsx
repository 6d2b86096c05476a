import { WaitingList } from '@/components/activity/waiting-list';
import type { Target } from '@/components/person/screen';
import { keptOnWords } from '@/lib/copy/keyboard-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { SurfaceAbilities } from './app-bar';
import './app-notices.css';
import { NoticedList } from './noticed-list';
import { useNoticed } from './use-noticed';
import { WhatsNew } from './whats-new';

interface AppNoticesProps {
  readonly ask: Ask;
  readonly abilities: SurfaceAbilities | undefined;
  /** Who is shown. */
  readonly providerId: string | null;
  /** Their name if the tab now shows somebody else; null otherwise. */
  readonly keptOn: string | null;
  /** Whose send the screen below shows already. */
  readonly sendShownOf: string | null;
  readonly now: () => number;
  readonly onOpen: (target: Target) => void;
}

/** Below the tabs: that the tab has moved on, what waits to leave, and what is new. */
export function AppNotices({ ask, abilities, providerId, keptOn, sendShownOf, now, onOpen }: AppNoticesProps) {
  const { notices, dismiss } = useNoticed(ask, providerId, abilities?.onWorkerWord);
  return (
    <>
      {keptOn !== null && (
        <p class="app-kept small" role="status">
          {keptOnWords(keptOn)}
        </p>
      )}
      <WaitingList ask={ask} onWorkerWord={abilities?.onWorkerWord} shownProviderId={sendShownOf} now={now} />
      <WhatsNew ask={ask} />
      <NoticedList notices={notices} onOpen={onOpen} onDismiss={dismiss} />
    </>
  );
}
