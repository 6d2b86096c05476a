import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { once } from '@/lib/once';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

const kept = once(() => {
  const at = z.number().transform(keptInstant);

  const wanted = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('edit'), text: z.string() }),
    z.object({ kind: z.literal('delete') }),
  ]);

  return z.object({
    /** When it was last touched, UTC ms. */
    at,
    /** What is typed in place of the message and not sent. */
    typed: z.string().nullable(),
    /** The change whose request has left, or is about to. */
    left: z.object({ wanted, at, done: z.boolean() }).nullable(),
    /** The reactions whose requests have left, one for each emoji. */
    reacted: z.array(z.object({ value: z.string(), on: z.boolean(), at, done: z.boolean(), before: z.number() })),
  });
});

/** What is known here of the change of one message. */
export type KeptChange = z.infer<ReturnType<typeof kept>>;

/** The changes of messages, by account, chat and message: a browser that is killed forgets none of which the end is not known. */
export const keptChangesItem = createStoredItem<Readonly<Record<string, KeptChange>>>({
  area: 'local',
  key: 'message-changes',
  budget: 'messageChanges',
  version: 1,
  ofAccount: true,
  schema: () => z.record(z.string(), kept()),
  initial: {},
  less: withoutFirst,
});
