import type { AccountRecord } from '../../../lib/practice/world/records.ts';
import type { SandboxContext } from '../request-log.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { accountIdV2 } from './account-id.ts';
import { refuseV2 } from './api-error.ts';

/** The account of the path, where it may act now; refuses the request otherwise. */
export function accountInPath(world: SandboxWorld, c: SandboxContext): AccountRecord {
  const id = c.req.param('account') ?? '';
  if (!id.startsWith('acc_')) refuseV2('api/invalid_parameters', 'params/account_id must match pattern "^acc_(.*)$"');
  const account = world.accounts.find((one) => accountIdV2(one.id) === id) ?? refuseV2('api/resource_not_found');
  if (account.type !== 'LINKEDIN') refuseV2('api/not_implemented');
  if (account.status !== 'OK') refuseV2('provider/invalid_authorization');
  if (account.restricted) refuseV2('api/account_restricted');
  return account;
}
