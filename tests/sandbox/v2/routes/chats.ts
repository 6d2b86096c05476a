import { Hono } from 'hono';
import { shownMessages } from '../../../../lib/practice/bodies/chat-body.ts';
import { dateFilters, withinDates } from '../../../../lib/practice/http/date-filters.ts';
import { carriedOut, messageWasChanged } from '../../../../lib/practice/http/effects.ts';
import { optionalText, type RequestBody } from '../../../../lib/practice/http/request-body.ts';
import { checkConnected, checkContent, recipients, spendCredit } from '../../../../lib/practice/world/chat-rules.ts';
import { addChat, findChat, say } from '../../../../lib/practice/world/conversation.ts';
import {
  asChanged,
  edit,
  linkedInId,
  quotedOf,
  react,
  remove,
} from '../../../../lib/practice/world/message-changes.ts';
import type {
  AccountRecord,
  AttachmentRecord,
  ChatRecord,
  MessageRecord,
} from '../../../../lib/practice/world/records.ts';
import { findPerson, shown } from '../../../../lib/practice/world/world.ts';
import type { SandboxContext, SandboxEnv } from '../../request-log.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';
import { refuseV2 } from '../api-error.ts';
import { chatBodyV2, messageBodyV2, participantBody, reactionBody } from '../bodies/chat-body.ts';
import { cursorPage } from '../pages.ts';
import { accountInPath } from '../usable-account.ts';

/** Those of Sales Navigator and of a page are documented to be there, and their names are not. */
const INBOXES = [
  'CLASSIC_PRIMARY',
  'CLASSIC_INMAIL',
  'CLASSIC_ARCHIVED',
  'CLASSIC_SPAM',
  'RECRUITER_PRIMARY',
  'SALES_NAVIGATOR_PRIMARY',
  'COMPANY_PRIMARY',
] as const;
/** The inboxes in which a chat may be started, by the product that sends. */
const STARTS: Readonly<Record<string, string>> = {
  CLASSIC_PRIMARY: 'classic',
  SALES_NAVIGATOR_PRIMARY: 'sales_navigator',
  RECRUITER_PRIMARY: 'recruiter',
};

const inboxOf = ({ inMail, mailbox }: ChatRecord): string =>
  mailbox ? `${mailbox.toUpperCase()}_PRIMARY` : inMail ? 'CLASSIC_INMAIL' : 'CLASSIC_PRIMARY';

function chatInPath(world: SandboxWorld, c: SandboxContext): { chat: ChatRecord; account: AccountRecord } {
  const account = accountInPath(world, c);
  const chat = world.chats.find((one) => one.accountId === account.id && one.providerId === c.req.param('chat'));
  return { account, chat: chat ?? refuseV2('provider/resource_not_found') };
}

