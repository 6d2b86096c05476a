import { Hono } from 'hono';
import { requiredText } from '../../../../lib/practice/http/request-body.ts';
import type { AccountRecord } from '../../../../lib/practice/world/records.ts';
import type { SandboxEnv } from '../../request-log.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';
import { accountIdV2 } from '../account-id.ts';
import { refuseV2 } from '../api-error.ts';
import { corePage } from '../pages.ts';

/** What v2 calls the states of v1. */
export const STATUSES: Record<AccountRecord['status'], string> = {
  OK: 'running',
  CONNECTING: 'running',
  CREDENTIALS: 'disconnected',
  PERMISSIONS: 'disconnected',
  ERROR: 'errored',
  STOPPED: 'errored',
};

const accountBody = (account: AccountRecord): Record<string, unknown> => ({
  object: 'Account',
  id: accountIdV2(account.id),
  user_id: account.providerId,
  name: account.name,
  created_at: new Date(account.createdAt).toISOString(),
  application_id: 'app_01k6z9y3v5c8m2x7t4q1w0r6na',
  status: STATUSES[account.status],
  is_locked: account.status === 'STOPPED',
  provider: account.type.toLowerCase(),
  metadata: {
    v1_account_id: account.id,
    ...(account.type === 'LINKEDIN' ? { products_connection_status: { classic: STATUSES[account.status] } } : {}),
  },
});

const HOSTED = 'https://auth.unipile.com';

/** Accounts, with and without the slash at the end, and links to sign one in again; neither is limited nor cached. */
export const accountRoutes = (world: SandboxWorld): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .on('GET', ['/accounts', '/accounts/'], (c) => {
      const { data, has_more } = corePage(c, world.accounts);
      return c.json({ object: 'Accounts', data: data.map(accountBody), has_more });
    })
    .get('/accounts/:id', (c) => {
      const account = world.accounts.find(({ id }) => accountIdV2(id) === c.req.param('id'));
      return c.json(accountBody(account ?? refuseV2('api/resource_not_found')));
    })
    .post('/auth/link', (c) => {
      const body = c.get('body');
      const accountId = requiredText(body, 'account_id');
      if (!(Date.parse(requiredText(body, 'expires_on')) > Date.now()))
        refuseV2('api/invalid_parameters', 'body/expires_on');
      if (!URL.canParse(requiredText(body, 'redirect_uri'))) refuseV2('api/invalid_parameters', 'body/redirect_uri');
      if (!world.accounts.some(({ id }) => accountIdV2(id) === accountId)) refuseV2('api/resource_not_found');
      return c.json({ object: 'HostedAuthLink', link: `${HOSTED}/${encodeURIComponent(accountId)}` });
    });
