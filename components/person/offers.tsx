import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keepFocus } from '@/components/ui/keep-focus';
import { noNotesSentence } from '@/lib/copy/person/quota-copy';
import {
  BUTTONS,
  FIELD_WORDS,
  invitedYouSentence,
  notListedSentence,
  PERSON_WORDS,
  pendingSentence,
  receivedNotListedSentence,
  SCREEN_ACTION_WORDS,
  unconfirmedSentence,
  unlikeQuestion,
  withdrawConsequence,
} from '@/lib/copy/person-copy';
import { leftAt } from '@/lib/outreach/journal/journal-entry';
import { isEmail } from '@/lib/outreach/rules/email-rules';
import { isBlank } from '@/lib/outreach/rules/text-rules';
import { Composer } from './composer';
import { MessageForm } from './message-form';
import { type PersonActions, sendRequest } from './person-actions';
import type { PersonState } from './person-session';
import { Quote } from './quote';
import { isClosed, type MessageScreen, newestEntry, offersInMail, type PersonScreen } from './screen';
import { SentText } from './sending';
import { useStays } from './use-stays';
import { WrittenBeside } from './written-beside';
import './person.css';

interface OfferProps<K extends PersonScreen['kind']> {
  readonly screen: Extract<PersonScreen, { kind: K }>;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
}

/**
 * Not connected: the invitation, with a note or without. `closed`: nothing can be sent now, for the reason that stands above.
 */
export function InviteOffer({
  screen,
  state,
  now,
  actions,
  closed,
}: OfferProps<'invite'> & { readonly closed: boolean }) {
  const { needsEmail, noNotesLeft, view } = screen;
  const { note, email, message, otherNote } = state.drafts;
  const words = [note, email, message, otherNote].map(({ text }) => text);
  if (!useStays(!closed, words)) return null;
  const typed = isBlank(note.text) ? null : note.text;
  const text = noNotesLeft ? null : typed;
  const address = email.text.trim();
  const ready = !closed && (!needsEmail || isEmail(address));
  return (
    <Composer
      field="note"
      draft={note}
      beside={<WrittenBeside into="note" drafts={state.drafts} isOnlyBox={!offersInMail(view)} actions={actions} />}
      unsaved={state.draftsUnsaved}
      max={noNotesLeft ? null : view.noteMax}
      goes={!noNotesLeft}
      person={view.person}
      templates={state.templates.filter(({ field }) => field === 'note')}
      fields={state.fields}
      onUseTemplate={actions.useTemplate}
      {...(!noNotesLeft && {
        withTemplate: {
          label: BUTTONS.inviteWithTemplate,
          ready,
          onSend: (chosen: string) =>
            actions.send(sendRequest('invite', { text: chosen, email: needsEmail ? address : null })),
        },
      })}
      now={now}
      busy={state.busy}
      ready={ready}
      button={{ label: text === typed ? BUTTONS.invite : BUTTONS.inviteWithoutNote, icon: 'invite' }}
      {...(noNotesLeft ? { hint: noNotesSentence(noNotesLeft, now) } : {})}
      onEdit={(edited) => actions.edit('note', edited)}
      onDiscard={() => actions.discard('note')}
      onSend={(asItStands) =>
        actions.send(
          sendRequest('invite', { text, email: needsEmail ? address : null, ...(asItStands && { asItStands }) }),
        )
      }
    >
      {needsEmail && (
        <Field
          label={PERSON_WORDS.email}
          type="email"
          value={email.text}
          hint={PERSON_WORDS.emailHint}
          onInput={(edited) => actions.edit('email', edited)}
        />
      )}
    </Composer>
  );
}

/** Connected: a message, the next one, or one that cannot leave yet. */
export const MessageOffer = ({ screen, state, now, actions }: OfferProps<MessageScreen['kind']>) => (
  <MessageForm
    waitsFor={'entry' in screen ? 'above' : null}
    closed={isClosed(screen)}
    person={screen.view.person}
    state={state}
    now={now}
    actions={actions}
    conversation={state.messages?.ok ? state.messages.value : null}
  />
);

/** Pending: since when and with which words; what a withdrawal costs is said before the click. */
export function PendingOffer({ screen, state, now, actions }: OfferProps<'pending'>) {
  const { invitationId, view } = screen;
  const name = view.person.fullName;
  const sent = newestEntry(
    view,
    ({ action, state: at }) => action === 'invite' && (at === 'sent' || at === 'confirmed'),
  );
  if (invitationId === null) return <NotListed sentence={notListedSentence(name)} state={state} actions={actions} />;
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{pendingSentence(name, sent && leftAt(sent), now)}</p>
      {sent?.text && <Quote label={FIELD_WORDS.note}>{sent.text}</Quote>}
      <p class="small muted">{withdrawConsequence(name)}</p>
      <div class="steps">
        <Button kind="quiet" busy={state.busy} onClick={() => actions.send(sendRequest('withdraw', { invitationId }))}>
          {BUTTONS.withdraw}
        </Button>
      </div>
    </div>
  );
}

/** There is an invitation, but LinkedIn's list does not show yet which one. */
function NotListed({
  sentence,
  state,
  actions,
}: Pick<OfferProps<'pending'>, 'state' | 'actions'> & { sentence: string }) {
  return (
    <div class="form">
      <p>{sentence}</p>
      <div class="steps">
        <Button busy={state.busy} onClick={actions.readAgain}>
          {SCREEN_ACTION_WORDS.settle}
        </Button>
      </div>
    </div>
  );
}

/** They invited the user: yes or no. */
export function InvitedOffer({ screen, state, actions }: OfferProps<'invited-you'>) {
  const { invitationId, view } = screen;
  const name = view.person.fullName;
  if (invitationId === null) {
    return <NotListed sentence={receivedNotListedSentence(name)} state={state} actions={actions} />;
  }
  const answer = (action: 'accept' | 'decline') => actions.send(sendRequest(action, { invitationId }));
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{invitedYouSentence(name)}</p>
      <div class="steps">
        <Button kind="primary" icon="check" busy={state.busy} onClick={() => answer('accept')}>
          {BUTTONS.accept}
        </Button>
        <Button kind="quiet" disabled={state.busy} onClick={() => answer('decline')}>
          {BUTTONS.decline}
        </Button>
      </div>
    </div>
  );
}

/** It is not known whether it arrived: the text to copy, another look, or the user's own answer. */
export function UnconfirmedOffer({ screen, state, actions }: OfferProps<'unconfirmed'>) {
  const { entry, view } = screen;
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{unconfirmedSentence(entry.action, view.person.fullName)}</p>
      {entry.checks.unlike !== undefined && <p>{unlikeQuestion(view.person.fullName, entry.checks.unlike)}</p>}
      <SentText entry={entry} />
      <div class="steps">
        <Button kind="primary" busy={state.busy} onClick={actions.settle}>
          {SCREEN_ACTION_WORDS.settle}
        </Button>
        <Button disabled={state.busy} onClick={() => actions.declare(entry.id, true)}>
          {BUTTONS.arrived}
        </Button>
        <Button disabled={state.busy} onClick={() => actions.declare(entry.id, false)}>
          {BUTTONS.notArrived}
        </Button>
      </div>
    </div>
  );
}
