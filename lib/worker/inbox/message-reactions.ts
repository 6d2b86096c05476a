import { closedRefusal, mayBeDone } from '@/lib/outreach/rules/messages/message-rules';
import { countOf, hasOwn, reactionRefusal, type WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { ChangedMessageView, ChatView } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { Active } from '@/lib/worker/account/connection';
import type { NamedMessage } from '@/lib/worker/account/find-message';
import type { KeptChanges } from '@/lib/worker/account/kept-changes';
import type { ChatAccess } from './chat-access';
import type { LookAtMessage } from './look-at-message';

/**
 * Reactions of the account's own. Like changes they are no sends, are written down before they leave, leave once, and where no answer
 * says what became of one, the conversation does.
 */
export type MessageReactions = ReturnType<typeof createMessageReactions>;

export function createMessageReactions(deps: {
  readonly access: ChatAccess;
  readonly lookAt: LookAtMessage;
  readonly kept: KeptChanges;
  readonly engine: Pick<SendEngine, 'rest'>;
  report(error: unknown): void;
}) {
  const { access, lookAt, kept, engine, report } = deps;

  const carryOut = async (
    active: Active,
    chat: ChatView,
    named: NamedMessage,
    wanted: WantedReaction,
  ): Promise<Result<ChangedMessageView, Problem>> => {
    const before = await lookAt.before(active, chat, named);
    if (!before.ok) return before;
    const refusal = reactionRefusal(before.value);
    if (refusal) return failed(refusal);
    const { reactions } = before.value;
    if (hasOwn(reactions, wanted.value) === wanted.on) return ok({ outcome: 'done', message: before.value });
    const key = { accountId: active.account.accountId, ...named };
    if (!(await kept.reactionLeaves(key, wanted, countOf(reactions, wanted.value))))
      return failed({ kind: 'change-under-way' });
    const left = await leave(active, named, wanted);
    if (left && !left.ok) return left;
    const { view } = await lookAt.after(active, chat, named);
    const made = left !== null || (view !== null && view.reactionDoubt === null);
    return ok({ outcome: made ? 'done' : 'unclear', message: view });
  };

  /** Makes the request, once, and says what the answer alone does; null where it does not say what became of it. */
  const leave = async (
    active: Active,
    named: NamedMessage,
    wanted: WantedReaction,
  ): Promise<Result<null, Problem> | null> => {
    const { accountId } = active.account;
    const answer = await write(active, named, wanted);
    if (!answer.ok) await engine.rest(accountId, answer.problem);
    if (!answer.ok && mayBeDone(!wanted.on, answer.problem)) return null;
    await kept.reactionEnded({ accountId, ...named }, wanted, answer.ok).catch(report);
    return answer;
  };

  return (named: NamedMessage, wanted: WantedReaction) =>
    access(named.chatId, async (active, chat): Promise<Result<ChangedMessageView, Problem>> => {
      const refusal = closedRefusal(chat);
      return refusal ? failed(refusal) : carryOut(active, chat, named, wanted);
    });
}

function write({ client, account: { accountId } }: Active, named: NamedMessage, { value, on }: WantedReaction) {
  const reaction = { accountId, ...named, reaction: value };
  return on ? client.addReaction(reaction) : client.removeReaction(reaction);
}
