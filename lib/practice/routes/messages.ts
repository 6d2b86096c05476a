import { Hono } from 'hono';
import { messageBody } from '../bodies/chat-body.ts';
import { attendeeId } from '../bodies/person-body.ts';
import { refuseNotFound } from '../http/api-error.ts';
import type { ServerContext, ServerEnv } from '../http/context.ts';
import { messageWasChanged } from '../http/effects.ts';
import { requiredText } from '../http/request-body.ts';
import { usableAccount } from '../http/usable-account.ts';
import { edit, react, remove } from '../world/message-changes.ts';
import type { MessageRecord } from '../world/records.ts';
import { accountOf, personOfProfile, type World } from '../world/world.ts';

function messageById(world: World, id: string): MessageRecord {
  const message = world.messages.find((one) => one.id === id) ?? refuseNotFound('Message');
  usableAccount(world, message.accountId);
  return message;
}

function patch(world: World, c: ServerContext): Response {
  const message = messageById(world, c.req.param('id') ?? '');
  const text = requiredText(c.get('body'), 'text');
  if (edit(world, message, text)) messageWasChanged(world, c, message, { kind: 'edit', text });
  return c.json({ object: 'MessageEdited' });
}

function erase(world: World, c: ServerContext): Response {
  const message = messageById(world, c.req.param('id') ?? '');
  if (remove(world, message)) messageWasChanged(world, c, message, { kind: 'delete', text: null });
  return c.json({ object: 'MessageDeleted' });
}

/** Adds one; v1 has no route that takes one back. */
function addReaction(world: World, c: ServerContext): Response {
  const message = messageById(world, c.req.param('id') ?? '');
  const value = requiredText(c.get('body'), 'reaction');
  const { providerId } = accountOf(world, message.accountId);
  if (react(world, message, { value, senderId: providerId }, true))
    messageWasChanged(world, c, message, { kind: 'react', text: value });
  return c.json({ object: 'MessageReactionAdded', success: true });
}

/** By the id that the people of chats have; the answer names no type of its own, and 404 is also that there is no picture. */
function picture(world: World, c: ServerContext): Response {
  const ids = world.chats.flatMap((chat) => {
    const account = world.accounts.find((one) => one.id === chat.accountId);
    const id = account && chat.attendeeIds.find((one) => attendeeId(account, one) === c.req.param('id'));
    return id === undefined ? [] : [id];
  });
  const someone = ids[0] === undefined ? refuseNotFound('Attendee') : personOfProfile(world, ids[0]);
  const bytes = world.around.pictureOf(someone) ?? refuseNotFound('Attendee');
  return c.body(bytes, 200, { 'content-type': 'application/octet-stream' });
}

/** `/messages/{id}`, which any account of the key may be asked of; its attachments, and the pictures of chat attendees. */
export const messageRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>()
    .get('/messages/:id', (c) => c.json(messageBody(world, messageById(world, c.req.param('id')))))
    .patch('/messages/:id', (c) => patch(world, c))
    .delete('/messages/:id', (c) => erase(world, c))
    .post('/messages/:id/reaction', (c) => addReaction(world, c))
    .get('/messages/:id/attachments/:attachmentId', (c) => {
      const { attachments } = messageById(world, c.req.param('id'));
      const found = attachments.find((one) => one.id === c.req.param('attachmentId')) ?? refuseNotFound('Attachment');
      return c.body(found.bytes, 200, { 'content-type': found.mimetype || 'application/octet-stream' });
    })
    .get('/chat_attendees/:id/picture', (c) => picture(world, c));
