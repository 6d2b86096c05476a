import { isMessage, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { isAlike } from '@/lib/outreach/people/text-likeness';
import { personIn } from '@/lib/outreach/rules/messages/chat-rules';
import {
  changeRefusal,
  closedRefusal,
  isChanged,
  mayBeDone,
  type WantedChange,
} from '@/lib/outreach/rules/messages/message-rules';
import { textRefusal, textToSend } from '@/lib/outreach/rules/text-rules';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { ChangedMessageView, ChatView, MessageView } from '@/lib/protocol/inbox';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import type { NamedMessage } from '@/lib/worker/account/find-message';
import type { KeptChanges } from '@/lib/worker/account/kept-changes';
import { changed } from '@/lib/worker/account/message-views';
import { entriesOf } from '@/lib/worker/person/person-view';
import type { Sends } from '@/lib/worker/sending/sends';
import type { ChatAccess } from './chat-access';
import type { LookAtMessage } from './look-at-message';

/** The server's clock may be this far behind the one that a send was dated by. */
const CLOCKS_DIFFER_MS = 2 * 60_000;

/**
 * Changes of messages that have left. They are no sends: none is in the journal or takes a place. But each is written down before it
 * leaves, leaves once, and where no answer says what became of it, the conversation does.
 */
export type MessageChanges = ReturnType<typeof createMessageChanges>;

export function createMessageChanges(deps: {
  readonly access: ChatAccess;
  readonly lookAt: LookAtMessage;
  readonly kept: KeptChanges;
  readonly sends: Pick<Sends, 'entries'>;
  readonly engine: Pick<SendEngine, 'rest'>;
  /** The server's clock wherever that is known, UTC ms. */
  now(): number;
  report(error: unknown): void;
}) {
  const { access, lookAt, kept, sends, engine, now, report } = deps;

  /**
   * A send in doubt is told by its words: neither may the message that may be it change meanwhile, nor may another one come to have
   * its words.
   */
  const inDoubt = async (chat: ChatView, { at }: MessageView, wanted: WantedChange): Promise<Result<null, Problem>> => {
    const entries = await sends.entries();
    if (!entries.ok) return entries;
    const open = entriesOf(entries.value, { providerId: personIn(chat) }).find(
      (entry) => isInDoubt(entry) && (mayBe(entry, at) || wouldSay(wanted, entry)),
    );
    return open ? failed({ kind: 'unconfirmed-before', entryId: open.id, action: open.action }) : ok(null);
  };

  /** The message as it stands, where it may be changed now. */
  const changeable = async (
    active: Active,
    chat: ChatView,
    named: NamedMessage,
    wanted: WantedChange,
  ): Promise<Result<MessageView, Problem>> => {
    const view = await lookAt.before(active, chat, named);
    if (!view.ok) return view;
    const refusal = changeRefusal(wanted.kind, view.value, now());
    if (refusal) return failed(refusal);
    const clear = await inDoubt(chat, view.value, wanted);
    return clear.ok ? view : clear;
  };

  /** What was written down before the request is put right; should that fail, the change stays in doubt, which harms nobody. */
  const note = (written: Promise<void>): Promise<void> => written.catch(report);

  /** Makes the request, once, and says what the answer alone does; null where it does not say whether the change was made. */
  const leave = async (
    active: Active,
    named: NamedMessage,
    wanted: WantedChange,
    after: MessageView,
  ): Promise<Result<true, Problem> | null> => {
    const answer = await write(active, named, wanted);
    if (answer.ok) {
      const said = answer.value === null ? after : { ...after, text: answer.value };
      return isChanged(wanted, said) ? ok(true) : null;
    }
    await engine.rest(active.account.accountId, answer.problem);
    return mayBeDone(wanted.kind === 'delete', answer.problem) ? null : answer;
  };

  /** What the conversation says of a change, as far as it shows it yet. */
  const lookAfter = async (
    active: Active,
    chat: ChatView,
    named: NamedMessage,
    wanted: WantedChange,
  ): Promise<{ readonly made: boolean; readonly view: MessageView | null }> => {
    const { view, gone } = await lookAt.after(active, chat, named);
    return {
      made: view === null ? gone && wanted.kind === 'delete' : view.doubt === null && view.notMade === null,
      view,
    };
  };

  const carryOut = async (
    active: Active,
    chat: ChatView,
    named: NamedMessage,
    wanted: WantedChange,
  ): Promise<Result<ChangedMessageView, Problem>> => {
    const before = await changeable(active, chat, named, wanted);
    if (!before.ok) return before;
    const key = { accountId: active.account.accountId, ...named };
    const after = changed(before.value, wanted);
    const first = await kept.leave(key, wanted);
    if (first !== 'leaves') return withoutLeaving(first, after);
    const said = await leave(active, named, wanted, after);
    if (said && !said.ok) {
      await note(kept.refused(key));
      return said;
    }
    const { made, view } = said ? { made: true, view: after } : await lookAfter(active, chat, named, wanted);
    if (made) await note(kept.done(key));
    return ok({ outcome: made ? 'done' : 'unclear', message: made ? after : view });
  };

  const change = (named: NamedMessage, wanted: WantedChange) =>
    access(named.chatId, async (active, chat): Promise<Result<ChangedMessageView, Problem>> => {
      const refusal = closedRefusal(chat) ?? (wanted.kind === 'edit' ? editRefusal(wanted.text, chat) : null);
      return refusal ? failed(refusal) : carryOut(active, chat, named, wanted);
    });

  return {
    edit: (named: NamedMessage, text: string) => change(named, { kind: 'edit', text }),
    remove: (named: NamedMessage) => change(named, { kind: 'delete' }),
    /** Keeps what is typed in place of a message; null discards it. */
    keep: ({ chatId, messageId }: Pick<NamedMessage, 'chatId' | 'messageId'>, text: string | null) =>
      access(chatId, async ({ account: { accountId } }) => {
        await kept.type({ accountId, chatId, messageId }, text);
        return ok(null);
      }),
  };
}

/** What is said of a change that does not leave: it was made by a press before this one, or may be on its way. */
const withoutLeaving = (why: 'made' | 'under-way', after: MessageView): Result<ChangedMessageView, Problem> =>
  why === 'made' ? ok({ outcome: 'done', message: after }) : failed({ kind: 'change-under-way' });

/** The one request; gives what the message says then, where the answer has it. */
async function write(
  { client, account: { accountId } }: Active,
  named: NamedMessage,
  wanted: WantedChange,
): Promise<Result<string | null, ApiProblem>> {
  if (wanted.kind === 'delete') return client.deleteMessage({ accountId, ...named });
  const answer = await client.editMessage({ accountId, ...named, text: wanted.text });
  return answer.ok ? ok(answer.value.text) : answer;
}

/** Not even an edit goes out with a placeholder in it, or empty. */
function editRefusal(text: string, { name }: ChatView): Refusal | null {
  const [firstName = null] = name?.split(' ') ?? [];
  return textRefusal('message', textToSend('message', text), 'free', { ...NOTHING_KNOWN, firstName });
}

const NOTHING_KNOWN = { lastName: null, headline: null, company: null } as const;

const isInDoubt = ({ action, state }: JournalEntry): boolean =>
  isMessage(action) && (state === 'sending' || state === 'unconfirmed');

const mayBe = (entry: JournalEntry, written: number): boolean => written > leftAt(entry) - CLOCKS_DIFFER_MS;

const wouldSay = (wanted: WantedChange, { text }: JournalEntry): boolean =>
  wanted.kind === 'edit' && text !== null && isAlike(text, wanted.text);
