import { InMailLimit, InMailUsed } from '@/components/person/inmail-offer';
import { MessageForm } from '@/components/person/message-form';
import { actionsOf, type PersonActions } from '@/components/person/person-actions';
import { Exchange, Open, Outcome } from '@/components/person/person-screen';
import type { PersonState } from '@/components/person/person-session';
import { fullLine, isClosed, messageScreen, type Screen } from '@/components/person/screen';
import { actionsOfScreen, type ScreenAction } from '@/components/person/screen-actions';
import { ScreenButtons } from '@/components/person/screen-buttons';
import { keepFocus } from '@/components/ui/keep-focus';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { chatName, noReplySentence } from '@/lib/copy/inbox-copy';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { ChatView, OpenChatView } from '@/lib/protocol/inbox';
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
  const form = formOf(chat, screen, now);
  const shown = { state, now, actions, onScreenAction: step };
  const reader = screen !== null && 'view' in screen ? screen : null;
  if (form === null) {
    return (
      <div class="chat-reply" data-writing>
        {reader ? <Exchange screen={reader} {...shown} /> : <Skeleton shape="box" />}
      </div>
    );
  }
  const { by, waits, isShut } = form;
  // The same composer from the opening of the chat on: what becomes known of the person changes what is around the box, not the box.
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever is pressed in it, a reply is under way
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that writes is told by the box
    <div class="chat-reply" data-writing onClick={inbox.reply}>
      {reader && <Outcome screen={reader} {...shown} />}
      {reader && (waits || isShut) && <Open screen={reader} {...shown} />}
      {screen?.kind === 'problem' && <Unreadable chat={chat} screen={screen} {...shown} />}
      {reader && by === 'inmail' && <InMailLimit view={reader.view} now={now} />}
      <MessageForm
        key="composer"
        by={by}
        waitsFor={waits ? 'above' : null}
        closed={form.isClosed}
        person={reader?.view.person ?? { ...NOTHING_KNOWN, fullName: chatName(chat) }}
        state={state}
        now={now}
        actions={actions}
        conversation={{ chatId: inbox.chatId, messages: inbox.chat.state.pages?.flat() ?? [] }}
      />
      {reader && by === 'inmail' && <InMailUsed view={reader.view} now={now} />}
    </div>
  );
}

interface ReplyForm {
  readonly by: 'message' | 'inmail';
  /** Whether the send before it stands above it, of which it is not known yet what becomes of it. */
  readonly waits: boolean;
  /** Whether nothing can be sent to anybody for now. */
  readonly isShut: boolean;
  /** Whether nothing can be sent to them, for that reason or another. */
  readonly isClosed: boolean;
}

/**
 * The form of a reply; null where none can be written. The chat itself tells what it goes by before the person is read: one that began with
 * an InMail goes on in it, unless the two turn out to be connected.
 */
function formOf(chat: ChatView, screen: Screen | null, now: number): ReplyForm | null {
  const isInMail = chat.contentType === 'inmail';
  if (screen === null || screen.kind === 'reading' || screen.kind === 'problem')
    return { by: isInMail ? 'inmail' : 'message', waits: false, isShut: false, isClosed: screen?.kind === 'problem' };
  if (!('view' in screen)) return null;
  const { view } = screen;
  const waits = 'entry' in screen;
  if (messageScreen(screen)) return { by: 'message', waits, isShut: isClosed(screen), isClosed: isClosed(screen) };
  if (!isInMail || relationNow(view.person, view.entries) === 'connected') return null;
  const isPaused = screen.kind === 'paused';
  return { by: 'inmail', waits, isShut: isPaused, isClosed: isPaused || fullLine(view, 'inmail', now) !== null };
}

interface UnreadableProps {
  readonly chat: ChatView;
  readonly screen: Extract<Screen, { kind: 'problem' }>;
  readonly state: PersonState;
  readonly now: number;
  readonly onScreenAction: (action: ScreenAction) => void;
}

/** Why the person whom the reply is for could not be read. */
function Unreadable({ chat, screen, state, now, onScreenAction }: UnreadableProps) {
  return (
    <>
      <ProblemNotice problem={screen.problem} name={chat.name ?? ''} now={now} />
      <ScreenButtons actions={actionsOfScreen(screen)} busy={state.busy} onScreenAction={onScreenAction} />
    </>
  );
}

const NOTHING_KNOWN = { firstName: null, lastName: null, headline: null, company: null };
