import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import { listItems } from '@/lib/unipile/http/body/list-items';
import {
  flag,
  id,
  idOrNull,
  instant,
  line,
  listOf,
  named,
  numberOrNull,
  objectOrNull,
} from '@/lib/unipile/http/fields';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type {
  Chat,
  ChatWith,
  ListChatsInput,
  ListChatsWithInput,
  OneChat,
  StartChatInput,
} from '@/lib/unipile/shapes/chat';
import type { PhotoInput, Picture } from '@/lib/unipile/shapes/photo';
import { readListPage } from './list-page';
import { outgoing, sentMessage } from './messages/outgoing';
import { user } from './person';

/** Where an account's conversations are: there is no list of all (`/chats` answers 501 for LinkedIn). In the order they are read. */
const INBOXES = ['CLASSIC_PRIMARY', 'CLASSIC_INMAIL'] as const;

const chatBody = z.object({
  object: named('Chat'),
  id,
  name: line(200),
  is_1to1: z.boolean().optional().catch(undefined),
  is_group: flag,
  is_archived: flag,
  is_readonly: flag,
  restrictions: listOf(z.string()),
  unread_count: numberOrNull,
  description: line(300),
  last_message_timestamp: instant,
  updated_at: instant,
  user_id: idOrNull,
  user: objectOrNull(user),
});

const PRODUCTS = ['sales_navigator', 'recruiter'] as const;

/** Whose an inbox is by its name; those of company pages are documented to be there, and their names are not. */
function mailboxOf(inbox: string | null): Chat['mailbox'] {
  if (inbox === null || inbox.startsWith('CLASSIC_')) return 'own';
  return PRODUCTS.find((product) => inbox.startsWith(`${product.toUpperCase()}_`)) ?? 'company';
}

const contentTypeOf = (inbox: string | null) => (inbox === 'CLASSIC_INMAIL' ? ('inmail' as const) : null);

/** A chat names neither its account nor its kind: the account is in the path, and the inbox gives the kind. */
function chatIn(body: z.infer<typeof chatBody>, accountId: string, inbox: string | null): Chat {
  const isGroup = body.is_group || body.is_1to1 === false;
  return {
    chatId: body.id,
    accountId,
    attendeeProviderId: isGroup ? null : (body.user?.providerId ?? body.user_id),
    name: body.name ?? (isGroup ? null : (body.user?.fullName ?? null)),
    isGroup,
    at: body.last_message_timestamp ?? body.updated_at,
    // -1 is a chat that was marked unread by hand.
    unreadCount: Math.abs(body.unread_count ?? 0),
    archived: body.is_archived,
    readOnly: body.is_readonly || body.restrictions.includes('send_message'),
    subject: body.description,
    contentType: contentTypeOf(inbox),
    mailbox: mailboxOf(inbox),
  };
}

const INBOX_NAMES: readonly string[] = INBOXES;
const firstOf = (inbox: string) => `${inbox}|`;

/** One page of an account's chats, inbox by inbox: a cursor names the inbox and the place in it. */
export async function listChats(api: Api, { accountId, cursor, limit }: ListChatsInput, signal: AbortSignal) {
  const [inbox = INBOXES[0], within = ''] = (cursor ?? firstOf(INBOXES[0])).split(/\|(.*)/s);
  const item = chatBody.transform((body) => chatIn(body, accountId, inbox));
  const to = route`/${api.unipileId(accountId)}/inboxes/${inbox}/chats`;
  const read = await readListPage(api, { route: to, item }, { cursor: within || null, limit }, signal);
  const next = INBOXES[INBOX_NAMES.indexOf(inbox) + 1];
  const missing = !read.ok && read.problem.kind === 'not-found' && inbox !== INBOXES[0];
  if (missing) return ok({ items: [], cursor: next ? firstOf(next) : null, skipped: 0 });
  if (!read.ok) return read;
  // What is counted is one inbox.
  const page = { ...read.value, total: null };
  if (page.cursor !== null) return ok({ ...page, cursor: `${inbox}|${page.cursor}` });
  return ok({ ...page, cursor: next ? firstOf(next) : null });
}

/** UTC ms; how far back a page of one inbox goes, 0 where it is all of the inbox. */
const reachOf = (inbox: string, { items, cursor }: ListPage<Chat>): number =>
  cursor?.startsWith(firstOf(inbox)) ? Math.min(...items.flatMap(({ at }) => at ?? [])) : 0;

