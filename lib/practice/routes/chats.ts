import { Hono } from 'hono';
import { attendeeBody, chatBody, messageBody, shownMessages, wholeChatBody } from '../bodies/chat-body.ts';
import { refuse, refuseNotFound } from '../http/api-error.ts';
import type { ServerContext, ServerEnv } from '../http/context.ts';
import { pageByDate, pageByPosition } from '../http/cursors.ts';
import { dateFilters, withinDates } from '../http/date-filters.ts';
import { carriedOut } from '../http/effects.ts';
import { nestedField, optionalText, requiredText, requiredTexts } from '../http/request-body.ts';
import { queriedAccount, usableAccount } from '../http/usable-account.ts';
import { asksForInMail, checkConnected, checkContent, recipients, spendCredit } from '../world/chat-rules.ts';
import { addChat, findChat, say } from '../world/conversation.ts';
import { quotedOf } from '../world/message-changes.ts';
import type { AccountRecord, AttachmentRecord, ChatRecord } from '../world/records.ts';
import { shown, type World } from '../world/world.ts';

const attachmentsOf = (world: World, c: ServerContext): AttachmentRecord[] =>
  c.get('body').files.map((file) => ({ id: world.newId(), ...file }));

function start(world: World, c: ServerContext): Response {
  const body = c.get('body');
  const text = optionalText(body, 'text');
  checkContent(world, body, text);
  const account = usableAccount(world, requiredText(body, 'account_id'));
  const api = nestedField(body, 'linkedin', 'api') ?? 'classic';
  const everybody = recipients(world, requiredTexts(body, 'attendees_ids'), api);
  const attendeeIds = everybody.map(({ providerId }) => providerId);
  const [first, ...others] = everybody;
  if (first === undefined) return refuse('invalid_parameters');
  const inMail = asksForInMail(body) && others.length === 0;
  if (inMail) spendCredit(account, first, api);
  else checkConnected(world, account, [first, ...others], nestedField(body, 'linkedin', 'invitation_id'));
  const subject = optionalText(body, 'subject');
  const chat =
    findChat(world, account.id, attendeeIds, inMail) ?? addChat(world, account, attendeeIds, { subject, inMail });
  const attachments = attachmentsOf(world, c);
  const message = say(world, account, chat, { text, attachments, type: inMail ? 'INMAIL' : 'MESSAGE' });
  for (const providerId of attendeeIds) {
    carriedOut(world, c, { kind: inMail ? 'inmail' : 'message', accountId: account.id, providerId, text });
  }
  return c.json({ object: 'ChatStarted', chat_id: chat.id, message_id: message.id }, 201);
}

/** A chat by its id, or by LinkedIn's. Any account's: one key sees them all, whatever `account_id` says. */
function chatById(world: World, c: ServerContext): { chat: ChatRecord; account: AccountRecord } {
  const id = c.req.param('id');
  const chat = world.chats.find((one) => one.id === id || one.providerId === id) ?? refuseNotFound('Chat');
  return { chat, account: usableAccount(world, chat.accountId) };
}

function write(world: World, c: ServerContext): Response {
  const body = c.get('body');
  const text = optionalText(body, 'text');
  checkContent(world, body, text);
  const { chat, account } = chatById(world, c);
  const from = optionalText(body, 'account_id');
  if (from !== null && from !== account.id) refuse('account_mismatch');
  // An InMail may be followed up in its chat; anybody else has to be a relation still.
  if (!chat.inMail) checkConnected(world, account, recipients(world, chat.attendeeIds), null);
  const quoted = quotedOf(world, chat, optionalText(body, 'quote_id'));
  const message = say(world, account, chat, {
    text,
    attachments: attachmentsOf(world, c),
    quotedId: quoted?.id ?? null,
  });
  const replies = quoted && { messageId: quoted.id };
  for (const providerId of chat.attendeeIds) {
    carriedOut(world, c, { kind: 'message', accountId: account.id, providerId, text, ...replies });
  }
  return c.json({ object: 'MessageSent', message_id: message.id }, 201);
}

/** The accounts whose chats are asked for: named ones have to be usable, without a name all are. */
function askedAccounts(world: World, accountIds: string | null): Set<string> {
  const ids = accountIds?.split(',') ?? world.accounts.filter((one) => one.type === 'LINKEDIN').map((one) => one.id);
  if (accountIds !== null) for (const id of ids) usableAccount(world, id);
  return new Set(ids);
}

function list(world: World, c: ServerContext): Response {
  const filters = dateFilters(c, ['account_id', 'account_type', 'unread']);
  const accounts = askedAccounts(world, filters.account_id);
  const unread = filters.unread === null ? null : filters.unread === 'true';
  const chats = world.chats
    .filter((one) => accounts.has(one.accountId) && shown(world, one) && withinDates(one, filters))
    .filter((one) => unread === null || one.unread > 0 === unread)
    .filter(() => filters.account_type === null || filters.account_type === 'LINKEDIN');
  const page = pageByDate(c, chats, filters, { flags: world.flags, max: 250, standard: 100 });
  return c.json({ object: 'ChatList', ...page, items: page.items.map(chatBody) });
}

/** Everybody in the chats of an account, once each. */
function listAttendees(world: World, c: ServerContext): Response {
  const account = queriedAccount(world, c);
  const chats = world.chats.filter((one) => one.accountId === account.id && shown(world, one));
  const ids = [...new Set([...chats.flatMap((one) => one.attendeeIds), account.providerId])];
  const page = pageByPosition(c, ids, 'cursor', { flags: world.flags, max: 250, standard: 100 });
  const items = page.items.map((id) => attendeeBody(world, account, id));
  return c.json({ object: 'ChatAttendeeList', ...page, items });
}

function patch(world: World, c: ServerContext): Response {
  const { chat } = chatById(world, c);
  const value = c.get('body').fields.value;
  if (requiredText(c.get('body'), 'action') !== 'setReadStatus' || typeof value !== 'boolean') {
    refuse('invalid_parameters');
  }
  chat.unread = value ? 0 : Math.max(chat.unread, 1);
  c.get('record').effect = true;
  return c.json({ object: 'ChatPatched' });
}

/** Chats and the messages in them. */
export const chatRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>()
    .post('/chats', (c) => start(world, c))
    .get('/chats', (c) => list(world, c))
    .get('/chats/:id', (c) => c.json(wholeChatBody(world, chatById(world, c).chat)))
    .patch('/chats/:id', (c) => patch(world, c))
    .get('/chats/:id/attendees', (c) => {
      const { chat, account } = chatById(world, c);
      const ids = [...chat.attendeeIds, account.providerId];
      return c.json({ object: 'ChatAttendeeList', items: ids.map((id) => attendeeBody(world, account, id)) });
    })
    .get('/chats/:id/messages', (c) => {
      const { chat } = chatById(world, c);
      const filters = dateFilters(c, ['sender_id']);
      const messages = shownMessages(world, chat.id)
        .filter((one) => withinDates(one, filters))
        .filter((one) => filters.sender_id === null || one.senderId === filters.sender_id);
      const page = pageByDate(c, messages, filters, { flags: world.flags, max: 250, standard: 100 });
      const items = page.items.map((one) => messageBody(world, one));
      return c.json({ object: 'MessageList', ...page, items });
    })
    .get('/chat_attendees', (c) => listAttendees(world, c))
    .post('/chats/:id/messages', (c) => write(world, c));
