import type { ComponentChildren } from 'preact';
import type { MessageSurroundings } from '@/components/inbox/message-line';
import { moveBetweenMessages } from '@/components/inbox/move-between-messages';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { BUTTONS, PERSON_WORDS, SCREEN_ACTION_WORDS, SCREEN_WORDS, unclearSentence } from '@/lib/copy/person-copy';
import { personRefusedSentence } from '@/lib/copy/problems/person-refused-sentence';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { neverLeft } from '@/lib/copy/waiting/left-send-words';
import { stopOf } from '@/lib/outreach/journal/journal-entry';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { PersonView } from '@/lib/protocol/person';
import type { ProblemKind } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { KeepsakeFold } from './keepsake-fold';
import { lastOwnWords } from './last-own-words';
import { Messages } from './later-messages';
import { InvitedOffer, InviteOffer, MessageOffer, PendingOffer, UnconfirmedOffer } from './offers';
import type { PersonActions } from './person-actions';
import { About, Headline, PersonCard } from './person-card';
import { PersonDetailsFolds } from './person-details-folds';
import type { PersonState } from './person-session';
import { Quota } from './quota';
import {
  inviteScreen,
  isClosed,
  isInMailBefore,
  messageScreen,
  newestEntry,
  type PersonScreen as PersonScreenState,
} from './screen';
import { actionsOfScreen, type ScreenAction } from './screen-actions';
import { ScreenButtons } from './screen-buttons';
import { Sending } from './sending';
import { statusOf } from './status-of';
import { WaitHint } from './wait-hint';
import { WrittenWithoutBox } from './written-beside';
import './person.css';

interface PersonScreenProps {
  readonly screen: PersonScreenState;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  readonly onScreenAction: (step: ScreenAction) => void;
}

/** One person: who it is, how things stand, and the one thing to do next. */
export function PersonScreen(props: PersonScreenProps) {
  const { screen, state, now, actions } = props;
  const { view } = screen;
  const connected = relationNow(view.person, view.entries) === 'connected';
  const inMailBefore = isInMailBefore(screen);
  return (
    <>
      <div class="person">
        <PersonCard
          person={view.person}
          oneLine={connected}
          status={statusOf(screen, lastSend(props), now)}
          onReadAgain={actions.readAgain}
        />
        <KeepsakeFold
          kept={state.kept}
          wroteAt={lastOwnWords(view.entries, state.messages?.ok ? state.messages.value.messages : [])}
          now={now}
          onKeep={actions.keep}
        />
        <PersonBody connected={connected}>
          {connected && <Headline person={view.person} />}
          {connected && <About person={view.person} />}
          <PersonDetailsFolds
            view={view}
            inMailBefore={inMailBefore ? <Open {...props} /> : null}
            state={state}
            now={now}
            actions={actions}
          />
          {connected && (
            <Messages
              messages={state.messages}
              entries={view.entries}
              name={view.person.fullName}
              said={saidOutcome(props)}
              now={now}
              changes={actions.changes}
              onReply={replyIn(state, actions)}
              onLook={actions.lookAtMessages}
              onLoad={actions.loadFile}
            />
          )}
        </PersonBody>
        <div class="person-dock">{inMailBefore ? <Outcome {...props} /> : <Exchange {...props} />}</div>
      </div>
      <Quota quota={view.quota} counted={connected ? 'message' : 'invite'} now={now} />
    </>
  );
}

/** Replies into the chat whose messages are shown. */
function replyIn({ messages }: PersonState, { reply }: PersonActions): MessageSurroundings['onReply'] {
  const chatId = messages?.ok ? messages.value.chatId : null;
  return chatId === null ? null : (message) => reply(chatId, message);
}

/** All that scrolls of a person. */
function PersonBody({ connected, children }: { readonly connected: boolean; readonly children: ComponentChildren }) {
  return (
    <section
      class="person-body"
      aria-label={connected ? PERSON_WORDS.lastMessages : PERSON_WORDS.about}
      data-connected={connected}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={moveBetweenMessages}
    >
      <div>{children}</div>
    </section>
  );
}

/** What came of the last send, and what can be sent next. */
export function Exchange(props: PersonScreenProps) {
  return (
    <>
      <Outcome {...props} />
      <WrittenWithoutBox {...props} drafts={props.state.drafts} />
      <Offer {...props} />
      <WaitHint {...props} />
    </>
  );
}

/** The send that this surface made or found open, else one that was interrupted. */
const lastSend = ({ screen: { view }, state }: PersonScreenProps): EntryView | null =>
  view.entries.find(({ id }) => id === state.entryId) ?? interrupted(view);

/** The last send, where something stopped it: the user is told that it never left. */
const interrupted = (view: PersonView): EntryView | null => {
  const last = newestEntry(view, () => true);
  return last?.state === 'not-sent' && stopOf(last) !== null ? last : null;
};