/**
 * The newest chats of both inboxes: the reply to an InMail is in an inbox of its own. As far back as both pages go; where the first
 * comes back empty, as lists do after a burst, nothing was read.
 */
export async function listNewestChats(
  api: Api,
  { accountId, limit }: { readonly accountId: string; readonly limit: number },
  signal: AbortSignal,
): Promise<Result<ListPage<Chat>, ApiProblem>> {
  const [primary, inMail] = INBOXES;
  const first = await listChats(api, { accountId, limit }, signal);
  if (!first.ok || first.value.items.length === 0) return first;
  const second = await listChats(api, { accountId, cursor: firstOf(inMail), limit }, signal);
  if (!second.ok) return second;
  const since = Math.max(reachOf(primary, first.value), reachOf(inMail, second.value));
  const all = [...first.value.items, ...second.value.items];
  return ok({ ...first.value, items: all.filter(({ at }) => at === null || at >= since) });
}

const found = z.object({ chat_id: id, inbox_id: idOrNull, has_history: z.unknown().optional() });
const lookup = z.object({ object: named('ChatLookup'), data: listItems(found) });

/**
 * A chat that the lookup names, which says nothing of whether it takes replies: that is read. Of another mailbox than the owner's own
 * nothing more is asked.
 */
async function lookedUp(
  api: Api,
  { accountId, providerId, unread }: ListChatsWithInput,
  { chat_id: chatId, inbox_id }: z.infer<typeof found>,
  signal: AbortSignal,
): Promise<Result<ChatWith | null, ApiProblem>> {
  const mailbox = mailboxOf(inbox_id);
  const contentType = contentTypeOf(inbox_id);
  const named = {
    chatId,
    accountId,
    attendeeProviderId: providerId,
    isGroup: false,
    at: null,
    readOnly: false,
    mailbox,
  };
  if (mailbox !== 'own') return ok({ ...named, contentType: null });
  if (unread) return ok({ ...named, contentType, unread: true });
  const read = await readChat(api, { accountId, chatId }, inbox_id, signal);
  if (read.ok) return ok({ ...read.value, attendeeProviderId: read.value.attendeeProviderId ?? providerId });
  return read.problem.kind === 'not-found' ? ok(null) : read;
}

/** Before the place from which on all chats are listed where the lookup tells nothing. */
const LOOK_UP = 'with|';

/**
 * The chats with one person, unless asked otherwise the newest chats first: one call that says all of theirs, and of everybody else's. The
 * lookup has the others, by their ids alone, and who has none has it in one call. How it answers for somebody without a chat is not
 * documented: where it fails, or names none in a way that Kith can read, all chats are listed instead.
 */
export async function listChatsWith(
  api: Api,
  input: ListChatsWithInput,
  signal: AbortSignal,
): Promise<Result<ListPage<ChatWith>, ApiProblem>> {
  const { accountId, cursor, limit, lookUp } = input;
  if (cursor?.startsWith(LOOK_UP)) return lookUpChats(api, input, cursor.slice(LOOK_UP.length), signal);
  if (cursor) return listChats(api, { accountId, cursor, limit }, signal);
  if (lookUp) return lookUpChats(api, input, firstOf(INBOXES[0]), signal);
  const newest = await listChats(api, { accountId, limit }, signal);
  if (newest.ok) return ok({ ...newest.value, cursor: `${LOOK_UP}${newest.value.cursor ?? firstOf(INBOXES[1])}` });
  return UNLISTED.has(newest.problem.kind) ? lookUpChats(api, input, firstOf(INBOXES[0]), signal) : newest;
}

/** `rest`: where all chats are listed from if the lookup tells nothing. */
async function lookUpChats(
  api: Api,
  input: ListChatsWithInput,
  rest: string,
  signal: AbortSignal,
): Promise<Result<ListPage<ChatWith>, ApiProblem>> {
  const allToBeListed = { items: [], cursor: rest, skipped: 0 };
  const to = route`/${api.unipileId(input.accountId)}/users/${input.providerId}/chat`;
  const answer = await api.json({ method: 'GET', route: to }, lookup, signal);
  if (!answer.ok) return UNANSWERED.has(answer.problem.kind) ? ok(allToBeListed) : answer;
  const { items: all, skipped } = answer.value.data;
  const items: ChatWith[] = [];
  // One without a word in it does not exist yet.
  for (const one of all.filter(({ has_history }) => has_history !== false)) {
    const chat = await lookedUp(api, input, one, signal);
    if (!chat.ok) return chat;
    if (chat.value) items.push(chat.value);
  }
  const isKnown = skipped === 0 || items.some(({ mailbox }) => mailbox === 'own');
  return ok({ ...(isKnown ? NO_MORE : allToBeListed), items });
}

