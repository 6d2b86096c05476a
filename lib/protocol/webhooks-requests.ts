import { z } from 'zod';
import { WEBHOOK_EVENTS, WEBHOOK_SOURCES } from '@/lib/unipile/webhook-sources';
import { id } from './request-parts';

/** What may be asked of the webhooks of the Unipile space, as far as they tell of the account in force. */
export const WEBHOOKS_REQUESTS = {
  webhooks: { from: 'extension', input: z.strictObject({}) },
  'webhooks.create': {
    from: 'extension',
    input: z
      .strictObject({
        requestUrl: z.url({ protocol: /^https$/ }).max(2_000),
        source: z.enum(WEBHOOK_SOURCES),
        events: z.array(z.string().max(100)).min(1).max(20),
        /** True: for every account of the space, those of the future too; else for the one in force. */
        allAccounts: z.boolean(),
      })
      .refine(({ source, events }) => events.every((event) => Object.hasOwn(WEBHOOK_EVENTS[source], event))),
  },
  'webhooks.delete': { from: 'extension', input: z.strictObject({ webhookId: id }) },
  /** Reads a delivery that was pasted: what it is and what it means. Makes no call. */
  'webhooks.check': { from: 'extension', input: z.strictObject({ delivery: z.string().max(500_000) }) },
} as const;
