import type { Target } from '@/components/person/screen';
import { Button, IconButton } from '@/components/ui/button';
import { dismissNotice, moreNotices, NOTICING_WORDS, noticeWords } from '@/lib/copy/noticing-copy';
import type { Notice } from '@/lib/outreach/noticing/memory';

/** The number of lines that leaves space for what the user came for. */
const LINES = 3;

interface NoticedListProps {
  readonly notices: readonly Notice[];
  readonly onOpen: (target: Target) => void;
  readonly onDismiss: (id: string) => void;
}

/** What the number on the toolbar button stands for; each leads to its person. */
export function NoticedList({ notices, onOpen, onDismiss }: NoticedListProps) {
  if (notices.length === 0) return null;
  return (
    <section class="noticed" aria-label={NOTICING_WORDS.list}>
      <ul>
        {notices.slice(0, LINES).map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} onOpen={onOpen} />
            <IconButton icon="cross" label={dismissNotice(notice)} onClick={() => onDismiss(notice.id)} />
          </li>
        ))}
      </ul>
      {notices.length > LINES && <p class="small muted">{moreNotices(notices.length - LINES)}</p>}
    </section>
  );
}

function NoticeLine({ notice, onOpen }: Pick<NoticedListProps, 'onOpen'> & { readonly notice: Notice }) {
  const { providerId } = notice;
  const words = noticeWords(notice);
  if (providerId === null) return words;
  return (
    <Button kind="quiet" onClick={() => onOpen({ kind: 'provider-id', value: providerId })}>
      {words}
    </Button>
  );
}
