import { useEffect, useRef } from 'preact/hooks';
import { betweenCompositions } from '@/components/session/between-compositions';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useFlush } from '@/components/session/use-flush';
import { useSession } from '@/components/session/use-session';
import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { EntryView } from '@/lib/protocol/send';
import { createPersonSession, NEW_PERSON } from './person-session';

interface UsePerson {
  readonly ask: Ask;
  /** Null for nobody. */
  readonly ref: PersonRef | null;
  readonly mount: 'popup' | 'sidepanel';
  readonly now: () => number;
  /** The chat that is open, where messages go on in it. */
  readonly chatId?: string | null;
  readonly known?: Pick<Person, 'accountId' | 'providerId'> | null;
  /** Told of each send as it ends, and of one that is under way when the person is left. */
  readonly onSend: (entry: EntryView) => void;
  readonly onWorkerWord: OnWorkerWord | undefined;
}

/** The session of one person, in one chat where one is open. */
export function usePerson({
  ask,
  ref,
  mount: surface,
  now,
  chatId = null,
  known = null,
  onSend,
  onWorkerWord,
}: UsePerson) {
  const told = useRef(onSend);
  told.current = onSend;
  const session = useSession(
    () =>
      ref === null
        ? null
        : createPersonSession({
            ask,
            ref,
            surface,
            now,
            chatId,
            known,
            onSend: (entry) => told.current(entry),
            onWorkerWord,
          }),
    [ask, ref && personKey(ref), surface, chatId],
  );
  useEffect(() => {
    if (session === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = betweenCompositions(() => void session.lookAgain(), signal);
    const lookAtDrafts = betweenCompositions(() => void session.lookAtDrafts(), signal);
    window.addEventListener('focus', look, { signal });
    const lookAtKeepsake = betweenCompositions(() => void session.lookAtKeepsake(), signal);
    // What was asked for ahead of the code may be older than the last word of it, which nobody heard.
    if (onWorkerWord) lookAtDrafts();
    const stops = [
      onWorkerWord?.(() => void session.lookAtSends(), 'queue'),
      onWorkerWord?.(lookAtDrafts, 'drafts'),
      onWorkerWord?.(lookAtKeepsake, 'keepsakes'),
    ];
    return () => {
      for (const stop of stops) stop?.();
      leaving.abort();
    };
  }, [session, onWorkerWord]);
  useFlush(session?.flush);
  return { session, state: session?.state() ?? NEW_PERSON };
}
