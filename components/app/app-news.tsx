import type { Target } from '@/components/person/screen';
import { BAR_WORDS } from '@/lib/copy/keyboard-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { SurfaceDoors } from './app-bar';
import './app-news.css';
import { NoticedList } from './noticed-list';
import { useNoticed } from './use-noticed';

interface AppNewsProps {
  readonly ask: Ask;
  readonly doors: SurfaceDoors | undefined;
  /** Who is shown. */
  readonly providerId: string | null;
  /** Their name, where the tab shows somebody else by now; null while it does not. */
  readonly keptOn: string | null;
  readonly onOpen: (target: Target) => void;
}

/** Below the tabs: that the tab has moved on, and what is new. */
export function AppNews({ ask, doors, providerId, keptOn, onOpen }: AppNewsProps) {
  const { notices, dismiss } = useNoticed(ask, providerId, doors?.onWorkerWord);
  return (
    <>
      {keptOn !== null && (
        <p class="app-kept small" role="status">
          {BAR_WORDS.keptOn(keptOn)}
        </p>
      )}
      <NoticedList notices={notices} onOpen={onOpen} onDismiss={dismiss} />
    </>
  );
}
