import { useEffect } from 'preact/hooks';
import { useFlush } from '@/components/session/use-flush';
import { useSession } from '@/components/session/use-session';
import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createPersonSession, NEW_PERSON } from './person-session';

/** The session of one person, in one chat where one is open. */
export function usePerson(
  ask: Ask,
  ref: PersonRef | null,
  surface: 'popup' | 'sidepanel',
  now: () => number,
  chatId: string | null = null,
  known: Pick<Person, 'accountId' | 'providerId'> | null = null,
) {
  const session = useSession(
    () => (ref === null ? null : createPersonSession({ ask, ref, surface, now, chatId, known })),
    [ask, ref && personKey(ref), surface, chatId],
  );
  useEffect(() => {
    if (session === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener('focus', () => void session.lookAgain(), { signal });
    return () => leaving.abort();
  }, [session]);
  useFlush(session?.flush);
  return { session, state: session?.state() ?? NEW_PERSON };
}
