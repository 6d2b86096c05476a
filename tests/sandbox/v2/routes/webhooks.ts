import { Hono } from 'hono';
import { optionalText, requiredText } from '../../../../lib/practice/http/request-body.ts';
import type { SandboxContext, SandboxEnv } from '../../request-log.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';
import type { EndpointRecord } from '../../webhook-records.ts';
import { accountIdV2 } from '../account-id.ts';
import { refuseV2 } from '../api-error.ts';
import { corePage } from '../pages.ts';

/** The events that the generated clients list (unipile-v2-shapes.json); how that of a relation is called differs between them. */
const EVENTS = [
  'account.status.disconnected account.status.running account.status.errored account.status.paused',
  'account.add account.reconnect account.remove',
  'account.initial_sync.running account.initial_sync.failed account.initial_sync.completed',
  'message.new message.update message.delete message.receipt.read message.receipt.delivery message.reaction.new',
  'chat.delete chat.update',
  'email.new email.new.bounce email.delete email.draft.new email.draft.delete',
  'email.folder.create email.folder.update email.folder.delete',
  'calendar.create calendar.update calendar.delete calendar.event.new calendar.event.update calendar.event.delete',
  'tracking.open tracking.click',
].flatMap((line) => line.split(' '));

/** A list of texts; 400 where it is something else. */
function texts(c: SandboxContext, name: string): string[] {
  const value = c.get('body').fields[name];
  const all = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
  return all ? value : refuseV2('api/invalid_parameters', `body/${name}`);
}

function accountIds(world: SandboxWorld, c: SandboxContext): readonly string[] | null {
  if (c.get('body').fields.account_ids === undefined) return null;
  return texts(c, 'account_ids').map((asked) => {
    const account = world.accounts.find(({ id }) => accountIdV2(id) === asked);
    return account?.id ?? refuseV2('api/invalid_parameters', 'body/account_ids');
  });
}

function endpointFrom(world: SandboxWorld, c: SandboxContext): EndpointRecord {
  const url = requiredText(c.get('body'), 'url');
  if (!URL.canParse(url)) refuseV2('api/invalid_parameters', 'body/url');
  const events = texts(c, 'trigger_events');
  const known = [...EVENTS, world.flags.relationEvent];
  const position = events.findIndex((event) => !known.includes(event));
  if (position >= 0)
    refuseV2('api/invalid_parameters', `body/trigger_events/${position} must be equal to one of the allowed values`);
  return {
    id: `we_${world.newId()}`,
    url,
    description: optionalText(c.get('body'), 'description'),
    enabled: true,
    events,
    secret: `wes_${world.newId()}`,
    accountIds: accountIds(world, c),
  };
}

function endpointBody(world: SandboxWorld, endpoint: EndpointRecord): Record<string, unknown> {
  const accounts = world.accounts.filter(({ id }) => endpoint.accountIds?.includes(id));
  return {
    object: 'WebhookEndpoint',
    id: endpoint.id,
    url: endpoint.url,
    ...(endpoint.description === null ? {} : { description: endpoint.description }),
    enabled: endpoint.enabled,
    trigger_events: endpoint.events,
    secret: endpoint.secret,
    application_id: 'app_01k6z9y3v5c8m2x7t4q1w0r6na',
    account_ids: accounts.map(({ id }) => accountIdV2(id)),
    account_targets: accounts.map(({ id, name, type }) => ({
      object: 'WebhookEndpointAccountTarget',
      id: accountIdV2(id),
      account_name: name,
      account_provider: type.toLowerCase(),
      status: 'active',
    })),
  };
}

/** Webhook endpoints of v2: made, listed (with their secrets in clear), deleted; none of these is limited. */
export const webhookRoutes = (world: SandboxWorld): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .on('POST', ['/webhooks/endpoints', '/webhooks/endpoints/'], (c) => {
      const endpoint = endpointFrom(world, c);
      world.endpoints.push(endpoint);
      c.get('record').effect = true;
      return c.json(endpointBody(world, endpoint));
    })
    .on('GET', ['/webhooks/endpoints', '/webhooks/endpoints/'], (c) => {
      const { data, has_more } = corePage(c, world.endpoints);
      return c.json({ object: 'WebhookEndpoints', data: data.map((one) => endpointBody(world, one)), has_more });
    })
    .delete('/webhooks/endpoints/:id', (c) => {
      const index = world.endpoints.findIndex(({ id }) => id === c.req.param('id'));
      if (index < 0) refuseV2('api/resource_not_found');
      world.endpoints.splice(index, 1);
      c.get('record').effect = true;
      return c.json({ success: true });
    });
