import type { AccountRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { refuse, refuseNotFound } from './api-error.ts';
import type { ServerContext } from './context.ts';

/** A LinkedIn account that may act now; refuses the request otherwise. */
export function usableAccount(world: World, id: string | null | undefined): AccountRecord {
  if (!id) refuse('invalid_parameters');
  const account = world.accounts.find((one) => one.id === id) ?? refuseNotFound('Account');
  if (account.type !== 'LINKEDIN') refuse('invalid_account');
  if (account.status === 'CONNECTING') refuse('no_client_session');
  if (account.status !== 'OK') refuse('disconnected_account');
  if (account.restricted) refuse('account_restricted');
  return account;
}

/** The account of the query's `account_id`. */
export const queriedAccount = (world: World, c: ServerContext): AccountRecord =>
  usableAccount(world, c.req.query('account_id'));
