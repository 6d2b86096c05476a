import { Hono } from 'hono';
import { refuse, refuseNotFound } from '../http/api-error.ts';
import type { ServerEnv } from '../http/context.ts';
import { pageByPosition } from '../http/cursors.ts';
import { requiredText } from '../http/request-body.ts';
import type { AccountRecord } from '../world/records.ts';
import { personOfProfile, type World } from '../world/world.ts';

function connectionParams(world: World, account: AccountRecord): Record<string, unknown> {
  if (account.type === 'WHATSAPP') return { im: { phone_number: account.name } };
  return {
    im: {
      id: account.providerId,
      publicIdentifier: personOfProfile(world, account.providerId).slug,
      username: account.name,
      premiumId: null,
      premiumContractId: null,
      premiumFeatures: account.premium ? ['premium'] : [],
      organizations: [],
      proxy: { country: 'US' },
      connection_method: 'credentials',
    },
  };
}

const accountBody = (world: World, account: AccountRecord): Record<string, unknown> => ({
  object: 'Account',
  type: account.type,
  connection_params: connectionParams(world, account),
  id: account.id,
  name: account.name,
  created_at: new Date(account.createdAt).toISOString(),
  signatures: [],
  groups: [],
  sources: [{ id: `${account.id}_MESSAGING`, status: account.status }],
});

/** Where hosted sign-in stands. */
const HOSTED = 'https://account.unipile.com';

/** `GET /accounts`, `GET /accounts/{id}`: answer for disconnected accounts too; `POST /hosted/accounts/link` is for those. */
export const accountRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>()
    .get('/accounts', (c) => {
      const page = pageByPosition(c, world.accounts, 'cursor', { flags: world.flags, max: 250, standard: 100 });
      const items = page.items.map((account) => accountBody(world, account));
      return c.json({ object: 'AccountList', ...page, items });
    })
    .get('/accounts/:id', (c) => {
      const account = world.accounts.find((one) => one.id === c.req.param('id')) ?? refuseNotFound('Account');
      return c.json(accountBody(world, account));
    })
    .post('/hosted/accounts/link', (c) => {
      const body = c.get('body');
      const [type, accountId] = [requiredText(body, 'type'), requiredText(body, 'reconnect_account')];
      const until = Date.parse(requiredText(body, 'expiresOn'));
      if (type !== 'reconnect' || !(until > Date.now()) || !URL.canParse(requiredText(body, 'api_url')))
        refuse('invalid_parameters');
      if (!world.accounts.some(({ id }) => id === accountId)) refuseNotFound('Account');
      return c.json({ object: 'HostedAuthUrl', url: `${HOSTED}/${encodeURIComponent(accountId)}` });
    });
