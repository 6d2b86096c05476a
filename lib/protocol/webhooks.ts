import { z } from 'zod';
import type { SignatureVerdict } from '@/lib/unipile/shapes/signature-verdict';
import type { WebhookEvent } from '@/lib/unipile/shapes/webhook-event';
import { WEBHOOK_EVENTS, WEBHOOK_SOURCES, type WebhookSource } from '@/lib/unipile/shapes/webhook-sources';
import { answerOf, id, nothing, type RequestForm } from './messaging/request';

/** What the extension's own pages may ask of the webhooks of the Unipile space, as far as they tell of the active account. */
export const WEBHOOKS_REQUESTS = {
  webhooks: { from: 'extension', input: nothing, answer: answerOf<readonly WebhookView[]>() },
  'webhooks.create': {
    from: 'extension',
    input: () =>
      z
        .strictObject({
          requestUrl: z.url({ protocol: /^https$/ }).max(2_000),
          source: z.enum(WEBHOOK_SOURCES),
          events: z.array(z.string().max(100)).min(1).max(20),
          /** True: for every account of the space, those of the future too; else for the active one. */
          allAccounts: z.boolean(),
        })
        .refine(({ source, events }) => events.every((event) => Object.hasOwn(WEBHOOK_EVENTS[source], event))),
    answer: answerOf<CreatedWebhookView>(),
  },
  'webhooks.delete': { from: 'extension', input: () => z.strictObject({ webhookId: id }), answer: answerOf<null>() },
  /** Reads a delivery that was pasted: what it is and what it means. Makes no call. */
  'webhooks.check': {
    from: 'extension',
    input: () =>
      z.strictObject({
        delivery: z.string().max(500_000),
        /** The header with the signature, and the secret it was made with; empty where it is not to be checked. */
        signature: z.string().max(1_000),
        secret: z.string().max(1_000),
      }),
    answer: answerOf<DeliveryView>(),
  },
} as const satisfies Record<string, RequestForm>;

/** A webhook that tells of the active account. */
export interface WebhookView {
  readonly webhookId: string;
  readonly name: string | null;
  readonly requestUrl: string | null;
  /** An open set; null where it reports of several. */
  readonly source: string | null;
  readonly enabled: boolean;
  /** True where it tells of every account of the Unipile space. */
  readonly allAccounts: boolean;
  /** Empty where Unipile does not say. */
  readonly events: readonly string[];
  /** Names alone; the values are secrets. */
  readonly headerNames: readonly string[];
}

/** A webhook that was just made. The secret is told once and kept nowhere here. */
export interface CreatedWebhookView {
  readonly source: WebhookSource;
  /** Whether deliveries are signed with the secret, rather than carry it. */
  readonly signed: boolean;
  /** The header that carries the secret, or the signature that is made with it: whoever receives deliveries checks it. */
  readonly header: string;
  readonly secret: string;
}

/** What a pasted delivery is. */
export type DeliveryView =
  | { readonly kind: 'not-json' }
  /** JSON, but no event, or a known one without the ids it is about. */
  | { readonly kind: 'unreadable' }
  /** `account`: whose it is, of those that the key sees. */
  | {
      readonly kind: 'event';
      readonly event: WebhookEvent;
      readonly account: string | null;
      /** Null where none was given to check. */
      readonly signature: SignatureVerdict | null;
    };
