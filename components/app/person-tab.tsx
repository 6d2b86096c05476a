import { NobodyScreen } from '@/components/network/nobody-screen';
import { KeptText } from '@/components/person/kept-text';
import { NoticeScreen } from '@/components/person/notice-screen';
import type { PersonActions } from '@/components/person/person-actions';
import { PersonScreen } from '@/components/person/person-screen';
import type { PersonState } from '@/components/person/person-session';
import type { Screen, Target } from '@/components/person/screen';
import { actionsOfScreen, type ScreenAction } from '@/components/person/screen-actions';
import { ScreenButtons } from '@/components/person/screen-buttons';
import type { IconName } from '@/components/ui/icon';
import { ProblemDetails } from '@/components/ui/problem-notice';
import { problemHeading, SCREEN_WORDS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { ProblemKind } from '@/lib/protocol/problem';
import { AddressForm } from './address-form';
import { ReadingScreen } from './reading-screen';
import type { TypedAhead } from './use-typed-ahead';

interface PersonTabProps {
  readonly ask: Ask;
  readonly screen: Screen;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  /** What is typed while they are read. */
  readonly ahead: Pick<TypedAhead, 'text' | 'unsaved' | 'type' | 'discard'>;
  readonly onOpen: (target: Target) => void;
  readonly onScreenAction: (step: ScreenAction) => void;
}

const PROBLEM_ICONS: Partial<Record<ProblemKind, IconName>> = {
  'key-refused': 'key',
  'key-gone': 'key',
  'host-closed': 'key',
  'account-gone': 'key',
  'account-owner-changed': 'key',
  offline: 'offline',
  'account-disconnected': 'offline',
  'account-limited': 'pause',
  'unipile-limited': 'pause',
  'refusal-unclear': 'pause',
  'account-restricted': 'pause',
  'account-paused': 'pause',
  'limit-reached': 'pause',
  'not-found': 'search',
  'account-connecting': 'clock',
  'timed-out': 'clock',
};

/** The screen of the state that the popup is in. */
export function PersonTab({ ask, screen, state, now, actions, ahead, onOpen, onScreenAction }: PersonTabProps) {
  const steps = <ScreenButtons actions={actionsOfScreen(screen)} busy={state.busy} onScreenAction={onScreenAction} />;
  const kept = <KeptText text={ahead.text} onEdit={ahead.type} onDiscard={ahead.discard} />;
  switch (screen.kind) {
    case 'setup':
      return (
        <NoticeScreen icon="mark" {...SCREEN_WORDS.setup}>
          {steps}
        </NoticeScreen>
      );
    case 'not-a-person':
      return (
        <NobodyScreen ask={ask} now={now} onOpen={onOpen}>
          <AddressForm onOpen={onOpen} />
          {steps}
        </NobodyScreen>
      );
    case 'self':
      return (
        <NoticeScreen icon="person" {...SCREEN_WORDS.self}>
          {kept}
          {steps}
        </NoticeScreen>
      );
    case 'reading':
      return (
        <ReadingScreen slow={screen.slow} ahead={ahead}>
          {steps}
        </ReadingScreen>
      );
    case 'problem':
      return (
        <NoticeScreen
          icon={PROBLEM_ICONS[screen.problem.kind] ?? 'warning'}
          heading={problemHeading(screen.problem.kind)}
          sentence={problemSentence(screen.problem, { name: '', now, lookedUp: true })}
        >
          {kept}
          {steps}
          <ProblemDetails problem={screen.problem} />
        </NoticeScreen>
      );
    default:
      return <PersonScreen screen={screen} state={state} now={now} actions={actions} onScreenAction={onScreenAction} />;
  }
}
