import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { flag, id, idOrNull, line, listOf, named } from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type { CreateWebhookInput, Webhook } from '@/lib/unipile/shapes/webhook';
import { listPageOf, listPageQuery } from '@/lib/unipile/v1/list-page';

const created = z
  .object({ object: named('WebhookCreated'), webhook_id: idOrNull })
  .transform(({ webhook_id }) => ({ webhookId: webhook_id }));

/** Creates a webhook. */
export function createWebhook(api: Api, input: CreateWebhookInput, signal: AbortSignal) {
  const { requestUrl, source, name, accountIds, events, headers } = input;
  const body = { request_url: requestUrl, source, name, account_ids: accountIds, events, headers, format: 'json' };
  return api.json({ method: 'POST', route: route`/webhooks`, body }, created, signal);
}

const webhook = z
  .object({
    id,
    name: line(200),
    request_url: line(2_000),
    source: line(40),
    enabled: flag,
    account_ids: listOf(z.object({ id })),
    events: listOf(z.string().max(100)),
    headers: listOf(z.object({ key: z.string().max(200) })),
  })
  .transform(
    (body): Webhook => ({
      webhookId: body.id,
      name: body.name,
      requestUrl: body.request_url,
      source: body.source === 'accounts' ? 'account_status' : body.source,
      enabled: body.enabled,
      accountIds: body.account_ids.map((account) => account.id),
      events: body.events,
      headerNames: body.headers.map(({ key }) => key),
    }),
  );

const page = listPageOf(webhook);

/** One page of the webhooks. */
export function listWebhooks(api: Api, input: ListPageInput, signal: AbortSignal) {
  return api.json({ method: 'GET', route: route`/webhooks`, query: listPageQuery(input) }, page, signal);
}

const deleted = z.object({ object: z.literal('WebhookDeleted') }).transform(() => null);

/** Deletes a webhook. */
export function deleteWebhook(api: Api, { webhookId }: { readonly webhookId: string }, signal: AbortSignal) {
  return api.json({ method: 'DELETE', route: route`/webhooks/${webhookId}` }, deleted, signal);
}
