import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createKeepsakeKeeper, NOTHING_KEPT } from '@/components/person/keepsake-keeper';
import { KeepsakeLabels } from '@/components/person/keepsake-labels';
import { PutOff } from '@/components/today/put-off';
import { Button } from '@/components/ui/button';
import { chatName, labelsOfWords } from '@/lib/copy/inbox-copy';
import { putAwayWords } from '@/lib/copy/today/put-away-copy';
import { TODAY } from '@/lib/copy/today/today-copy';
import type { ChatLine } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { InboxSession } from './inbox-session';

/** What is asked about a chat: until when it is put off, or what its person is called. */
export interface Asking {
  readonly kind: 'put-off' | 'labels';
  readonly chat: ChatLine;
}

interface ChatAsidesProps {
  readonly ask: Ask;
  readonly accountId: string | null;
  readonly list: InboxSession | null;
  readonly asking: Asking | null;
  readonly now: number;
  /** Null leaves it as it is. */
  readonly onUntil: (until: string | null) => void;
  /** The labels are written. */
  readonly onLabelled: () => void;
}

/** What stands beside the chats for a moment: a question about one of them, else what was decided last, which a press takes back. */
export function ChatAsides({ ask, accountId, list, asking, now, onUntil, onLabelled }: ChatAsidesProps) {
  if (asking?.kind === 'put-off')
    return (
      <div class="chat-aside">
        <PutOff name={chatName(asking.chat)} now={now} onUntil={onUntil} onLeave={() => onUntil(null)} />
      </div>
    );
  if (asking && accountId !== null)
    return (
      <div class="chat-aside">
        <LabelsOf key={asking.chat.chatId} ask={ask} accountId={accountId} chat={asking.chat} onLeave={onLabelled} />
      </div>
    );
  const decided = list?.state().decided ?? null;
  if (decided === null) return null;
  return (
    <div class="chat-aside chat-decided small">
      <span role="status">{putAwayWords(chatName(decided.chat), decided.until, now)}</span>
      {decided.until !== 'again' && (
        <Button kind="quiet" icon="undo" onClick={() => void list?.takeBack()}>
          {TODAY.undo}
        </Button>
      )}
    </div>
  );
}

interface LabelsOfProps {
  readonly ask: Ask;
  readonly accountId: string;
  readonly chat: ChatLine;
  readonly onLeave: () => void;
}

/** The labels of a chat's person, saved as they are typed; Enter and Esc lead back. */
function LabelsOf({ ask, accountId, chat, onLeave }: LabelsOfProps) {
  const [kept, setKept] = useState(NOTHING_KEPT);
  const box = useRef<HTMLFieldSetElement>(null);
  const keeper = useMemo(() => createKeepsakeKeeper({ ask, changed: setKept }), [ask]);
  const name = chatName(chat);
  useEffect(() => {
    const providerId = chat.attendeeProviderId ?? '';
    void keeper.load({ accountId, providerId, publicIdentifier: null, fullName: name });
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
  const isRead = kept.keepsake !== null;
  useEffect(() => {
    if (isRead) box.current?.querySelector('input')?.focus();
  }, [isRead]);
  const leave = async () => {
    await keeper.flush();
    onLeave();
  };
  return (
    <fieldset
      class="chat-labels"
      ref={box}
      aria-label={labelsOfWords(name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.isComposing)) return;
        if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
        event.preventDefault();
        void leave();
      }}
    >
      {kept.keepsake && <KeepsakeLabels keepsake={kept.keepsake} onKeep={keeper.keep} />}
    </fieldset>
  );
}
