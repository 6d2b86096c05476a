import { z } from 'zod';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { QuietHours } from '@/lib/outreach/noticing/quiet-hours';
import { answerOf, id, nothing, type RequestForm } from './messaging/request';

const minute = () => z.number().int().min(0).max(1_439);

/** What the extension's own pages may ask of noticing. Every answer is the state after the request. */
export const NOTICING_REQUESTS = {
  noticing: { from: 'extension', input: nothing, answer: answerOf<NoticingView>() },
  'noticing.change': {
    from: 'extension',
    input: () =>
      z.strictObject({
        on: z.boolean().optional(),
        quiet: z.strictObject({ from: minute(), to: minute() }).nullable().optional(),
      }),
    answer: answerOf<NoticingView>(),
  },
  /** The user has seen these notices. */
  'noticing.seen': {
    from: 'extension',
    input: () => z.strictObject({ ids: z.array(id).max(100) }),
    answer: answerOf<NoticingView>(),
  },
} as const satisfies Record<string, RequestForm>;

/** What Kith looks for by itself, and what it found for the active account. */
export interface NoticingView {
  readonly on: boolean;
  /** Minutes of the local day; null where there are none. */
  readonly quiet: QuietHours | null;
  /** True where Chrome lets Kith show notifications; the badge needs no permission. */
  readonly mayNotify: boolean;
  /** What waits to be seen, newest first. */
  readonly notices: readonly Notice[];
}
