import { Hono } from 'hono';
import { invitationBody } from '../bodies/invitation-body.ts';
import { refuse, refuseNotFound } from '../http/api-error.ts';
import type { ServerContext, ServerEnv } from '../http/context.ts';
import { pageByPosition } from '../http/cursors.ts';
import { carriedOut } from '../http/effects.ts';
import { optionalText, requiredText } from '../http/request-body.ts';
import { queriedAccount, usableAccount } from '../http/usable-account.ts';
import { addChat, findChat, say } from '../world/conversation.ts';
import { checkInvitation, usageCrossed } from '../world/invitation-rules.ts';
import { addInvitation, connect, endInvitation } from '../world/network.ts';
import type { AccountRecord, InvitationRecord } from '../world/records.ts';
import { personOfProfile, shown, type World } from '../world/world.ts';

function invite(world: World, c: ServerContext): Response {
  const body = c.get('body');
  const providerId = requiredText(body, 'provider_id');
  const account = usableAccount(world, requiredText(body, 'account_id'));
  const note = optionalText(body, 'message') || null;
  const someone = checkInvitation(world, account, { providerId, note, email: optionalText(body, 'user_email') });
  const { id } = addInvitation(world, account, someone, 'sent', note);
  carriedOut(world, c, { kind: 'invite', accountId: account.id, providerId, text: note });
  const usage = usageCrossed(account);
  return c.json({ object: 'UserInvitationSent', invitation_id: id, ...(usage === null ? {} : { usage }) });
}

function list(world: World, c: ServerContext, direction: InvitationRecord['direction']): Response {
  const account = queriedAccount(world, c);
  const invitations = world.invitations
    .filter((one) => one.accountId === account.id && one.direction === direction && shown(world, one))
    .sort((a, b) => b.at - a.at);
  const page = pageByPosition(c, invitations, 'cursor', { flags: world.flags, max: 100, standard: 10 });
  const items = page.items.map((one) => invitationBody(world, account, one));
  return c.json({ object: 'InvitationList', ...page, items });
}

function pendingById(
  world: World,
  account: AccountRecord,
  id: string,
  direction: InvitationRecord['direction'],
): InvitationRecord {
  const found = world.invitations.find((one) => one.accountId === account.id && one.id === id);
  return found?.status === 'pending' && found.direction === direction ? found : refuseNotFound('Invitation');
}

function cancel(world: World, c: ServerContext, account: AccountRecord, id: string): Response {
  // The live 400 of this route shows its translation keys (unipile-v1.md 2.1).
  if (!/^\d+$/.test(id)) {
    refuse('invalid_parameters', {
      title: 'api.errors.invalid_invitation_id.title',
      detail: 'api.errors.invalid_invitation_id.detail',
    });
  }
  const invitation = pendingById(world, account, id, 'sent');
  endInvitation(world, invitation, 'withdrawn');
  carriedOut(world, c, { kind: 'withdraw', accountId: account.id, providerId: invitation.providerId, text: null });
  return c.json({ object: 'InvitationCanceled' });
}

function accept(world: World, account: AccountRecord, { providerId, note }: InvitationRecord): void {
  connect(world, account, personOfProfile(world, providerId));
  if (note === null) return;
  const chat = findChat(world, account.id, [providerId]) ?? addChat(world, account, [providerId]);
  say(world, account, chat, { text: note, type: 'INVITATION', senderId: providerId });
}

function handle(world: World, c: ServerContext, id: string): Response {
  const body = c.get('body');
  const action = requiredText(body, 'action');
  const secret = requiredText(body, 'shared_secret');
  if (requiredText(body, 'provider') !== 'LINKEDIN') refuse('invalid_parameters');
  if (action !== 'accept' && action !== 'decline') refuse('invalid_parameters');
  const account = usableAccount(world, requiredText(body, 'account_id'));
  const invitation = pendingById(world, account, id, 'received');
  if (invitation.sharedSecret !== secret) refuse('invalid_parameters');
  endInvitation(world, invitation, action === 'accept' ? 'accepted' : 'declined');
  if (action === 'accept') accept(world, account, invitation);
  carriedOut(world, c, { kind: action, accountId: account.id, providerId: invitation.providerId, text: null });
  return c.json({ object: 'UserInvitationHandled', status: action === 'accept' ? 'ACCEPTED' : 'DECLINED' });
}

/** Inviting, the two lists, answering, withdrawing. */
export const invitationRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>()
    .post('/users/invite', (c) => invite(world, c))
    .get('/users/invite/sent', (c) => list(world, c, 'sent'))
    .get('/users/invite/received', (c) => list(world, c, 'received'))
    .post('/users/invite/received/:id', (c) => handle(world, c, c.req.param('id')))
    .delete('/users/invite/sent/:id', (c) =>
      world.flags.cancelRoute === 'delete'
        ? cancel(world, c, queriedAccount(world, c), c.req.param('id'))
        : c.notFound(),
    )
    .post('/users/cancel-invite', (c) => {
      if (world.flags.cancelRoute === 'delete') return c.notFound();
      const body = c.get('body');
      const account = usableAccount(world, requiredText(body, 'account_id'));
      // By a third party's notes the route is used with the person's id; here it wants both.
      requiredText(body, 'provider_id');
      return cancel(world, c, account, requiredText(body, 'invitation_id'));
    });
