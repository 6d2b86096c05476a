import { ok } from '@/lib/result';
import { type Example, example, related, seen, unread } from './example';
import { apiProblem, KEY_GONE, MINUTE, NOW, quota } from './people';

/** The screens on which something stands in the way, by the hash that shows them. */
export const PROBLEM_SCREENS: Readonly<Record<string, Example>> = {
  'paused-connected': related('connected', {
    quota: { ...quota(), pause: { why: 'account-limited', since: NOW, until: NOW + 5 * 60 * MINUTE } },
  }),
  paused: seen({ quota: { ...quota(), pause: { why: 'account-limited', since: NOW, until: NOW + 5 * 60 * MINUTE } } }),
  'paused-restricted': seen({ quota: { ...quota(), pause: { why: 'account-restricted', since: NOW, until: null } } }),
  'paused-unipile': seen({
    quota: { ...quota(), pause: { why: 'unipile-limited', since: NOW, until: NOW + 5 * 60 * MINUTE } },
  }),
  disconnected: unread(apiProblem('account-disconnected', { slug: 'disconnected_account', status: 401 })),
  'key-gone': example({ connection: () => ok(KEY_GONE) }),
  'key-refused': unread(apiProblem('key-refused', { slug: 'missing_credentials', status: 401 })),
  offline: unread(apiProblem('offline')),
  'led-elsewhere': unread(apiProblem('led-elsewhere', { status: 302 })),
  'host-closed': unread(apiProblem('host-closed')),
  unavailable: unread(
    apiProblem('unavailable', {
      status: 503,
      slug: 'no_client_session',
      detail: 'No client session is currently running.',
    }),
  ),
  'reads-used-up': unread({
    kind: 'limit-reached',
    counted: 'read',
    window: 'day',
    used: 100,
    max: 100,
    source: 'kith-default',
    nextFreeAt: NOW + 10 * 60 * MINUTE,
  }),
};
