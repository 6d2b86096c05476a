import { useEffect, useState } from 'preact/hooks';
import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createPersonSession, NEW_PERSON, type PersonSession, type PersonState } from './person-session';

interface OpenPerson {
  readonly key: string;
  readonly session: PersonSession;
  readonly state: PersonState;
}

/** The session of one person, in one chat where one is open. What is drawn is always of `ref`: the state of somebody else is never handed on. */
export function usePerson(
  ask: Ask,
  ref: PersonRef | null,
  surface: 'popup' | 'sidepanel',
  chatId: string | null = null,
) {
  const [person, setPerson] = useState<OpenPerson | null>(null);
  const key = ref && `${personKey(ref)} ${chatId}`;
  useEffect(() => {
    if (!ref || key === null) return;
    const session = createPersonSession({
      ask,
      ref,
      surface,
      chatId,
      changed: (state) => setPerson((shown) => (shown?.session === session ? { ...shown, state } : shown)),
    });
    setPerson({ key, session, state: NEW_PERSON });
    void session.start();
    const leaving = new AbortController();
    const { signal } = leaving;
    // A popup closes without warning: what was typed last is written when it hides, not when it is gone.
    const flush = () => void session.flush();
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    window.addEventListener('online', () => void session.readIfOffline(), { signal });
    return () => {
      leaving.abort();
      session.end();
    };
  }, [ask, key, surface]);
  const shown = person?.key === key ? person : null;
  return { session: shown?.session ?? null, state: shown?.state ?? NEW_PERSON };
}
