import { DAY_MS, HOUR_MS } from '@/lib/durations';
import { type LeftChange, mayLeave, type WantedChange, wasJustMade } from '@/lib/outreach/rules/messages/message-rules';
import { isSameReaction, type LeftReaction, type WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import type { KeptChange } from '@/lib/storage/inbox/kept-changes-item';
import type { StoredItem } from '@/lib/storage/stored-item';

/** A message by its account, its chat and its own id, which v2 makes unique within its chat alone. */
export interface MessageKey {
  readonly accountId: string;
  readonly chatId: string;
  readonly messageId: string;
}

/** Longer than any message can be changed. */
const KEPT_MS = 2 * HOUR_MS;

/** Where it is not known whether a change was made: over a weekend. */
const KEPT_IN_DOUBT_MS = 3 * DAY_MS;

const keptFor = ({ left, reacted }: KeptChange): number =>
  left?.done === false || reacted.some(({ done }) => !done) ? KEPT_IN_DOUBT_MS : KEPT_MS;

type Kept = Omit<KeptChange, 'at'>;

const NOTHING: Kept = { typed: null, left: null, reacted: [] };

const keyOf = ({ accountId, chatId, messageId }: MessageKey): string => [accountId, chatId, messageId].join(' ');

/**
 * What is known here of the changes of messages: what was typed in place of one, and which change has left. Both outlive the surface,
 * the worker and the browser, so that nothing typed is lost and no change is made twice.
 */
export type KeptChanges = ReturnType<typeof createKeptChanges>;

export function createKeptChanges(deps: {
  readonly item: StoredItem<Readonly<Record<string, KeptChange>>>;
  now(): number;
}) {
  const { item, now } = deps;

  const put = async (of: MessageKey, next: (before: Kept) => Kept) => {
    const at = now();
    await item.change(({ [keyOf(of)]: before = NOTHING, ...others }) => {
      const kept = Object.entries(others).filter(([, one]) => Math.abs(at - one.at) < keptFor(one));
      const { typed, left, reacted } = next(before);
      const worthIt = typed !== null || left !== null || reacted.length > 0;
      return { ...Object.fromEntries(kept), ...(worthIt && { [keyOf(of)]: { at, typed, left, reacted } }) };
    });
  };

  return {
    /** Of the messages of one chat. */
    async in({ accountId, chatId }: Omit<MessageKey, 'messageId'>) {
      const all = new Map(Object.entries(await item.read()));
      return (messageId: string): Kept => all.get(keyOf({ accountId, chatId, messageId })) ?? NOTHING;
    },
    /** Null: what was typed is sent, or not wanted any more. */
    type: (of: MessageKey, text: string | null): Promise<void> => put(of, (before) => ({ ...before, typed: text })),
    /** Writes down that a change leaves now; not where one before it may still be on its way, nor where this one was made already. */
    async leave(of: MessageKey, wanted: WantedChange): Promise<'leaves' | 'under-way' | 'made'> {
      let leaves = false;
      let made = false;
      await put(of, (before) => {
        made = wasJustMade(before.left, wanted, now());
        if (made) return before;
        leaves = mayLeave(before.left, now());
        return leaves ? { ...before, left: { wanted, at: now(), done: false } } : before;
      });
      if (made) return 'made';
      return leaves ? 'leaves' : 'under-way';
    },
    /** Writes down that it was made. */
    done: (of: MessageKey): Promise<void> =>
      put(of, ({ left, ...before }) => ({
        ...before,
        typed: null,
        left: left && ({ ...left, at: now(), done: true } satisfies LeftChange),
      })),
    /** Writes down that it was not made. */
    refused: (of: MessageKey): Promise<void> => put(of, (before) => ({ ...before, left: null })),
    /** Writes down that a reaction leaves now, of which there were `count`; false where the same one may still be on its way. */
    async reactionLeaves(of: MessageKey, { value, on }: WantedReaction, count: number): Promise<boolean> {
      let leaves = false;
      await put(of, (before) => {
        const same = before.reacted.find((one) => isSameReaction(one.value, value)) ?? null;
        leaves = mayLeave(same, now());
        if (!leaves) return before;
        const left: LeftReaction = { value, on, at: now(), done: false, before: count };
        return { ...before, reacted: [...before.reacted.filter((one) => one !== same), left] };
      });
      return leaves;
    },
    /** Writes down whether it was made. */
    reactionEnded: (of: MessageKey, { value }: WantedReaction, done: boolean): Promise<void> =>
      put(of, (before) => ({
        ...before,
        reacted: before.reacted.flatMap((one) => {
          if (one.value !== value) return [one];
          return done ? [{ ...one, at: now(), done: true }] : [];
        }),
      })),
  };
}
