import { Hono } from 'hono';
import { refuse, refuseNotFound } from '../../../lib/practice/http/api-error.ts';
import { pageByPosition } from '../../../lib/practice/http/cursors.ts';
import {
  optionalText,
  type RequestBody,
  requiredText,
  requiredTexts,
} from '../../../lib/practice/http/request-body.ts';
import type { SandboxEnv } from '../request-log.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import type { WebhookRecord } from '../webhook-records.ts';

/** The events of each source where none are named. */
const STANDARD_EVENTS: Record<string, readonly string[]> = {
  messaging: ['message_received'],
  users: ['new_relation'],
  account_status: [
    'creation_success',
    'creation_fail',
    'deleted',
    'reconnected',
    'sync_success',
    'error',
    'credentials',
    'permissions',
  ],
  email: ['mail_received'],
  email_tracking: ['mail_opened'],
  calendar_event: ['calendar_event_created', 'calendar_event_updated', 'calendar_event_deleted'],
};

const isPair = (one: unknown): one is Record<string, string> => typeof one === 'object' && one !== null;

/** A list of two texts under these names, such as headers; 400 where it is something else. */
function pairs<A extends string, B extends string>(
  body: RequestBody,
  name: string,
  a: A,
  b: B,
): Record<A | B, string>[] {
  const value = body.fields[name] ?? [];
  const all = Array.isArray(value) && value.every((one) => isPair(one) && typeof one[a] === 'string' && one[b] != null);
  return all
    ? value.map((one) => ({ [a]: one[a], [b]: String(one[b]) }) as Record<A | B, string>)
    : refuse('invalid_parameters');
}

function webhookFrom(world: SandboxWorld, body: RequestBody): WebhookRecord {
  const source = requiredText(body, 'source');
  const standard = Object.hasOwn(STANDARD_EVENTS, source) ? STANDARD_EVENTS[source] : undefined;
  const requestUrl = requiredText(body, 'request_url');
  const format = optionalText(body, 'format') ?? 'json';
  if (standard === undefined || !URL.canParse(requestUrl)) return refuse('invalid_parameters');
  if (format !== 'json' && format !== 'form') return refuse('invalid_parameters');
  return {
    id: world.newId(),
    requestUrl,
    source,
    name: optionalText(body, 'name'),
    format,
    accountIds: 'account_ids' in body.fields ? requiredTexts(body, 'account_ids') : null,
    enabled: body.fields.enabled !== false,
    headers: pairs(body, 'headers', 'key', 'value'),
    events: 'events' in body.fields ? requiredTexts(body, 'events') : standard,
    data: pairs(body, 'data', 'name', 'key'),
  };
}

function webhookBody(world: SandboxWorld, webhook: WebhookRecord): Record<string, unknown> {
  const accounts = world.accounts.filter((one) => webhook.accountIds?.includes(one.id));
  return {
    object: 'Webhook',
    id: webhook.id,
    account_ids: accounts.map(({ id, name, type }) => ({ id, name, type })),
    enabled: webhook.enabled,
    ...(webhook.name === null ? {} : { name: webhook.name }),
    request_url: webhook.requestUrl,
    format: webhook.format,
    headers: webhook.headers,
    data: webhook.data,
    ...(webhook.source === 'messaging' ? { events: webhook.events } : {}),
    type: 'AUTO',
  };
}

/** Webhooks: made, listed (headers and their secrets in clear), deleted. */
export const webhookRoutes = (world: SandboxWorld): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .post('/webhooks', (c) => {
      const webhook = webhookFrom(world, c.get('body'));
      world.webhooks.push(webhook);
      c.get('record').effect = true;
      return c.json({ object: 'WebhookCreated', webhook_id: webhook.id }, 201);
    })
    .get('/webhooks', (c) => {
      const page = pageByPosition(c, world.webhooks, 'cursor', { flags: world.flags, max: 250, standard: 100 });
      const items = page.items.map((one) => webhookBody(world, one));
      return c.json({ object: 'WebhookList', ...page, items });
    })
    .delete('/webhooks/:id', (c) => {
      const index = world.webhooks.findIndex((one) => one.id === c.req.param('id'));
      if (index < 0) refuseNotFound('Webhook');
      world.webhooks.splice(index, 1);
      c.get('record').effect = true;
      return c.json({ object: 'WebhookDeleted' });
    });
