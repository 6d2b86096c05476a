import { useEffect } from 'preact/hooks';
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
  chatId: string | null = null,
  known: Pick<Person, 'accountId' | 'providerId'> | null = null,
) {
  const session = useSession(
    () => (ref === null ? null : createPersonSession({ ask, ref, surface, chatId, known })),
    [ask, ref && personKey(ref), surface, chatId],
  );
  useEffect(() => {
    if (session === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    // A popup closes without warning, so what was typed last is written when it is hidden.
    const flush = () => void session.flush();
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    window.addEventListener('focus', () => void session.lookAgain(), { signal });
    window.addEventListener('online', () => void session.readIfOffline(), { signal });
    return () => leaving.abort();
  }, [session]);
  return { session, state: session?.state() ?? NEW_PERSON };
}
