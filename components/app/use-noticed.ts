import { useEffect, useState } from 'preact/hooks';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { Ask } from '@/lib/protocol/messaging/ask';

/** What is new, while a surface is open; a notice about the person who is shown counts as seen. */
export function useNoticed(ask: Ask, shownProviderId: string | null, onWorkerWord: OnWorkerWord | undefined) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const look = () => void ask('noticing', {}).then((answer) => answer.ok && setNotices(answer.value.notices));
    look();
    return onWorkerWord?.(look);
  }, [ask, onWorkerWord]);

  const seen = async (ids: readonly string[]) => {
    const answer = await ask('noticing.seen', { ids: [...ids] });
    if (answer.ok) setNotices(answer.value.notices);
  };

  const shownIds = notices.flatMap(({ id, providerId }) =>
    providerId !== null && providerId === shownProviderId ? [id] : [],
  );
  useEffect(() => {
    if (shownIds.length > 0) void seen(shownIds);
  }, [shownIds.join(' ')]);

  return { notices, dismiss: (id: string) => void seen([id]) };
}
