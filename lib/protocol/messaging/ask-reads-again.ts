import { NEVER_ABORTED } from '@/lib/never-aborted';
import type { RequestName } from '@/lib/protocol/requests';
import { sleep } from '@/lib/sleep';
import type { Ask } from './ask';

/** What may be asked twice: it changes nothing at LinkedIn and nothing that is kept. */
const READS: ReadonlySet<RequestName> = new Set<RequestName>([
  'activity.calls',
  'activity.find',
  'connection',
  'data.unread',
  'draft.read',
  'inbox.chat',
  'inbox.list',
  'inbox.messages',
  'inmail.balance',
  'invitations.accepted',
  'invitations.received',
  'invitations.sent',
  'keepsake.read',
  'noticing',
  'person.messages',
  'person.read',
  'person.timeline',
  'queue',
  'quota',
  'relations',
  'relations.search',
  'settings.read',
  'templates',
  'webhooks',
]);

const ATTEMPTS = 3;
const AGAIN_AFTER_MS = 400;

/**
 * Asks a read again where the worker gave no answer: Chrome may end it while it starts, just after an update above all, and the
 * person who opened a surface would find a problem where a moment later there is none. Anything but a read is asked once.
 */
export function askReadsAgain(ask: Ask): Ask {
  return async (name, input) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(name, input);
      const silent = !answer.ok && answer.problem.kind === 'worker-silent';
      if (!silent || !READS.has(name) || attempt === ATTEMPTS) return answer;
      await sleep(AGAIN_AFTER_MS, NEVER_ABORTED);
    }
  };
}
