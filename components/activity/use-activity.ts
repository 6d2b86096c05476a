import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { type ActivitySession, type ActivityState, createActivitySession, NEW_ACTIVITY } from './activity-session';

/** The journal, while it is looked at. */
export function useActivity(
  ask: Ask,
  shown: boolean,
): { readonly session: ActivitySession | null; readonly state: ActivityState } {
  const [state, setState] = useState(NEW_ACTIVITY);
  const [session, setSession] = useState<ActivitySession | null>(null);
  useEffect(() => {
    if (!shown) return;
    const opened = createActivitySession({ ask, changed: setState });
    setSession(opened);
    return opened.end;
  }, [ask, shown]);
  return { session, state };
}
