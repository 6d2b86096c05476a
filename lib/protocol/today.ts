import { z } from 'zod';
import { KEEPSAKE_MAX } from '@/lib/outreach/today/keepsake';
import type { TodayRow } from '@/lib/outreach/today/today-rows';
import { answerOf, id, moment, nothing, type RequestForm } from './messaging/request';
import type { Problem } from './problem';

const day = () => z.iso.date();
const reminder = () => z.strictObject({ on: day(), unlessReplyAfter: moment.nullable() });

/** What the extension's own pages may ask of the list of today. Every answer is the list after the request. */
export const TODAY_REQUESTS = {
  /** Who needs the user, from what is known here; makes no call. */
  today: { from: 'extension', input: nothing, answer: answerOf<TodayView>() },
  /** Reads LinkedIn's lists first, one after the other, up to the first that cannot be read. */
  'today.look': { from: 'extension', input: nothing, answer: answerOf<TodayLook>() },
  /** Somebody's causes are done with (`until` null), put off to a local calendar day, or taken back (`again`). */
  'today.handle': {
    from: 'extension',
    input: () =>
      z.strictObject({
        providerId: id.nullable(),
        name: z.string().max(KEEPSAKE_MAX.name).nullable(),
        causes: z
          .array(z.strictObject({ id: z.string().min(1).max(500), reminder: reminder().nullable() }))
          .min(1)
          .max(20)
          .readonly(),
        until: z.union([day(), z.literal('again')]).nullable(),
      }),
    answer: answerOf<TodayView>(),
  },
} as const satisfies Record<string, RequestForm>;

/** Who needs the user today. */
export interface TodayView {
  readonly rows: readonly TodayRow[];
  /** When LinkedIn's lists were last read, UTC ms, the one that was read longest ago; null where one never was. */
  readonly readAt: number | null;
}

/** The same after a look, and why that stopped where it did. */
export interface TodayLook extends TodayView {
  readonly problem: Problem | null;
}
