import { type ChatMarks, chatMarks } from '@/lib/outreach/today/put-away';
import type { AccountMap } from '@/lib/storage/account-map';
import { MOST_HANDLED, type StoredHandled } from '@/lib/storage/own-data/handled-map';

/** What the user put off or is done with on the list of today. */
export type HandledCauses = ReturnType<typeof createHandledCauses>;

export function createHandledCauses({ map, now }: { readonly map: AccountMap<StoredHandled>; now(): number }) {
  /** What was decided of the chats of each account, made of everything as it was then. */
  const ofChats = new Map<string, { readonly of: ReadonlyMap<string, StoredHandled>; readonly marks: ChatMarks }>();

  return {
    all: map.all,
    /** What was last decided of each chat; the same map until something changes. */
    async chats(accountId: string): Promise<ChatMarks> {
      const of = await map.all(accountId);
      const known = ofChats.get(accountId);
      if (known?.of === of) return known.marks;
      const marks = chatMarks(of);
      ofChats.set(accountId, { of, marks });
      return marks;
    },
    /** `until`: null is done with, a local calendar day is put off to it, `again` is neither any more. */
    async mark(accountId: string, causes: readonly string[], until: string | null): Promise<void> {
      const mark = until === 'again' ? null : { until, at: now() };
      await map.change(accountId, (all) => withRoomFor(all, new Map(causes.map((cause) => [cause, mark]))));
    },
    /** How many a copy has decided about and this one has not. */
    further: async (accountId: string, copy: ReadonlyMap<string, StoredHandled>): Promise<number> =>
      furtherIn(await map.all(accountId), copy).size,
    /** Rejects where there is no room for what a copy has decided about and this one has not. */
    mustFit: (accountId: string, copy: ReadonlyMap<string, StoredHandled>) =>
      map.mustFit(accountId, (all) => withRoomFor(all, furtherIn(all, copy))),
    /** Takes over what a copy has decided about and this one has not. */
    absorb: async (accountId: string, copy: ReadonlyMap<string, StoredHandled>): Promise<void> => {
      await map.change(accountId, (all) => withRoomFor(all, furtherIn(all, copy)));
    },
    async erase(): Promise<void> {
      ofChats.clear();
      await map.erase();
    },
  };
}

const furtherIn = (all: ReadonlyMap<string, StoredHandled>, copy: ReadonlyMap<string, StoredHandled>) =>
  new Map([...copy].filter(([cause]) => !all.has(cause)));

/** The changes, and the removal of what was decided longest ago where there is no room for them. */
function withRoomFor(
  all: ReadonlyMap<string, StoredHandled>,
  changes: ReadonlyMap<string, StoredHandled | null>,
): ReadonlyMap<string, StoredHandled | null> {
  const over = all.size + changes.size - MOST_HANDLED;
  if (over <= 0) return changes;
  const oldest = [...all].sort(([, a], [, b]) => a.at - b.at).slice(0, over);
  return new Map<string, StoredHandled | null>([...oldest.map(([cause]) => [cause, null] as const), ...changes]);
}
