import { InMailForm } from '@/components/person/inmail-offer';
import { MessageForm } from '@/components/person/message-form';
import { actionsOf, type PersonActions } from '@/components/person/person-actions';
import { Exchange, Open, Outcome } from '@/components/person/person-screen';
import type { PersonState } from '@/components/person/person-session';
import { isClosed, messageScreen, type PersonScreen, type Screen } from '@/components/person/screen';
import { actionsOfScreen, type ScreenAction } from '@/components/person/screen-actions';
import { ScreenButtons } from '@/components/person/screen-buttons';
import { keepFocus } from '@/components/ui/keep-focus';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { chatName, noReplySentence } from '@/lib/copy/inbox-copy';
import { PERSON_WORDS } from '@/lib/copy/person-copy';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { OpenChatView } from '@/lib/protocol/inbox';
import type { InboxProps } from './inbox-props';
import './inbox.css';

interface ChatReplyProps extends InboxProps {
  readonly opened: OpenChatView;
}

/** The reply: the composer of the person it goes to, into this chat. */
export function ChatReply({ opened, inbox, now, onScreenAction }: ChatReplyProps) {
  const { chat } = opened;
  const { screen, person } = inbox;
  const refusal = noReplySentence(chat);
  const { session, state } = person;
  if (refusal !== null)
    return (
      <p class="chat-reply muted" tabIndex={-1} ref={keepFocus}>
        {refusal}
      </p>
    );
  const own: Partial<Record<ScreenAction, () => void>> = {
    again: () => void session?.readAgain(),
    settle: () => void session?.settle(),
    resume: () => void session?.resume(),
  };
  const step = (taken: ScreenAction) => (own[taken] ?? (() => onScreenAction(taken)))();
  const actions: PersonActions = {
    ...actionsOf(session, chat.attendeeProviderId),
    edit: (field, text) => {
      session?.edit(field, text);
      inbox.reply();
    },
    readAgain: () => step('again'),
    settle: () => step('settle'),
  };
  // The same composer from the opening of the chat on: what becomes known of the person changes what is around the box, not the box.
  const reader = chat.contentType === 'inmail' ? null : messageScreen(screen);
  const problem = chat.contentType !== 'inmail' && screen?.kind === 'problem' ? screen : null;
  if (screen === null || screen.kind === 'reading' || reader || problem) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: whatever is pressed in it, a reply is under way
      // biome-ignore lint/a11y/useKeyWithClickEvents: a key that writes is told by the box
      <div class="chat-reply" data-writing onClick={inbox.reply}>
        {reader && <Outcome screen={reader} state={state} now={now} actions={actions} onScreenAction={step} />}
        {reader && <Open screen={reader} state={state} now={now} actions={actions} onScreenAction={step} />}
        {problem && <Unreadable chat={chat} screen={problem} state={state} now={now} onScreenAction={step} />}
        <MessageForm
          key="composer"
          waits={reader !== null && 'entry' in reader}
          closed={problem !== null || (reader !== null && isClosed(reader))}
          person={reader?.view.person ?? { ...NOTHING_KNOWN, fullName: chatName(chat) }}
          state={state}
          now={now}
          actions={actions}
          conversation={{ chatId: inbox.chatId, messages: inbox.chat.state.pages?.flat() ?? [] }}
        />
      </div>
    );
  }
  return (
    <div class="chat-reply" data-writing>
      <OtherReply chat={chat} screen={screen} state={state} now={now} actions={actions} onScreenAction={step} />
    </div>
  );
}

interface OtherReplyProps {
  readonly chat: OpenChatView['chat'];
  readonly screen: Screen;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  readonly onScreenAction: (action: ScreenAction) => void;
}

/** What replaces the composer: the reason why nothing can be written, a send under way, or an InMail. */
function OtherReply({ chat, screen, state, now, actions, onScreenAction }: OtherReplyProps) {
  if (screen.kind === 'problem')
    return <Unreadable chat={chat} screen={screen} state={state} now={now} onScreenAction={onScreenAction} />;
  if (!('view' in screen)) return <Skeleton shape="box" />;
  if (chat.contentType === 'inmail' && isForInMail(screen)) {
    const waits = 'entry' in screen;
    const closed = screen.kind === 'paused';
    const props = { screen, state, now, actions, onScreenAction };
    return (
      <>
        <Outcome {...props} />
        {(waits || closed) && <Open {...props} />}
        <InMailForm
          key="composer"
          view={screen.view}
          state={state}
          now={now}
          actions={actions}
          waits={waits}
          closed={closed}
          {...(waits && state.drafts.message.text !== '' && { hint: PERSON_WORDS.nextWaits })}
        />
      </>
    );
  }
  return <Exchange screen={screen} state={state} now={now} actions={actions} onScreenAction={onScreenAction} />;
}

/** Why the person whom the reply is for could not be read. */
function Unreadable({
  chat,
  screen,
  state,
  now,
  onScreenAction,
}: Omit<OtherReplyProps, 'actions' | 'screen'> & { readonly screen: Extract<Screen, { kind: 'problem' }> }) {
  return (
    <>
      <ProblemNotice problem={screen.problem} name={chat.name ?? ''} now={now} />
      <ScreenButtons actions={actionsOfScreen(screen)} busy={state.busy} onScreenAction={onScreenAction} />
    </>
  );
}

const NOTHING_KNOWN = { firstName: null, lastName: null, headline: null, company: null };

/** Not connected: an InMail conversation continues by InMail. */
const isForInMail = ({ view }: PersonScreen): boolean => relationNow(view.person, view.entries) !== 'connected';
