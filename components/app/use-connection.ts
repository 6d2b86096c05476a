import { useLayoutEffect, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';

/** The account that Kith acts as; null until the worker has answered. */
export function useConnection(ask: Ask): Answer<'connection'> | null {
  const [connection, setConnection] = useState<Answer<'connection'> | null>(null);
  useLayoutEffect(() => {
    void ask('connection', {}).then(setConnection);
  }, [ask]);
  return connection;
}
