import { localDay } from '@/lib/local-day';
import { takeGeneration } from '@/lib/storage/generation';
import type { StoredItem } from '@/lib/storage/stored-item';
import { type CountedAnswer, type UnreadAnswer, withUnread } from '@/lib/unipile/http/body/unread-answer';

interface KeepDeps {
  readonly item: Pick<StoredItem<readonly CountedAnswer[]>, 'change'>;
  now(): number;
}

/**
 * Keeps what one client does not understand, unless everything was erased since that began. What cannot be kept is lost without a
 * word: the call that it came with has its own outcome.
 */
export function keepUnread({ item, now }: KeepDeps): (unread: UnreadAnswer) => void {
  const begun = takeGeneration().catch(() => null);
  return async (unread) => {
    const generation = await begun;
    if (generation === null) return;
    await item.change((all) => withUnread(all, unread, localDay(now())), generation).catch(() => undefined);
  };
}
