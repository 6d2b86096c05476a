import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keepFocus } from '@/components/ui/keep-focus';
import {
  BUTTONS,
  EMAIL_HINT,
  EMAIL_LABEL,
  invitedYouSentence,
  noNotesSentence,
  notListedSentence,
  pendingSentence,
  receivedNotListedSentence,
  STEP_WORDS,
  unconfirmedSentence,
  withdrawConsequence,
} from '@/lib/copy/person-copy';
import type { Action } from '@/lib/outreach/journal/journal-entry';
import type { DraftField } from '@/lib/outreach/rules/draft-fields';
import type { Section } from '@/lib/unipile/profiles';
import { AttachFiles } from './attach-files';
import type { Order, PersonState } from './person-session';
import type { PersonScreen } from './screen';
import { SendForm } from './send-form';
import { SentText } from './sending';
import './person.css';

/** What the screens of a person can set in motion. */
export interface PersonActions {
  readonly send: (order: Order) => void;
  readonly sendAnyway: () => void;
  readonly undo: (entryId: string) => void;
  readonly declare: (entryId: string, happened: boolean) => void;
  readonly edit: (field: DraftField, text: string) => void;
  readonly discard: (field: DraftField) => void;
  readonly readAgain: () => void;
  readonly settle: () => void;
  readonly attach: (files: readonly File[]) => void;
  readonly detach: (file: File) => void;
  readonly openTimeline: () => void;
  readonly openSection: (section: Section) => void;
  readonly openInMail: () => void;
}

interface OfferProps<K extends PersonScreen['kind']> {
  readonly screen: Extract<PersonScreen, { kind: K }>;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
}

/** An order with nothing in it but what is named. */
export const orderOf = (action: Action, order: Partial<Order> = {}): Order => ({
  action,
  text: null,
  email: null,
  invitationId: null,
  ...order,
});

/** Enough to tell a slip of the hand; LinkedIn decides whether it is the right one. */
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Not connected: the invitation, with a note or without. */
export function InviteOffer({ screen, state, now, actions }: OfferProps<'invite'>) {
  const { needsEmail, noNotesLeft, view } = screen;
  const { note, email } = state.drafts;
  const typed = note.text.trim() === '' ? null : note.text;
  const text = noNotesLeft ? null : typed;
  const address = email.text.trim();
  return (
    <SendForm
      label="Note"
      draft={note}
      saved={state.draftsSaved}
      max={noNotesLeft ? null : view.noteMax}
      goes={!noNotesLeft}
      person={view.person}
      templates={state.templates.filter(({ field }) => field === 'note')}
      now={now}
      busy={state.busy}
      ready={!needsEmail || isEmail(address)}
      button={{ label: text === typed ? BUTTONS.invite : BUTTONS.inviteWithoutNote, icon: 'invite' }}
      {...(noNotesLeft ? { hint: noNotesSentence(noNotesLeft, now) } : {})}
      onEdit={(edited) => actions.edit('note', edited)}
      onDiscard={() => actions.discard('note')}
      onSend={() => actions.send(orderOf('invite', { text, email: needsEmail ? address : null }))}
    >
      {needsEmail && (
        <Field
          label={EMAIL_LABEL}
          type="email"
          value={email.text}
          hint={EMAIL_HINT}
          onInput={(edited) => actions.edit('email', edited)}
        />
      )}
    </SendForm>
  );
}

/** Connected: a message. */
export function MessageOffer({ screen, state, now, actions }: OfferProps<'connected'>) {
  const { message } = state.drafts;
  return (
    <SendForm
      label="Message"
      draft={message}
      saved={state.draftsSaved}
      max={null}
      person={screen.view.person}
      templates={state.templates.filter(({ field }) => field === 'message')}
      now={now}
      busy={state.busy}
      ready={message.text.trim() !== ''}
      button={{ label: BUTTONS.message, icon: 'send' }}
      onEdit={(edited) => actions.edit('message', edited)}
      onDiscard={() => actions.discard('message')}
      onSend={() => actions.send(orderOf('message', { text: message.text }))}
    >
      <AttachFiles files={state.files} textMissing={message.text.trim() === ''} actions={actions} />
    </SendForm>
  );
}

/** Pending: what a withdrawal costs is said before the click. */
export function PendingOffer({ screen, state, actions }: OfferProps<'pending'>) {
  const { invitationId, view } = screen;
  const name = view.person.fullName;
  if (invitationId === null) return <NotListed sentence={notListedSentence(name)} state={state} actions={actions} />;
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{pendingSentence(name)}</p>
      <p class="muted">{withdrawConsequence(name)}</p>
      <div class="steps">
        <Button kind="danger" busy={state.busy} onClick={() => actions.send(orderOf('withdraw', { invitationId }))}>
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
          {STEP_WORDS.settle}
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
  const answer = (action: 'accept' | 'decline') => actions.send(orderOf(action, { invitationId }));
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

/** Nobody knows yet whether it arrived: the text to copy, a look, or the user's word. */
export function UnconfirmedOffer({ screen, state, actions }: OfferProps<'unconfirmed'>) {
  const { entry, view } = screen;
  return (
    <div class="form" tabIndex={-1} ref={keepFocus}>
      <p>{unconfirmedSentence(entry.action, view.person.fullName)}</p>
      <SentText entry={entry} />
      <div class="steps">
        <Button kind="primary" busy={state.busy} onClick={actions.settle}>
          {STEP_WORDS.settle}
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
