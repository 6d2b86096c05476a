import { useId } from 'preact/hooks';
import { PersonAvatar } from '@/components/person/person-avatar';
import type { Target } from '@/components/person/screen';
import { useSession } from '@/components/session/use-session';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import {
  acceptedWords,
  INVITATION_BUTTONS,
  INVITATIONS_EMPTY,
  INVITATIONS_LISTS,
  newWords,
  spokenWords,
} from '@/lib/copy/network-copy';
import { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createAcceptedSession } from './accepted-session';
import './network.css';

interface AcceptedProps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: () => number;
  readonly onOpen: (target: Target) => void;
  /** Opens the person with the focus in the box for a text. */
  readonly onWrite: (target: Target) => void;
}

/** Who has become a relation lately, newest first. */
export function Accepted({ ask, now: clock, onOpen, onWrite }: AcceptedProps) {
  const session = useSession(() => createAcceptedSession({ ask, now: clock }), [ask]);
  const { people, reading, problem } = session.state();
  const now = clock();
  const known = people ?? [];
  if (known.length === 0 && reading) {
    return (
      <div class="invitation">
        <SkeletonLines />
      </div>
    );
  }
  return (
    <>
      {known.length > 0 && (
        <div class="invitations-head">
          <span class="small muted" role="status">
            {newWords(known.filter(({ spokenAt }) => spokenAt === null).length)}
          </span>
        </div>
      )}
      {known.length === 0 && !problem && <p class="invitation muted">{INVITATIONS_EMPTY.accepted}</p>}
      <ol class="invitations" aria-label={INVITATIONS_LISTS.accepted}>
        {known.map((acceptance) => (
          <Boundary key={acceptance.providerId} part="line">
            <Line acceptance={acceptance} now={now} onOpen={onOpen} onWrite={onWrite} />
          </Boundary>
        ))}
      </ol>
      {problem && (
        <div class="invitation">
          <ProblemNotice
            problem={problem}
            now={now}
            actions={<Button onClick={() => void session.read()}>{SCREEN_ACTION_WORDS.again}</Button>}
          />
        </div>
      )}
    </>
  );
}

interface LineProps extends Pick<AcceptedProps, 'onOpen' | 'onWrite'> {
  readonly acceptance: Acceptance;
  readonly now: number;
}

function Line({ acceptance, now, onOpen, onWrite }: LineProps) {
  const { providerId, fullName, headline, note, spokenAt } = acceptance;
  const target = { kind: 'provider-id', value: providerId } as const;
  const nameId = useId();
  return (
    <li class="invitation">
      <PersonAvatar providerId={providerId} fullName={fullName} size="small" />
      <p class="invitation-who">
        <button id={nameId} class="invitation-name" type="button" onClick={() => onOpen(target)}>
          <bdi>{fullName}</bdi>
        </button>
        <span class="small muted">{acceptedWords(acceptance, now)}</span>
      </p>
      {headline && (
        <p class="network-line small muted" dir="auto">
          {headline}
        </p>
      )}
      {note && (
        <p class="invitation-note" dir="auto">
          {note}
        </p>
      )}
      <div class="steps">
        <Button kind={spokenAt === null ? 'secondary' : 'quiet'} describedBy={nameId} onClick={() => onWrite(target)}>
          {INVITATION_BUTTONS.write}
        </Button>
        {spokenAt !== null && <span class="small muted">{spokenWords(spokenAt, now)}</span>}
      </div>
    </li>
  );
}
