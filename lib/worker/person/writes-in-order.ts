import type { Typing } from '@/lib/outreach/rules/drafts/typed-over';
import { draftName } from '@/lib/storage/own-data/draft-items';

/** What was typed, by a surface that knew of this send, and so not a text that it carries. */
export type TypedAfter = Typing & { readonly after?: string | undefined };

type Write = (accountId: string, person: string, typing: TypedAfter) => Promise<void>;

/**
 * Writes what is typed to one person in the order in which it is asked for, whatever each write waits for; drafts to others wait for nothing
 * of it. A surface hands over each key: of those that wait for their turn, one typed on from the other, the newest alone is written.
 */
export function createWritesInOrder(write: Write): Write {
  /** Of each draft with anything to write: when all of it is done, and the write that is to begin after the others. */
  const queues = new Map<
    string,
    { last: Promise<unknown>; next: { typing: TypedAfter; done: Promise<void> } | null }
  >();

  return (accountId, person, typing) => {
    const key = `${accountId} ${draftName(person)}`;
    const queue = queues.get(key) ?? { last: Promise.resolve(), next: null };
    queues.set(key, queue);
    if (queue.next && isTypedOn(queue.next.typing, typing)) {
      queue.next.typing = { ...typing, over: queue.next.typing.over };
      return queue.next.done;
    }
    const begin = (): Promise<void> => {
      if (queue.next === turn) queue.next = null;
      return write(accountId, person, turn.typing);
    };
    const turn = { typing, done: queue.last.then(begin) };
    const last = turn.done.catch(() => undefined);
    void last.then(() => queue.last === last && queues.delete(key));
    Object.assign(queue, { next: turn, last });
    return turn.done;
  };
}

/** Whether one who knew the same has typed on from the text that is to be written. */
const isTypedOn = (to: TypedAfter, typing: TypedAfter): boolean =>
  typing.field === to.field && typing.over === to.text && typing.after === to.after && typing.below === to.below;
