import { z } from 'zod';
import { ok } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { flag, id, idOrNull, line, listOf, named } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import type { CreateWebhookInput, ListWebhooksInput, Webhook } from '@/lib/unipile/shapes/webhook';
import { listPageOf, listPageQuery } from '@/lib/unipile/v1/list-page';

const created = z.object({ object: named('WebhookCreated'), webhook_id: idOrNull });

/** v1 signs no delivery: this header carries the secret that tells a real one (the name is that of Unipile's own example). */
const SECRET_HEADER = 'Unipile-Auth';
/** Unipile sends no Content-Type of its own, and many receivers read no body without one. */
const JSON_HEADER = { key: 'Content-Type', value: 'application/json' } as const;

/** Creates a webhook whose deliveries carry the secret. */
export async function createWebhook(api: Api, input: CreateWebhookInput, signal: AbortSignal) {
  const { requestUrl, source, name, accountId, events, secret } = input;
  const body = {
    request_url: requestUrl,
    source,
    name,
    ...(accountId !== null && { account_ids: [api.unipileId(accountId)] }),
    events,
    headers: [{ key: SECRET_HEADER, value: secret }, JSON_HEADER],
    format: 'json',
  };
  const answer = await api.json({ method: 'POST', route: route`/webhooks`, body }, created, signal);
  return answer.ok ? ok({ webhookId: answer.value.webhook_id, header: SECRET_HEADER, secret }) : answer;
}

const webhook = z.object({
  id,
  name: line(200),
  request_url: line(2_000),
  source: line(40),
  enabled: flag,
  account_ids: listOf(z.object({ id })),
  events: listOf(z.string().max(100)),
  headers: listOf(z.object({ key: z.string().max(200) })),
});

/** `accounts` is an older name of `account_status`. */
function webhookIn(body: z.infer<typeof webhook>, own: string): Webhook {
  const accounts = body.account_ids.map((account) => account.id);
  return {
    webhookId: body.id,
    name: body.name,
    requestUrl: body.request_url,
    source: body.source === 'accounts' ? 'account_status' : body.source,
    enabled: body.enabled,
    tellsOf: accounts.length === 0 ? 'all' : accounts.includes(own) ? 'this' : 'others',
    events: body.events,
    headerNames: body.headers.map(({ key }) => key),
  };
}

/** One page of the webhooks. */
export function listWebhooks(api: Api, { accountId, ...which }: ListWebhooksInput, signal: AbortSignal) {
  const page = listPageOf(webhook.transform((body) => webhookIn(body, api.unipileId(accountId))));
  return api.json({ method: 'GET', route: route`/webhooks`, query: listPageQuery(which) }, page, signal);
}

const deleted = z.object({ object: z.literal('WebhookDeleted') }).transform(() => null);

/** Deletes a webhook. */
export function deleteWebhook(api: Api, { webhookId }: { readonly webhookId: string }, signal: AbortSignal) {
  return api.json({ method: 'DELETE', route: route`/webhooks/${webhookId}` }, deleted, signal);
}
