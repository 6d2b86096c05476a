import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountRecord } from '../../lib/practice/world/records.ts';
import type { SandboxWorld } from './sandbox-world.ts';
import type { DeliveryRecord, WebhookRecord } from './webhook-records.ts';

/** The first, and five again. */
const TRIES = 6;
/** A receiver that has not answered by then has failed. */
const ANSWER_MS = 30_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

type Payload = Record<string, unknown>;

/** What happened, to whom: decides which webhooks hear of it. */
interface Occasion {
  readonly source: string;
  readonly event: string;
  readonly account: AccountRecord;
}

const hears = (webhook: WebhookRecord, { source, event, account }: Occasion): boolean =>
  webhook.enabled &&
  webhook.source === source &&
  webhook.events.includes(event) &&
  (webhook.accountIds === null || webhook.accountIds.includes(account.id));

/** `data` renames keys of the payload; account status keeps its own. */
function renamed(webhook: WebhookRecord, payload: Payload): Payload {
  if (webhook.source === 'account_status') return payload;
  const names = new Map(webhook.data.map(({ key, name }) => [key, name]));
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [names.get(key) ?? key, value]));
}

/** Bytes, so that fetch adds no Content-Type: Unipile sends none unless the webhook's headers say so. */
function encode(format: WebhookRecord['format'], payload: Payload): Uint8Array<ArrayBuffer> {
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new TextEncoder().encode(format === 'json' ? JSON.stringify(payload) : new URLSearchParams(fields).toString());
}

async function send(webhook: WebhookRecord, body: Uint8Array<ArrayBuffer>, closing: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(webhook.requestUrl, {
      method: 'POST',
      headers: webhook.headers.map(({ key, value }): [string, string] => [key, value]),
      body,
      redirect: 'error',
      signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_MS)]),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}

async function attempt(world: SandboxWorld, webhook: WebhookRecord, delivery: DeliveryRecord): Promise<void> {
  const body = encode(webhook.format, delivery.payload);
  while (delivery.tries < TRIES && !world.closing.aborted) {
    if (delivery.tries > 0) {
      const pause = world.flags.webhookRetryMs * 2 ** (delivery.tries - 1);
      await sleep(pause, null, { signal: world.closing }).catch(() => null);
    }
    delivery.tries += 1;
    if (await send(webhook, body, world.closing)) {
      delivery.status = 'delivered';
      return;
    }
  }
  delivery.status = 'failed';
}

/** Sends an event to every webhook that listens for it; nothing ever leaves this machine. */
export function deliver(world: SandboxWorld, occasion: Occasion, payloadFor: (webhookName: string) => Payload): void {
  for (const webhook of world.webhooks.filter((one) => hears(one, occasion))) {
    const local = LOOPBACK.has(new URL(webhook.requestUrl).hostname);
    const delivery: DeliveryRecord = {
      webhookId: webhook.id,
      event: occasion.event,
      payload: renamed(webhook, payloadFor(webhook.name ?? '')),
      tries: 0,
      status: local ? 'pending' : 'refused',
    };
    world.deliveries.push(delivery);
    if (local) void attempt(world, webhook, delivery);
  }
}
