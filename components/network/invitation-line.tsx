import { useId } from 'preact/hooks';
import { PersonAvatar } from '@/components/person/person-avatar';
import type { Target } from '@/components/person/screen';
import { Button } from '@/components/ui/button';
import { keepFocus } from '@/components/ui/keep-focus';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Status } from '@/components/ui/status';
import { ageWords, INVITATION_BUTTONS, INVITATION_WORDS, underWayWords } from '@/lib/copy/network-copy';
import {
  BUTTONS,
  countdownWords,
  heldHint,
  notSentSentence,
  SENDING_WORDS,
  sentWords,
  unconfirmedSentence,
  withdrawConsequence,
} from '@/lib/copy/person-copy';
import { secondsUntil } from '@/lib/durations';
import { cameToNothing, isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import type { InvitationView } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import type { Direction, InvitationsSession } from './invitations-session';
import './network.css';

interface InvitationLineProps {
  readonly invitation: InvitationView;
  readonly direction: Direction;
  readonly now: number;
  /** The withdrawal of this one awaits the user's confirmation. */
  readonly asking: boolean;
  readonly busy: boolean;
  /** Why what was last asked about this one was not done. */
  readonly refused: Problem | null;
  readonly session: InvitationsSession;
  readonly onOpen: (target: Target) => void;
}

/** One invitation: who, since when, what was written, what became of it, and what can be done. */
export function InvitationLine(props: InvitationLineProps) {
  const { invitation, now, refused, onOpen } = props;
  const { providerId, headline, text, entry } = invitation;
  const name = invitation.fullName ?? INVITATION_WORDS.nameless;
  const nameId = useId();
  const problem = refused ?? (entry?.state === 'refused' ? entry.problem : null);
  return (
    <li class="invitation">
      <PersonAvatar providerId={providerId} fullName={name} size="small" />
      <p class="invitation-who">
        {providerId === null ? (
          <strong id={nameId}>
            <bdi>{name}</bdi>
          </strong>
        ) : (
          <button
            id={nameId}
            class="invitation-name"
            type="button"
            onClick={() => onOpen({ kind: 'provider-id', value: providerId })}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        <span class="small muted">{ageWords(invitation.at, invitation.dateText, now)}</span>
      </p>
      {headline && (
        <p class="network-line small muted" dir="auto">
          {headline}
        </p>
      )}
      {text && (
        <p class="invitation-note" dir="auto">
          {text}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} name={name} now={now} />}
      {entry?.state === 'not-sent' && <p class="muted">{notSentSentence(name, entry)}</p>}
      {mayBeDone(entry) ? (
        <UnderWay {...props} entry={entry} name={name} />
      ) : providerId === null ? (
        <p class="small muted">{INVITATION_WORDS.unknownPerson}</p>
      ) : (
        <Choices {...props} name={name} nameId={nameId} />
      )}
    </li>
  );
}

/** Done, or perhaps done: nothing more can be asked for. */
const mayBeDone = (entry: EntryView | null): entry is EntryView => entry !== null && !cameToNothing(entry);

type Named = InvitationLineProps & { readonly name: string };

/** What was asked for and how far it is. */
function UnderWay({ invitation, entry, name, now, busy, session }: Named & { readonly entry: EntryView }) {
  switch (entry.state) {
    case 'held':
      return (
        <div class="network-reading" tabIndex={-1} ref={keepFocus}>
          <Status icon="clock">
            {isOpenEnded(entry)
              ? underWayWords(SENDING_WORDS[entry.action], heldHint(null))
              : underWayWords(SENDING_WORDS[entry.action], countdownWords(Math.max(0, secondsUntil(entry.dueAt, now))))}
          </Status>
          <Button icon="undo" busy={busy} onClick={() => void session.undo(invitation)}>
            {BUTTONS.undo}
          </Button>
          {isOpenEnded(entry) && (
            <Button disabled={busy} onClick={() => void session.release(invitation)}>
              {BUTTONS.sendNow}
            </Button>
          )}
        </div>
      );
    default:
      return (
        <div tabIndex={-1} ref={keepFocus}>
          <Outcome entry={entry} name={name} />
        </div>
      );
  }
}

/** Where the button was that is gone now, so that the keyboard goes on from here. */
function Outcome({ entry, name }: { readonly entry: EntryView; readonly name: string }) {
  switch (entry.state) {
    case 'sending':
      return <Status icon="send">{SENDING_WORDS[entry.action]}</Status>;
    case 'unconfirmed':
      return (
        <Status icon="question" tone="warning">
          {unconfirmedSentence(entry.action, name)}
        </Status>
      );
    default:
      return (
        <Status icon="check" tone="success">
          {sentWords(entry.action, name)}
        </Status>
      );
  }
}

type ChoicesProps = Named & {
  /** By which the description of a button says which of the many lines it belongs to. */
  readonly nameId: string;
};

/** What can be done; a withdrawal says first what it costs. */
function Choices({ invitation, direction, name, nameId, asking, busy, session }: ChoicesProps) {
  if (direction === 'received') {
    return (
      <div class="steps">
        <Button
          kind="primary"
          icon="check"
          busy={busy}
          describedBy={nameId}
          onClick={() => void session.accept(invitation)}
        >
          {INVITATION_BUTTONS.accept}
        </Button>
        <Button kind="quiet" disabled={busy} describedBy={nameId} onClick={() => void session.decline(invitation)}>
          {BUTTONS.decline}
        </Button>
      </div>
    );
  }
  if (!asking) {
    return (
      <div class="steps">
        <Button describedBy={nameId} onClick={() => session.consider(invitation.invitationId)}>
          {INVITATION_BUTTONS.withdraw}
        </Button>
      </div>
    );
  }
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{withdrawConsequence(name)}</p>
      <div class="steps">
        <Button kind="danger" busy={busy} onClick={() => void session.withdraw(invitation)}>
          {BUTTONS.withdraw}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={() => session.consider(null)}>
          {INVITATION_BUTTONS.keep}
        </Button>
      </div>
    </div>
  );
}
