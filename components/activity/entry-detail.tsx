import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { ProblemDetails } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import {
  ACTIVITY_WORDS,
  callsWords,
  callWords,
  evidenceWords,
  FACT_WORDS,
  ID_WORDS,
  SURFACE_WORDS,
} from '@/lib/copy/activity-copy';
import { moment } from '@/lib/copy/moment';
import { activityWords } from '@/lib/copy/person/activity-words';
import { BUTTONS, unlikeQuestion } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { isOpenEnded, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { ENTRY_SIGNS } from './entry-signs';
import { recipientRef } from './recipient-ref';

export interface EntryActions {
  readonly onUndo: (entryId: string) => void;
  readonly onRelease: (entryId: string) => void;
  readonly onDeclare: (entryId: string, happened: boolean) => void;
  readonly onOpenPerson: (target: Target) => void;
}

interface EntryDetailProps extends EntryActions {
  readonly entry: EntryView;
  readonly calls: Answer<'activity.calls'> | null;
  readonly now: number;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** One send in full: to whom, what, when, from where, what became of it and how that is known. */
export function EntryDetail({ entry, calls, now, onClose, ...actions }: EntryDetailProps) {
  const { action, state, person, problem } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article
      class="entry"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Button kind="quiet" onClick={onClose}>
        {ACTIVITY_WORDS.back}
      </Button>
      <h1 tabIndex={-1} ref={heading}>
        <bdi>{person.fullName}</bdi>
      </h1>
      <Status {...ENTRY_SIGNS[state]}>{activityWords(action, state)}</Status>
      {problem && state !== 'confirmed' && (
        <div>
          <p>{problemSentence(problem, { name: person.fullName, now })}</p>
          <ProblemDetails problem={problem} />
        </div>
      )}
      {state === 'unconfirmed' && entry.checks.unlike !== undefined && (
        <p>{unlikeQuestion(person.fullName, entry.checks.unlike)}</p>
      )}
      <EntryButtons entry={entry} {...actions} />
      <dl class="entry-facts">
        <Fact name={FACT_WORDS.subject}>{entry.subject}</Fact>
        <Fact name={FACT_WORDS.text}>{entry.text}</Fact>
        <Fact name={FACT_WORDS.when}>{moment(leftAt(entry), now)}</Fact>
        <Fact name={FACT_WORDS.from}>{SURFACE_WORDS[entry.surface]}</Fact>
        <Fact name={FACT_WORDS.evidence}>{evidenceWords(entry, now)}</Fact>
        <Fact name={FACT_WORDS.calls}>
          {calls === null ? <Skeleton shape="short" /> : callsWords(calls.ok ? calls.value : [])}
        </Fact>
      </dl>
      <Fold summary={ACTIVITY_WORDS.details}>
        <Ids entry={entry} />
        <ol class="entry-calls small">
          {calls?.ok &&
            calls.value.map((call) => <li key={`${call.method} ${call.path} ${call.ms}`}>{callWords(call)}</li>)}
        </ol>
      </Fold>
    </article>
  );
}

function EntryButtons({
  entry,
  busy,
  onUndo,
  onRelease,
  onDeclare,
  onOpenPerson,
}: EntryActions & Pick<EntryDetailProps, 'entry' | 'busy'>) {
  const { id, state, person } = entry;
  return (
    <div class="steps">
      {state === 'held' && (
        <Button icon="undo" busy={busy} onClick={() => onUndo(id)}>
          {BUTTONS.undo}
        </Button>
      )}
      {isOpenEnded(entry) && (
        <Button kind="primary" disabled={busy} onClick={() => onRelease(id)}>
          {BUTTONS.sendNow}
        </Button>
      )}
      {state === 'unconfirmed' && (
        <>
          <Button busy={busy} onClick={() => onDeclare(id, true)}>
            {BUTTONS.arrived}
          </Button>
          <Button disabled={busy} onClick={() => onDeclare(id, false)}>
            {BUTTONS.notArrived}
          </Button>
        </>
      )}
      <Button icon="person" onClick={() => onOpenPerson(recipientRef(person))}>
        {ACTIVITY_WORDS.openPerson}
      </Button>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  if (children === null) return null;
  return (
    <>
      <dt class="muted">{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

function Ids({ entry: { id, person, ids } }: { readonly entry: EntryView }) {
  const values: Readonly<Record<keyof typeof ID_WORDS, string | null>> = {
    entry: id,
    person: person.providerId,
    invitation: ids.invitationId,
    chat: ids.chatId,
    message: ids.messageId,
  };
  return (
    <dl class="entry-facts small">
      {Object.entries(values).map(([name, value]) => (
        <Fact key={name} name={ID_WORDS[name as keyof typeof ID_WORDS]}>
          {value && <code class="details">{value}</code>}
        </Fact>
      ))}
    </dl>
  );
}
