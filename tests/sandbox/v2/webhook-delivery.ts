import { createHmac } from 'node:crypto';
import type { AccountRecord } from '../../../lib/practice/world/records.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { accountIdV2 } from './account-id.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The header that Unipile signs a delivery with: the moment, and the two together under the endpoint's secret. */
const signatureOf = (secret: string, at: number, text: string): string => {
  const seconds = Math.floor(at / 1_000);
  return `t=${seconds},v0=${createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex')}`;
};

/** Sends an event to every endpoint of v2 that listens for it, signed; nothing ever leaves this machine. How often it is repeated is not documented. */
export function deliverV2(
  world: SandboxWorld,
  account: AccountRecord,
  type: string,
  payload: Record<string, unknown>,
): void {
  const hearing = world.endpoints.filter(
    ({ enabled, events, accountIds }) =>
      enabled && events.includes(type) && (accountIds === null || accountIds.includes(account.id)),
  );
  for (const endpoint of hearing) {
    const event = {
      id: `evt_${world.newId()}`,
      created_at: new Date(world.now()).toISOString(),
      account_id: accountIdV2(account.id),
      type,
      payload,
    };
    const text = JSON.stringify(event);
    const signature = signatureOf(endpoint.secret, world.now(), text);
    const local = LOOPBACK.has(new URL(endpoint.url).hostname);
    world.deliveries.push({
      webhookId: endpoint.id,
      event: type,
      payload: event,
      signature,
      tries: local ? 1 : 0,
      status: local ? 'pending' : 'refused',
    });
    if (!local) continue;
    const delivery = world.deliveries.at(-1);
    const headers = { 'content-type': 'application/json', 'unipile-signature': signature };
    void fetch(endpoint.url, { method: 'POST', headers, body: text, redirect: 'error', signal: world.closing })
      .then(({ ok }) => ok)
      .catch(() => false)
      .then((taken) => {
        if (delivery) delivery.status = taken ? 'delivered' : 'failed';
      });
  }
}
