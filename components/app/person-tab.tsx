import { Nobody } from '@/components/network/nobody';
import type { PersonActions } from '@/components/person/offers';
import { PersonScreen } from '@/components/person/person-screen';
import type { PersonState } from '@/components/person/person-session';
import type { Screen, Target } from '@/components/person/screen';
import { Stage } from '@/components/person/stage';
import { Steps } from '@/components/person/steps';
import { type Step, waysOf } from '@/components/person/ways';
import type { IconName } from '@/components/ui/icon';
import { ProblemDetails } from '@/components/ui/problem-notice';
import { problemHeading, STAGES } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { ProblemKind } from '@/lib/protocol/problem';
import { AddressForm } from './address-form';
import { Reading } from './reading';

interface PersonTabProps {
  readonly ask: Ask;
  readonly screen: Screen;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  readonly onOpen: (target: Target) => void;
  readonly onStep: (step: Step) => void;
}

const PROBLEM_ICONS: Partial<Record<ProblemKind, IconName>> = {
  'key-refused': 'key',
  offline: 'offline',
  'account-disconnected': 'offline',
  'account-limited': 'pause',
  'account-restricted': 'pause',
  'account-paused': 'pause',
  'limit-reached': 'pause',
  'not-found': 'search',
  'timed-out': 'clock',
};

/** The screen of the state that the popup is in. */
export function PersonTab({ ask, screen, state, now, actions, onOpen, onStep }: PersonTabProps) {
  const steps = <Steps ways={waysOf(screen)} busy={state.busy} onStep={onStep} />;
  switch (screen.kind) {
    case 'setup':
      return (
        <Stage icon="mark" {...STAGES.setup}>
          {steps}
        </Stage>
      );
    case 'not-a-person':
      return (
        <Nobody ask={ask} now={now} onOpen={onOpen}>
          <AddressForm onOpen={onOpen} />
          {steps}
        </Nobody>
      );
    case 'self':
      return (
        <Stage icon="person" {...STAGES.self}>
          {steps}
        </Stage>
      );
    case 'reading':
      return <Reading slow={screen.slow}>{steps}</Reading>;
    case 'problem':
      return (
        <Stage
          icon={PROBLEM_ICONS[screen.problem.kind] ?? 'warning'}
          heading={problemHeading(screen.problem.kind)}
          sentence={problemSentence(screen.problem, { name: '', now })}
        >
          {steps}
          <ProblemDetails problem={screen.problem} />
        </Stage>
      );
    default:
      return <PersonScreen screen={screen} state={state} now={now} actions={actions} onStep={onStep} />;
  }
}
