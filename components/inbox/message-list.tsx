import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { INBOX } from '@/lib/copy/inbox-copy';
import { spoken } from '@/lib/copy/language/say';
import type { MessageView } from '@/lib/protocol/inbox';
import type { MessageListPage } from './chat-session';
import { moveBetweenMessages } from './move-between-messages';
import './inbox.css';

interface MessageListProps {
  readonly pages: readonly MessageListPage[];
  /** Whether there is more before the oldest page. */
  readonly more: boolean;
  readonly reading: boolean;
  readonly onEarlier: () => void;
  /** Must be the same function each time, so that an unchanged list page is not drawn again. */
  readonly children: (message: MessageView) => ComponentChildren;
}

/**
 * The messages of a chat from its end upwards. Only the pages near the part in sight are in the document, so that ten thousand
 * messages cost no more than a hundred; the others keep their height.
 */
export function MessageList({ pages, more, reading, onEarlier, children }: MessageListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="chat-body" aria-label={INBOX.messages} tabIndex={0} onKeyDown={moveBetweenMessages}>
      <div>
        {more ? (
          <Earlier key={pages.length} reading={reading} onEarlier={onEarlier} />
        ) : (
          <p class="chat-event small muted">{INBOX.beginning}</p>
        )}
        {pages.map((page, index) => (
          <ListPage key={page[0]?.messageId ?? index} page={page}>
            {children}
          </ListPage>
        ))}
      </div>
    </section>
  );
}

/** Pages this far outside the part in sight are drawn, and the one before the first is read. */
const NEAR = '600px 0px';

/** Tells whether an element is near what is in sight of the list. */
function useNear<E extends HTMLElement>(told: (near: boolean, height: number) => void) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!element.current) return;
    const root = element.current.closest('.chat-body');
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) told(last.isIntersecting, last.boundingClientRect.height);
      },
      { root, rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
}

interface PageProps {
  readonly page: MessageListPage;
  readonly children: MessageListProps['children'];
}

function ListPage({ page, children }: PageProps) {
  /** The height it had when it was last drawn; null while it is drawn. */
  const [height, setHeight] = useState<number | null>(null);
  const element = useNear<HTMLOListElement>((near, drawn) => setHeight((known) => (near ? null : (known ?? drawn))));
  return height === null ? (
    <ol class="chat-page" ref={element}>
      <Lines page={page}>{children}</Lines>
    </ol>
  ) : (
    <ol class="chat-page" ref={element} style={{ blockSize: `${height}px` }} />
  );
}

/** The lines of a page, made once while it is drawn, and given up with it: all that was ever drawn of ten thousand messages takes 30 MB. */
function Lines({ page, children }: PageProps) {
  return useMemo(
    () =>
      page.map((message) => (
        <Boundary key={message.messageId} part="line">
          {children(message)}
        </Boundary>
      )),
    // In another language the same page reads otherwise.
    [page, children, spoken()],
  );
}

/** Reads the list page before when it comes near, or at a press for users who do not scroll. */
function Earlier({ reading, onEarlier }: Pick<MessageListProps, 'reading' | 'onEarlier'>) {
  const element = useNear<HTMLDivElement>((near) => {
    if (near) onEarlier();
  });
  return (
    <div class="chat-earlier" ref={element}>
      <Button kind="quiet" busy={reading} onClick={onEarlier}>
        {INBOX.earlier}
      </Button>
    </div>
  );
}
