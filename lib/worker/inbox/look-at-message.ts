import { missingRefusal } from '@/lib/outreach/rules/messages/message-rules';
import type { MessageView } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { Active } from '@/lib/worker/account/connection';
import { findMessage, type NamedMessage } from '@/lib/worker/account/find-message';
import type { InChat, MessageViews } from '@/lib/worker/account/message-views';
import type { Sends } from '@/lib/worker/sending/sends';

/** What a look at a message found; `gone`: the chat was read, and it is not there. */
interface Look {
  readonly view: MessageView | null;
  readonly gone: boolean;
}

/** Looks at one message, anew, for what is to be done with it and for what became of that. */
export type LookAtMessage = ReturnType<typeof createLookAtMessage>;

export function createLookAtMessage(deps: {
  readonly views: MessageViews;
  readonly sends: Pick<Sends, 'awake'>;
  /** The server's clock wherever that is known, UTC ms. */
  now(): number;
}) {
  const { views, sends, now } = deps;

  const look = async (active: Active, chat: InChat, named: NamedMessage): Promise<Result<Look, Problem>> => {
    const read = await findMessage(active, named);
    if (!read.ok) return read;
    if (read.value.kind !== 'found') return ok({ view: null, gone: read.value.kind === 'gone' });
    const [view = null] = await views(active.account, chat, [read.value.message]);
    return ok({ view, gone: false });
  };

  return {
    /** As it stands before something is done with it, where the account does not rest. */
    async before(active: Active, chat: InChat, named: NamedMessage): Promise<Result<MessageView, Problem>> {
      const awake = await sends.awake(active.account.accountId);
      if (!awake.ok) return awake;
      const read = await look(active, chat, named);
      if (!read.ok) return read;
      return read.value.view ? ok(read.value.view) : failed(missingRefusal(named, now()));
    },
    /** What shows of it afterwards; nothing where it cannot be read. */
    async after(active: Active, chat: InChat, named: NamedMessage): Promise<Look> {
      const read = await look(active, chat, named);
      return read.ok ? read.value : { view: null, gone: false };
    },
  };
}
