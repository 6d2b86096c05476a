import { InMailForm } from '@/components/person/inmail-offer';
import { actionsOf, type PersonActions } from '@/components/person/person-actions';
import { Exchange } from '@/components/person/person-screen';
import type { PersonScreen } from '@/components/person/screen';
import { actionsOfScreen, type ScreenAction } from '@/components/person/screen-actions';
import { ScreenButtons } from '@/components/person/screen-buttons';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { INBOX, noReplySentence } from '@/lib/copy/inbox-copy';
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
  if (refusal !== null) return <p class="chat-reply muted">{refusal}</p>;
  if (screen === null) {
    return (
      <div class="chat-reply">
        <Button kind="primary" icon="send" onClick={inbox.reply}>
          {INBOX.reply}
        </Button>
      </div>
    );
  }
  const own: Partial<Record<ScreenAction, () => void>> = {
    again: () => void session?.readAgain(),
    settle: () => void session?.settle(),
    resume: () => void session?.resume(),
  };
  const step = (taken: ScreenAction) => (own[taken] ?? (() => onScreenAction(taken)))();
  if (screen.kind === 'problem') {
    return (
      <div class="chat-reply">
        <ProblemNotice problem={screen.problem} name={chat.name ?? ''} now={now} />
        <ScreenButtons actions={actionsOfScreen(screen)} busy={state.busy} onScreenAction={step} />
      </div>
    );
  }
  if (!('view' in screen)) {
    return (
      <div class="chat-reply">
        <Skeleton shape="box" />
      </div>
    );
  }
  const actions: PersonActions = {
    ...actionsOf(session, chat.attendeeProviderId),
    readAgain: () => step('again'),
    settle: () => step('settle'),
  };
  return (
    <div class="chat-reply">
      {chat.contentType === 'inmail' && isOpenForInMail(screen) ? (
        <InMailForm person={screen.view.person} state={state} now={now} actions={actions} />
      ) : (
        <Exchange screen={screen} state={state} now={now} actions={actions} onScreenAction={step} />
      )}
    </div>
  );
}

/** Not connected, and nothing under way: the conversation of an InMail goes on as one. */
const isOpenForInMail = ({ kind, view }: PersonScreen): boolean =>
  kind !== 'sending' &&
  kind !== 'unconfirmed' &&
  kind !== 'paused' &&
  relationNow(view.person, view.entries) !== 'connected';