const NO_MORE = { items: [], cursor: null, skipped: 0 };

/** What tells nothing of the chats with somebody, where another list may. */
const UNANSWERED: ReadonlySet<ApiProblem['kind']> = new Set([
  'not-found',
  'not-offered',
  'bad-request',
  'unreadable-answer',
]);
/** The same of the list, which Unipile counts by itself. */
const UNLISTED: ReadonlySet<ApiProblem['kind']> = new Set([...UNANSWERED, 'unipile-limited']);

/** One chat of an account. */
export const getChat = (api: Api, chat: OneChat, signal: AbortSignal) => readChat(api, chat, null, signal);

async function readChat(api: Api, { accountId, chatId }: OneChat, inbox: string | null, signal: AbortSignal) {
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}`;
  const answer = await api.json({ method: 'GET', route: to }, chatBody, signal);
  return answer.ok ? ok(chatIn(answer.value, accountId, inbox)) : answer;
}

const participant = z.object({ is_self: flag, user }).transform(({ is_self, user: someone }) => ({
  attendeeId: someone.providerId,
  providerId: someone.providerId,
  name: someone.fullName,
  isSelf: is_self,
  occupation: someone.headline,
  networkDistance: null,
  pendingInvitation: false,
}));

/** Everybody in a chat. */
export async function listChatAttendees(api: Api, { accountId, chatId }: OneChat, signal: AbortSignal) {
  const item = participant.transform((one) => ({ ...one, accountId }));
  const to = route`/${api.unipileId(accountId)}/chats/${chatId}/participants`;
  return readListPage(api, { route: to, item }, {}, signal);
}

/** v2 has no list of all attendees, and needs none: each chat names its person. */
export async function listAttendees(_api: Api, _input: ListPageInput & { readonly accountId: string }) {
  return failed(bareProblem('not-found', 'none'));
}

/** v2 has no photos of LinkedIn's people: its users name LinkedIn's own address of each. */
export async function getPhoto(_api: Api, _input: PhotoInput): Promise<Result<Picture, ApiProblem>> {
  return failed(bareProblem('not-found', 'none'));
}

const anyChat = z.looseObject({ object: named('Chat') }).transform(() => null);

/** Marks a chat as read or unread. */
export function setChatReadStatus(api: Api, input: OneChat & { readonly read: boolean }, signal: AbortSignal) {
  const to = route`/${api.unipileId(input.accountId)}/chats/${input.chatId}`;
  return api.json({ method: 'PATCH', route: to, body: { read_status: input.read } }, anyChat, signal);
}

const started = z
  .object({ object: named('ChatStarted'), chat_id: idOrNull, message_id: sentMessage })
  .transform(({ chat_id, message_id }) => ({ chatId: chat_id, ...message_id }));

const INBOX_OF = {
  classic: 'CLASSIC_PRIMARY',
  sales_navigator: 'SALES_NAVIGATOR_PRIMARY',
  recruiter: 'RECRUITER_PRIMARY',
} as const;

/** Starts a chat, or continues the one that exists. Sent at most once. Null ids mean that it was accepted, but without proof. */
export async function startChat(api: Api, input: StartChatInput, signal: AbortSignal) {
  const { accountId, attendeesIds, text = '', subject, attachments, linkedin } = input;
  const product = linkedin?.api ?? 'classic';
  // LinkedIn's own InMail takes no subject in v2. Refuse rather than silently drop what the user wrote.
  if (product === 'classic' && subject) return failed(bareProblem('bad-request', 'none'));
  const options = {
    classic: { inmail: linkedin?.inmail, relation_request_id: linkedin?.invitationId },
    sales_navigator: { subject: subject ?? '' },
    // A signature is asked for: an empty one, since none may say what the user did not write.
    recruiter: { subject: subject ?? '', signature: '' },
  }[product];
  const body = {
    users_ids: attendeesIds,
    text,
    ...(await outgoing(attachments)),
    ...(linkedin && { specifics: { linkedin: { [product]: options } } }),
  };
  const to = route`/${api.unipileId(accountId)}/inboxes/${INBOX_OF[product]}/chats/send`;
  return api.json({ method: 'POST', route: to, body }, started, signal);
}
