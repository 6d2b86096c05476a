import { ProblemDetails, ProblemNotice } from '@/components/person/problem-notice';
import { Stage } from '@/components/person/stage';
import { Steps } from '@/components/person/steps';
import type { Step } from '@/components/person/ways';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Tone } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { moment } from '@/lib/copy/moment';
import { ACTIVITY_EMPTY, ACTIVITY_HEADING, activityWords, BUTTONS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problem-sentence';
import type { EntryState } from '@/lib/outreach/journal-entry';
import type { EntryView } from '@/lib/protocol/views';
import type { ActivityState } from './activity-session';
import './app.css';

const SIGNS: Record<EntryState, { readonly icon: IconName; readonly tone: Tone }> = {
  held: { icon: 'clock', tone: 'info' },
  sending: { icon: 'send', tone: 'info' },
  sent: { icon: 'check', tone: 'success' },
  confirmed: { icon: 'check', tone: 'success' },
  unconfirmed: { icon: 'question', tone: 'warning' },
  refused: { icon: 'stop', tone: 'error' },
  'not-sent': { icon: 'cross', tone: 'info' },
};

interface ActivityListProps {
  readonly state: ActivityState;
  readonly now: number;
  readonly onUndo: (entryId: string) => void;
  readonly onDeclare: (entryId: string, happened: boolean) => void;
  readonly onRead: () => void;
  readonly onStep: (step: Step) => void;
}

/** Every send from here and how it ended, newest first. */
export function ActivityList({ state, now, onRead, onStep, ...decide }: ActivityListProps) {
  const { entries, busyId, refused } = state;
  if (entries === null) return <Waiting />;
  if (!entries.ok) {
    const step = (taken: Step) => (taken === 'again' ? onRead() : onStep(taken));
    return (
      <Stage icon="warning" heading={ACTIVITY_HEADING} sentence={problemSentence(entries.problem, { name: '', now })}>
        <Steps ways={{ main: 'again', out: 'options' }} onStep={step} />
      </Stage>
    );
  }
  const newestFirst = entries.value.toSorted((a, b) => b.at - a.at);
  if (newestFirst.length === 0) {
    return (
      <Stage icon="activity" heading={ACTIVITY_HEADING} sentence={ACTIVITY_EMPTY}>
        <Steps ways={{ main: 'address', out: 'options' }} onStep={onStep} />
      </Stage>
    );
  }
  return (
    <>
      <h1 class="hidden">{ACTIVITY_HEADING}</h1>
      {refused && <ProblemNotice problem={refused} name="" now={now} />}
      <ol class="activity">
        {newestFirst.map((entry) => (
          <Line key={entry.id} entry={entry} now={now} busy={busyId === entry.id} {...decide} />
        ))}
      </ol>
    </>
  );
}

function Waiting() {
  return (
    <div class="activity-line">
      <Skeleton shape="line" />
      <Skeleton shape="short" />
      <Skeleton shape="line" />
    </div>
  );
}

type LineProps = Pick<ActivityListProps, 'now' | 'onUndo' | 'onDeclare'> & {
  readonly entry: EntryView;
  readonly busy: boolean;
};

function Line({ entry, now, busy, onUndo, onDeclare }: LineProps) {
  const { action, state, person, problem } = entry;
  const { icon, tone } = SIGNS[state];
  return (
    <li class="activity-line">
      <p class="activity-who">
        <strong>
          <bdi>{person.fullName}</bdi>
        </strong>
        <span class="small muted">{moment(entry.at, now)}</span>
      </p>
      <p class="activity-state" data-tone={tone}>
        <Icon name={icon} />
        <span>{activityWords(action, state)}</span>
      </p>
      {entry.text && (
        <p class="activity-text small muted" dir="auto">
          {entry.text}
        </p>
      )}
      {problem && state !== 'confirmed' && (
        <div class="small">
          <p>{problemSentence(problem, { name: person.fullName, now })}</p>
          <ProblemDetails problem={problem} />
        </div>
      )}
      {state === 'held' && (
        <div class="steps">
          <Button icon="undo" busy={busy} onClick={() => onUndo(entry.id)}>
            {BUTTONS.undo}
          </Button>
        </div>
      )}
      {state === 'unconfirmed' && (
        <div class="steps">
          <Button busy={busy} onClick={() => onDeclare(entry.id, true)}>
            {BUTTONS.arrived}
          </Button>
          <Button disabled={busy} onClick={() => onDeclare(entry.id, false)}>
            {BUTTONS.notArrived}
          </Button>
        </div>
      )}
    </li>
  );
}
