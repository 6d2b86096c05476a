import { createStore } from '@/components/session/create-store';
import { createSteadyWrites } from '@/components/session/steady-writes';
import { changeRefusal, type MessageChange, type WantedChange } from '@/lib/outreach/rules/messages/message-rules';
import type { WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import type { MessagesListPage, MessageView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';

/** How it stands with what the user does to one message. */
export interface MessageState {
  /** What is open on it: its text in a box, the question whether to delete it, or the reactions to choose from. */
  readonly open: MessageChange | 'react' | null;
  readonly busy: boolean;
  /** Why the last change was not made. */
  readonly problem: Problem | null;
  /** The last change, where nothing was read since that could say whether it was made. */
  readonly unclear: WantedChange | null;
  /** The same of the last reaction. */
  readonly reactionUnclear: WantedReaction | null;
}

const AT_REST: MessageState = { open: null, busy: false, problem: null, unclear: null, reactionUnclear: null };

/** Messages as they were read. */
type Reading = Pick<MessagesListPage, 'messages' | 'clock' | 'takesReactionsBack'>;

interface MessageChangesDeps {
  readonly ask: Ask;
  /** The chat whose messages these are; null until it is known. */
  readonly chatId: () => string | null;
  /** The machine's clock, UTC ms. */
  readonly now: () => number;
  /** Called when a message stands otherwise than it was read. */
  readonly replaced: (message: MessageView) => void;
}

/** What the user does to the messages of one chat. */
export type MessageChanges = ReturnType<typeof createMessageChanges>;

export function createMessageChanges({ ask, chatId, now, replaced }: MessageChangesDeps) {
  const { state, set, subscribe, end } = createStore<{ readonly of: ReadonlyMap<string, MessageState> }>({
    of: new Map(),
  });
  /** What is typed in place of messages here, more recent than any reading; null where that was discarded. */
  const typed = new Map<string, string | null>();
  const unkept = new Set<string>();
  let canTakeBack = false;
  /** By how much the clock that LinkedIn's hour is measured with is ahead of the machine's, ms. */
  let ahead = 0;

  const of = (messageId: string): MessageState => state().of.get(messageId) ?? AT_REST;
  const put = (messageId: string, patch: Partial<MessageState>) =>
    set({ of: new Map(state().of).set(messageId, { ...of(messageId), ...patch }) });

  const writes = createSteadyWrites(() => {
    const chat = chatId();
    return chat === null || unkept.size === 0 ? null : keepAll(chat);
  });

  const keepAll = async (chat: string): Promise<boolean> => {
    const texts = [...unkept].map((messageId) => ({ messageId, text: typed.get(messageId) ?? null }));
    unkept.clear();
    const answers = await Promise.all(texts.map((kept) => ask('inbox.keep-typed', { chatId: chat, ...kept })));
    return answers.every(({ ok }) => ok);
  };

  const type = (messageId: string, text: string | null): void => {
    typed.set(messageId, text);
    if (text === null) put(messageId, {});
    unkept.add(messageId);
    writes.begin();
  };

  /** What the box of a message shows: what was typed, else what the message says. */
  const typedIn = ({ messageId, typed: kept }: MessageView): string | null => {
    const here = typed.get(messageId);
    return here === undefined ? kept : here;
  };

  /** Has something done to a message, one thing at a time; `doubt` keeps what it was where nothing tells whether it was done. */
  const carryOut = async <D extends 'unclear' | 'reactionUnclear'>(
    { messageId, at }: MessageView,
    doubt: D,
    wanted: MessageState[D],
    request: (named: RequestInput<'inbox.delete'>) => Promise<Answer<'inbox.edit'>>,
  ): Promise<void> => {
    const chat = chatId();
    if (of(messageId).busy || chat === null) return;
    put(messageId, { busy: true, problem: null, [doubt]: null });
    const answer = await request({ chatId: chat, messageId, at });
    if (answer.ok) {
      const { outcome, message } = answer.value;
      put(messageId, { busy: false, open: null, [doubt]: outcome === 'done' || message ? null : wanted });
      if (message) replaced(message);
    } else if (answer.problem.kind === 'worker-silent') {
      // It may have left all the same.
      put(messageId, { busy: false, open: null, [doubt]: wanted });
    } else put(messageId, { busy: false, problem: answer.problem });
  };

  const change = (message: MessageView, wanted: WantedChange): Promise<void> =>
    carryOut(message, 'unclear', wanted, async (named) => {
      await writes.finish();
      const answer = await (wanted.kind === 'edit'
        ? ask('inbox.edit', { ...named, text: wanted.text })
        : ask('inbox.delete', named));
      if (answer.ok && answer.value.outcome === 'done') typed.delete(message.messageId);
      return answer;
    });

  /** Gives a reaction, or takes it back. */
  const react = (message: MessageView, wanted: Pick<RequestInput<'inbox.react'>, 'value' | 'on'>): Promise<void> =>
    carryOut(message, 'reactionUnclear', wanted, (named) => ask('inbox.react', { ...named, ...wanted }));

  /** A message as it was read, which says how its last change stands. */
  const read = (message: MessageView): MessageView => {
    const { messageId } = message;
    const { unclear, reactionUnclear, busy } = of(messageId);
    if ((unclear ?? reactionUnclear) !== null && !busy) put(messageId, { unclear: null, reactionUnclear: null });
    return message;
  };

  return {
    of,
    subscribe,
    type,
    typedIn,
    change,
    react,
    takesReactionsBack: () => canTakeBack,
    /** The messages of a reading, at the time that it says it is. */
    taken: ({ messages, clock, takesReactionsBack }: Reading): readonly MessageView[] => {
      ahead = clock - now();
      canTakeBack = takesReactionsBack;
      return messages.map(read);
    },
    /** The last change of a message, where it is not known whether it was made. */
    doubtOf: ({ messageId, doubt }: MessageView): WantedChange | null => of(messageId).unclear ?? doubt,
    reactionDoubtOf: ({ messageId, reactionDoubt }: MessageView): WantedReaction | null =>
      of(messageId).reactionUnclear ?? reactionDoubt,
    /** Whether a message may be changed now. */
    mayBe: (wanted: MessageChange, message: MessageView): boolean =>
      changeRefusal(wanted, message, now() + ahead) === null,
    /** The time as LinkedIn's hour is measured, UTC ms. */
    clock: () => now() + ahead,
    open: (messageId: string, what: MessageState['open']): void => put(messageId, { open: what, problem: null }),
    /** Keeps all that is typed. */
    flush: writes.finish,
    end,
  };
}