/** Files as v2 takes them: in the JSON, as base64. */
function filesIn(body: RequestBody): Omit<AttachmentRecord, 'id'>[] {
  const given = body.fields.attachments ?? [];
  if (!Array.isArray(given)) return refuseV2('api/invalid_parameters', 'body/attachments');
  return given.map((file) => {
    const { content, content_type, filename } = file as Record<string, unknown>;
    const texts = typeof content === 'string' && typeof content_type === 'string' && typeof filename === 'string';
    if (!texts) return refuseV2('api/invalid_parameters', 'body/attachments');
    return { name: filename, mimetype: content_type, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
  });
}

const attachmentsOf = (world: SandboxWorld, body: RequestBody): AttachmentRecord[] =>
  filesIn(body).map((file) => ({ id: world.newId(), ...file }));

/** Says it; files go as messages of their own. Answers the ids as v2 does: one, or a list. */
function sayEach(
  world: SandboxWorld,
  account: AccountRecord,
  chat: ChatRecord,
  writing: Parameters<typeof say>[3],
  attachments: readonly AttachmentRecord[],
): string | string[] {
  const id = linkedInId(say(world, account, chat, writing));
  const files = attachments.map((file) => say(world, account, chat, { text: null, attachments: [file] }));
  return files.length > 0 ? [id, ...files.map(linkedInId)] : id;
}

function start(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const body = c.get('body');
  const product = STARTS[c.req.param('inbox') ?? ''] ?? refuseV2('provider/invalid_parameters', 'not a primary inbox');
  const asked = [body.fields.users_ids].flat().map(String);
  const specifics = (body.fields.specifics as { linkedin?: Record<string, Record<string, unknown>> })?.linkedin?.[
    product
  ];
  const text = optionalText(body, 'text') ?? refuseV2('api/invalid_parameters', 'body/text');
  checkContent(world, { ...body, files: filesIn(body) }, text);
  const everybody = recipients(world, asked, product);
  const [first, ...others] = everybody;
  if (first === undefined) return refuseV2('api/invalid_parameters', 'body/users_ids');
  const inMail = (product !== 'classic' || specifics?.inmail === true) && others.length === 0;
  if (inMail) spendCredit(account, first, product);
  else checkConnected(world, account, everybody, specifics?.relation_request_id);
  const attendeeIds = everybody.map(({ providerId }) => providerId);
  const subject = typeof specifics?.subject === 'string' ? specifics.subject : null;
  const chat =
    findChat(world, account.id, attendeeIds, inMail) ?? addChat(world, account, attendeeIds, { subject, inMail });
  const ids = sayEach(world, account, chat, { text, type: inMail ? 'INMAIL' : 'MESSAGE' }, attachmentsOf(world, body));
  for (const providerId of attendeeIds)
    carriedOut(world, c, { kind: inMail ? 'inmail' : 'message', accountId: account.id, providerId, text });
  return c.json({ object: 'ChatStarted', chat_id: chat.providerId, message_id: ids });
}

function write(world: SandboxWorld, c: SandboxContext): Response {
  const { chat, account } = chatInPath(world, c);
  const body = c.get('body');
  const text = optionalText(body, 'text') ?? refuseV2('api/invalid_parameters', 'body/text');
  checkContent(world, { ...body, files: filesIn(body) }, text);
  if (!chat.inMail) checkConnected(world, account, recipients(world, chat.attendeeIds), null);
  const quoted = quotedOf(world, chat, optionalText(body, 'quote_id'));
  const ids = sayEach(world, account, chat, { text, quotedId: quoted?.id ?? null }, attachmentsOf(world, body));
  const replies = quoted && { messageId: quoted.id };
  for (const providerId of chat.attendeeIds)
    carriedOut(world, c, { kind: 'message', accountId: account.id, providerId, text, ...replies });
  return c.json({ object: 'MessageSent', message_id: ids });
}

function listMessages(world: SandboxWorld, c: SandboxContext): Response {
  const { chat } = chatInPath(world, c);
  const filters = dateFiltersV2(c);
  const messages = shownMessages(world, chat.id)
    .filter((one) => withinDates(one, filters))
    .filter((one) => filters.user_id === null || one.senderId === filters.user_id)
    .toSorted((a, b) => b.at - a.at);
  const { data, ...rest } = cursorPage(c, messages);
  return c.json({ data: data.map((one) => messageBodyV2(world, one)), ...rest });
}

function messageInPath(world: SandboxWorld, c: SandboxContext): { message: MessageRecord; account: AccountRecord } {
  const { chat, account } = chatInPath(world, c);
  const message = world.messages.find((one) => one.chatId === chat.id && linkedInId(one) === c.req.param('message'));
  return { account, message: message ?? refuseV2('provider/resource_not_found') };
}

function modify(world: SandboxWorld, c: SandboxContext): Response {
  const { message } = messageInPath(world, c);
  const text = optionalText(c.get('body'), 'text') ?? refuseV2('api/invalid_parameters', 'body/text');
  if (edit(world, message, text)) messageWasChanged(world, c, message, { kind: 'edit', text });
  // The answer is the message as it is now, however late lists show it.
  return c.json(messageBodyV2(world, asChanged(message)));
}

function erase(world: SandboxWorld, c: SandboxContext): Response {
  const { message } = messageInPath(world, c);
  if (remove(world, message)) messageWasChanged(world, c, message, { kind: 'delete', text: null });
  return c.body(null, 204);
}

function changeReaction(world: SandboxWorld, c: SandboxContext, on: boolean): Response {
  const { message, account } = messageInPath(world, c);
  const value = optionalText(c.get('body'), 'reaction') ?? refuseV2('api/invalid_parameters', 'body/reaction');
  if (react(world, message, { value, senderId: account.providerId }, on))
    messageWasChanged(world, c, message, { kind: on ? 'react' : 'unreact', text: value });
  return c.json({ object: on ? 'MessageReactionAdded' : 'MessageReactionRemoved' });
}

function listReactions(world: SandboxWorld, c: SandboxContext): Response {
  const { message, account } = messageInPath(world, c);
  const { data, ...rest } = cursorPage(c, asChanged(message, world.now()).reactions ?? []);
  return c.json({ data: data.map((one) => reactionBody(world, account, one)), ...rest });
}

function attachment(world: SandboxWorld, c: SandboxContext): Response {
  const { message } = messageInPath(world, c);
  const found = message.attachments.find(({ id }) => id === c.req.param('attachment'));
  const { bytes, mimetype } = found ?? refuseV2('provider/resource_not_found');
  return c.body(bytes, 200, { 'content-type': mimetype || 'application/octet-stream' });
}

/** A cursor of v2 holds its query, but not in a form that anybody could read. */
const dateFiltersV2 = (c: SandboxContext) =>
  c.req.query('cursor') === undefined ? dateFilters(c, ['user_id']) : { before: null, after: null, user_id: null };

/** Inboxes, chats, and the messages in them. */
export const chatRoutes = (world: SandboxWorld): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/:account/inboxes', (c) => {
      accountInPath(world, c);
      return c.json({ data: INBOXES.map((id) => ({ object: 'Inbox', id, disabled: false })) });
    })
    .get('/:account/inboxes/:inbox/chats', (c) => {
      const account = accountInPath(world, c);
      const inbox = c.req.param('inbox');
      if (!INBOXES.some((one) => one === inbox)) refuseV2('provider/resource_not_found');
      const chats = world.chats
        .filter((one) => one.accountId === account.id && shown(world, one) && inboxOf(one) === inbox)
        .sort((a, b) => b.at - a.at);
      const { data, ...rest } = cursorPage(c, chats);
      return c.json({ data: data.map((one) => chatBodyV2(world, one)), ...rest });
    })
    .get('/:account/users/:user/chat', (c) => {
      const account = accountInPath(world, c);
      const someone = findPerson(world, c.req.param('user')) ?? refuseV2('provider/resource_not_found');
      const chats = world.chats.filter(
        (one) => one.accountId === account.id && shown(world, one) && one.attendeeIds.join() === someone.providerId,
      );
      const data = chats.map((one) => ({ chat_id: one.providerId, inbox_id: inboxOf(one), has_history: true }));
      return c.json({ object: 'ChatLookup', data });
    })
    .post('/:account/inboxes/:inbox/chats/send', (c) => start(world, c))
    .get('/:account/chats', () => refuseV2('api/not_implemented', 'Use List inbox Chats endpoint instead.'))
    .post('/:account/chats/send', () => refuseV2('api/not_implemented', 'Use Start inbox Chat endpoint instead.'))
    .get('/:account/chats/:chat', (c) => c.json(chatBodyV2(world, chatInPath(world, c).chat)))
    .patch('/:account/chats/:chat', (c) => {
      const { chat } = chatInPath(world, c);
      const read = c.get('body').fields.read_status;
      if (typeof read !== 'boolean') refuseV2('api/invalid_parameters', 'body/read_status');
      chat.unread = read ? 0 : Math.max(chat.unread, 1);
      c.get('record').effect = true;
      return c.json(chatBodyV2(world, chat));
    })
    .get('/:account/chats/:chat/participants', (c) => {
      const { chat, account } = chatInPath(world, c);
      return c.json({
        data: [...chat.attendeeIds, account.providerId].map((id) => participantBody(world, account, id)),
      });
    })
    .get('/:account/chats/:chat/messages', (c) => listMessages(world, c))
    .post('/:account/chats/:chat/messages/send', (c) => write(world, c))
    .get('/:account/chats/:chat/messages/:message/attachments/:attachment', (c) => attachment(world, c))
    .post('/:account/chats/:chat/messages/:message/modify', (c) => modify(world, c))
    .delete('/:account/chats/:chat/messages/:message', (c) => erase(world, c))
    .get('/:account/chats/:chat/messages/:message/reactions', (c) => listReactions(world, c))
    .post('/:account/chats/:chat/messages/:message/reactions', (c) => changeReaction(world, c, true))
    .delete('/:account/chats/:chat/messages/:message/reactions', (c) => changeReaction(world, c, false));
