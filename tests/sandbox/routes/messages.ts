import { Hono } from 'hono';
import { refuseNotFound } from '../api-error.ts';
import { messageBody } from '../bodies/chat-body.ts';
import { attendeeId } from '../bodies/person-body.ts';
import type { MessageRecord } from '../records.ts';
import type { SandboxEnv } from '../request-log.ts';
import { usableAccount } from '../usable-account.ts';
import type { World } from '../world.ts';

/** One transparent pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function messageById(world: World, id: string): MessageRecord {
  const message = world.messages.find((one) => one.id === id) ?? refuseNotFound('Message');
  usableAccount(world, message.accountId);
  return message;
}

/** `GET /messages/{id}`, its attachments, and the pictures of chat attendees. */
export const messageRoutes = (world: World): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/messages/:id', (c) => c.json(messageBody(world, messageById(world, c.req.param('id')))))
    .get('/messages/:id/attachments/:attachmentId', (c) => {
      const { attachments } = messageById(world, c.req.param('id'));
      const found = attachments.find((one) => one.id === c.req.param('attachmentId')) ?? refuseNotFound('Attachment');
      return c.body(found.bytes, 200, { 'content-type': found.mimetype || 'application/octet-stream' });
    })
    .get('/chat_attendees/:id/picture', (c) => {
      const known = world.chats.some((chat) => {
        const account = world.accounts.find((one) => one.id === chat.accountId);
        return account !== undefined && chat.attendeeIds.some((id) => attendeeId(account, id) === c.req.param('id'));
      });
      return known ? c.body(PICTURE, 200, { 'content-type': 'image/png' }) : refuseNotFound('Attendee');
    });
