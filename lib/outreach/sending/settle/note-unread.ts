import type { SendApi } from '@/lib/outreach/sending/ports';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import type { Result } from '@/lib/result';

/** The same API, and the first reason why something of it could not be read. A chat or a person that is gone was read: nothing is there. */
export function noteUnread(api: SendApi): { readonly api: SendApi; unread(): SendProblem | null } {
  let unread: SendProblem | null = null;
  const noting = async <T, P extends SendProblem>(read: Promise<Result<T, P>>): Promise<Result<T, P>> => {
    const answer = await read;
    if (!answer.ok && answer.problem.kind !== 'not-found') unread ??= answer.problem;
    return answer;
  };
  return {
    api: {
      ...api,
      person: (...of) => noting(api.person(...of)),
      sentInvitations: (...of) => noting(api.sentInvitations(...of)),
      receivedInvitations: (...of) => noting(api.receivedInvitations(...of)),
      messagesSince: (...of) => noting(api.messagesSince(...of)),
    },
    unread: () => unread,
  };
}
