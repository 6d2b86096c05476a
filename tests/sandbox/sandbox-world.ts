import type { Flags } from '../../lib/practice/world/records.ts';
import { createWorld, newRecords, type World } from '../../lib/practice/world/world.ts';
import { pictureBody } from './bodies/picture-body.ts';
import { castAccounts, castPeople } from './cast.ts';
import { announceMessage, announceRelation } from './webhook-events.ts';
import type { DeliveryRecord, EndpointRecord, WebhookRecord } from './webhook-records.ts';

/** How this Unipile behaves beyond what a request of v1 is answered with. */
export interface SandboxFlags extends Flags {
  cors: boolean;
  /** The pause before the second try of a webhook; it doubles with each. */
  webhookRetryMs: number;
  /** How v2 calls a new relation: its generated clients differ. */
  relationEvent: 'relation.request.accept' | 'relation.new';
  /** How often v2 lets an account call each method in a window; by method where one has a limit of its own. */
  methodLimit: number;
  methodLimits: Record<string, number>;
  methodWindowMs: number;
}

/** Everything the sandbox and the LinkedIn behind it know; plain records that tests may read and change. */
export interface SandboxWorld extends World {
  /** Ends when the sandbox closes. */
  readonly closing: AbortSignal;
  readonly webhooks: WebhookRecord[];
  readonly endpoints: EndpointRecord[];
  readonly deliveries: DeliveryRecord[];
  readonly flags: SandboxFlags;
  /** What was asked or answered over v2 in another shape than Unipile's; nothing, if all is well. */
  readonly offShape: string[];
}

/** A world with the cast in it and nothing between them yet. */
export function createSandboxWorld(seed: number, now: () => number, closing: AbortSignal): SandboxWorld {
  const records = newRecords(seed, castAccounts(), castPeople());
  const world: SandboxWorld = {
    ...createWorld(records, {
      now,
      said: (...what) => announceMessage(world, ...what),
      connected: (...whom) => announceRelation(world, ...whom),
      pictureOf: (someone) => (someone.pictureUrl === null ? null : pictureBody(someone.memberNumber)),
      strangerAt: () => null,
    }),
    closing,
    webhooks: [],
    endpoints: [],
    deliveries: [],
    flags: {
      ...records.flags,
      cors: false,
      webhookRetryMs: 1000,
      relationEvent: 'relation.request.accept',
      methodLimit: 1_000,
      methodLimits: {},
      methodWindowMs: 16 * 60_000,
    },
    offShape: [],
  };
  return world;
}
