import { createStore } from '@/components/session/create-store';
import { changeRefusal, type MessageChange, type WantedChange } from '@/lib/outreach/rules/messages/message-rules';
import type { ChangedMessageView, MessageView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { RequestInput } from '@/lib/protocol/requests';

/** How it stands with what the user does to one message. */
export interface MessageState {
  /** What is open on it: its text in a box, or the question whether to delete it. */
  readonly open: MessageChange | null;
  readonly busy: boolean;
  /** Why the last change was not made. */
  readonly problem: Problem | null;
  /** The last change, where nothing was read since that could say whether it was made. */
  readonly unclear: WantedChange | null;
}

const AT_REST: MessageState = { open: null, busy: false, problem: null, unclear: null };

/** The pause in typing after which the text is kept. */
const REST_MS = 250;

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
  const unkept = new Map<string, ReturnType<typeof setTimeout>>();
  /** By how much the clock that LinkedIn's hour is measured with is ahead of the machine's, ms. */
  let ahead = 0;

  const of = (messageId: string): MessageState => state().of.get(messageId) ?? AT_REST;
  const put = (messageId: string, patch: Partial<MessageState>) =>
    set({ of: new Map(state().of).set(messageId, { ...of(messageId), ...patch }) });

  const keep = async (messageId: string): Promise<void> => {
    clearTimeout(unkept.get(messageId));
    const chat = chatId();
    const text = typed.get(messageId);
    if (!unkept.delete(messageId) || chat === null || text === undefined) return;
    await ask('inbox.keep-typed', { chatId: chat, messageId, text });
  };

  const type = (messageId: string, text: string | null): void => {
    typed.set(messageId, text);
    if (text === null) put(messageId, {});
    clearTimeout(unkept.get(messageId));
    unkept.set(
      messageId,
      setTimeout(() => void keep(messageId), REST_MS),
    );
  };

  /** What the box of a message shows: what was typed, else what the message says. */
  const typedIn = ({ messageId, typed: kept }: MessageView): string | null => {
    const here = typed.get(messageId);
    return here === undefined ? kept : here;
  };

  const request = (named: RequestInput<'inbox.delete'>, wanted: WantedChange) =>
    wanted.kind === 'edit' ? ask('inbox.edit', { ...named, text: wanted.text }) : ask('inbox.delete', named);

  const ended = (messageId: string, wanted: WantedChange, { outcome, message }: ChangedMessageView): void => {
    const done = outcome === 'done';
    if (done) typed.delete(messageId);
    put(messageId, { busy: false, open: null, unclear: done || message ? null : wanted });
    if (message) replaced(message);
  };

  const change = async ({ messageId, at }: MessageView, wanted: WantedChange): Promise<void> => {
    const chat = chatId();
    if (of(messageId).busy || chat === null) return;
    put(messageId, { busy: true, problem: null, unclear: null });
    await keep(messageId);
    const answer = await request({ chatId: chat, messageId, at }, wanted);
    if (answer.ok) return ended(messageId, wanted, answer.value);
    // Without an answer of the worker the change may have left all the same.
    const silent = answer.problem.kind === 'worker-silent';
    put(messageId, silent ? { busy: false, open: null, unclear: wanted } : { busy: false, problem: answer.problem });
  };

  /** A message as it was read, which says how its last change stands. */
  const read = (message: MessageView): MessageView => {
    const { messageId } = message;
    const { unclear, busy } = of(messageId);
    if (unclear !== null && !busy) put(messageId, { unclear: null });
    return message;
  };

  return {
    of,
    subscribe,
    type,
    typedIn,
    change,
    /** The messages of a reading, at the time that it says it is. */
    taken: (messages: readonly MessageView[], clock: number): readonly MessageView[] => {
      ahead = clock - now();
      return messages.map(read);
    },
    /** The last change of a message, where it is not known whether it was made. */
    doubtOf: ({ messageId, doubt }: MessageView): WantedChange | null => of(messageId).unclear ?? doubt,
    /** Whether a message may be changed now. */
    mayBe: (wanted: MessageChange, message: MessageView): boolean =>
      changeRefusal(wanted, message, now() + ahead) === null,
    /** The time as LinkedIn's hour is measured, UTC ms. */
    clock: () => now() + ahead,
    open: (messageId: string, what: MessageChange | null): void => put(messageId, { open: what, problem: null }),
    /** Keeps all that is typed. */
    flush: async (): Promise<void> => {
      await Promise.all([...unkept.keys()].map(keep));
    },
    end,
  };
}
