import { z } from 'zod';
import { failed } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { flag, id, line, listOf, named } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import type { CreateWebhookInput, ListWebhooksInput, Webhook } from '@/lib/unipile/shapes/webhook';
import { sourceOf } from '@/lib/unipile/shapes/webhook-sources';
import { readListPage } from '@/lib/unipile/v2/list-page';
import { eventOfType, typesOf } from './event-types';
import { SIGNATURE_HEADER } from './signature';

const created = z
  .object({ object: named('WebhookEndpoint'), id, secret: z.string().min(1).max(500) })
  .transform(({ id: webhookId, secret }) => ({ webhookId, header: SIGNATURE_HEADER, secret }));

/** Creates a webhook; Unipile makes its secret, and signs each delivery with it. */
export async function createWebhook(api: Api, input: CreateWebhookInput, signal: AbortSignal) {
  const { requestUrl, events, name, accountId } = input;
  const types = typesOf(events);
  if (types === null) return failed(bareProblem('bad-request', 'none'));
  const ask = (trigger_events: string[]) => {
    const body = {
      url: requestUrl,
      trigger_events,
      description: name,
      ...(accountId !== null && { account_ids: [api.unipileId(accountId)] }),
    };
    return api.json({ method: 'POST', route: route`/webhooks/endpoints/`, body }, created, signal);
  };
  const [first, other] = types;
  const answer = await ask(first);
  // A name that is refused made nothing, so at most one of the two has an effect.
  const isRefused = !answer.ok && answer.problem.slug === 'api/invalid_parameters' && answer.problem.effect === 'none';
  return isRefused && other ? ask(other) : answer;
}

const endpoint = z.object({
  id,
  description: line(200),
  url: line(2_000),
  enabled: flag,
  trigger_events: listOf(z.string().max(100)),
  account_ids: listOf(z.string().max(200)),
});

/** One webhook as Kith names things: an event that v1 has too by that name, and its source where there is one alone. */
function webhookIn(body: z.infer<typeof endpoint>, own: string): Webhook {
  const events = body.trigger_events.map((type) => eventOfType(type) ?? type);
  const sources = new Set(events.map(sourceOf));
  return {
    webhookId: body.id,
    name: body.description,
    requestUrl: body.url,
    source: sources.size === 1 ? ([...sources][0] ?? null) : null,
    enabled: body.enabled,
    tellsOf: body.account_ids.length === 0 ? 'all' : body.account_ids.includes(own) ? 'this' : 'others',
    events,
    headerNames: [],
  };
}

/** One page of the webhooks, without their secrets. */
export function listWebhooks(api: Api, { accountId, ...which }: ListWebhooksInput, signal: AbortSignal) {
  const item = endpoint.transform((body) => webhookIn(body, api.unipileId(accountId)));
  return readListPage(api, { route: route`/webhooks/endpoints/`, item }, which, signal);
}

const deleted = z.object({ success: z.literal(true) }).transform(() => null);

/** Deletes a webhook. */
export function deleteWebhook(api: Api, { webhookId }: { readonly webhookId: string }, signal: AbortSignal) {
  return api.json({ method: 'DELETE', route: route`/webhooks/endpoints/${webhookId}` }, deleted, signal);
}