/** The problem that is said of the last thing that was asked for. */
const saidOutcome = (props: PersonScreenProps): ProblemKind | null => {
  const last = lastSend(props);
  return props.state.refused?.problem.kind ?? (last?.state === 'refused' ? last.problem?.kind : undefined) ?? null;
};

/** Why the last thing did not happen, where it did not. */
export function Outcome(props: PersonScreenProps) {
  const { screen, state, now, actions, onScreenAction } = props;
  const last = lastSend(props);
  const name = screen.view.person.fullName;
  if (isSaidBelow(screen, state.refused?.problem.kind ?? last?.problem?.kind)) return null;
  if (state.refused) {
    const { problem } = state.refused;
    const sameText = problem.kind === 'same-text';
    const moved = problem.kind === 'other-address';
    return (
      <ProblemNotice
        problem={problem}
        name={name}
        now={now}
        tone={sameText ? 'warning' : 'error'}
        actions={
          <>
            {sameText && <Button onClick={actions.sendAnyway}>{BUTTONS.again}</Button>}
            {moved && <Button onClick={() => onScreenAction('newAddress')}>{SCREEN_ACTION_WORDS.newAddress}</Button>}
          </>
        }
      />
    );
  }
  if (last?.state === 'refused' && last.problem) return <ProblemNotice problem={last.problem} name={name} now={now} />;
  return last?.state === 'not-sent' ? <Notice>{neverLeft(last, name)}</Notice> : null;
}

const SAID_BY: Partial<Record<PersonScreenState['kind'], readonly ProblemKind[]>> = {
  paused: ['account-paused', 'account-limited', 'account-restricted', 'refusal-unclear', 'unipile-limited'],
  limit: ['limit-reached'],
};

/** Whether the screen itself says why nothing can be sent: one sentence for one thing. */
const isSaidBelow = ({ kind }: PersonScreenState, problem: ProblemKind | undefined): boolean =>
  problem !== undefined && (SAID_BY[kind] ?? []).includes(problem);

function Offer(props: PersonScreenProps) {
  const { screen, state, now, actions, onScreenAction } = props;
  const message = messageScreen(screen);
  if (message)
    return (
      <>
        <Open {...props} />
        <MessageOffer key="composer" screen={message} state={state} now={now} actions={actions} />
      </>
    );
  const invite = inviteScreen(screen, now);
  if (invite)
    return (
      <>
        <Open {...props} />
        <InviteOffer key="note" screen={invite} closed={isClosed(screen)} state={state} now={now} actions={actions} />
      </>
    );
  switch (screen.kind) {
    case 'sending':
    case 'unconfirmed':
    case 'connected':
    case 'invite':
      return <Open {...props} />;
    case 'pending':
      return <PendingOffer screen={screen} state={state} now={now} actions={actions} />;
    case 'invited-you':
      return <InvitedOffer screen={screen} state={state} now={now} actions={actions} />;
    default:
      return <Closed screen={screen} state={state} now={now} onScreenAction={onScreenAction} />;
  }
}

/** What stands above the box for a message: the send whose outcome is not known yet, or why nothing can be sent; nothing where there is neither. */
export function Open({ screen, state, now, actions, onScreenAction }: PersonScreenProps) {
  if (screen.kind === 'unconfirmed')
    return <UnconfirmedOffer screen={screen} state={state} now={now} actions={actions} />;
  if (isClosed(screen)) return <Closed screen={screen} state={state} now={now} onScreenAction={onScreenAction} />;
  if (screen.kind !== 'sending') return null;
  return (
    <Sending
      entry={screen.entry}
      now={now}
      busy={state.busy}
      onUndo={() => actions.undo(screen.entry.id)}
      onRelease={() => actions.release(screen.entry.id)}
    />
  );
}

type ClosedScreen = Extract<
  PersonScreenState,
  { kind: 'paused' | 'limit' | 'not-again' | 'cannot-invite' | 'unclear' | 'yourself' }
>;

/** Why nothing can be sent to the person now, and where that leads. */
function Closed({
  screen,
  state,
  now,
  onScreenAction,
}: Omit<PersonScreenProps, 'actions' | 'screen'> & { readonly screen: ClosedScreen }) {
  return (
    <div class="form">
      <Notice tone={isClosed(screen) ? 'warning' : 'info'}>{closedSentence(screen, now)}</Notice>
      <ScreenButtons actions={actionsOfScreen(screen)} busy={state.busy} onScreenAction={onScreenAction} />
    </div>
  );
}

function closedSentence(screen: ClosedScreen, now: number): string {
  const name = screen.view.person.fullName;
  switch (screen.kind) {
    case 'paused':
      return problemSentence({ kind: 'account-paused', pause: screen.pause }, { name, now });
    case 'limit':
      return problemSentence({ kind: 'limit-reached', ...screen.line }, { name, now });
    case 'not-again':
      return problemSentence(screen.why, { name, now });
    case 'cannot-invite':
      return personRefusedSentence('cannot_invite_attendee', name);
    case 'unclear':
      return unclearSentence(name);
    case 'yourself':
      return SCREEN_WORDS.self.sentence;
  }
}
