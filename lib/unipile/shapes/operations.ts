import { failed, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { ListPage, ListPageInput } from '@/lib/unipile/http/list-page';
import type { Account } from './account';
import type { Chat, ChatAttendee, ChatWith, ListChatsInput, ListChatsWithInput, OneChat, StartChatInput } from './chat';
import type {
  CancelInput,
  Invitation,
  InvitationAnswer,
  InviteAnswer,
  InviteInput,
  ReceivedInvitation,
} from './invitation';
import type {
  AttachmentInput,
  EditMessageInput,
  ListMessagesInput,
  Message,
  OneMessage,
  ReactionInput,
  SendMessageInput,
  SentMessage,
} from './message';
import type { PhotoInput, Picture } from './photo';
import type { OwnProfile, Profile, ProfileInput, ProfileSection, Section } from './profile';
import type { RelationItem } from './relation-item';
import type { CreatedWebhook, CreateWebhookInput, ListWebhooksInput, Webhook } from './webhook';

/** A write that Unipile counts by itself. */
export type CountedWrite = 'invite' | 'withdraw' | 'accept' | 'decline' | 'start-chat' | 'write-in-chat';

/** One operation of the API, in whichever version. */
export type Operation<I, V> = (api: Api, input: I, signal: AbortSignal) => Promise<Result<V, ApiProblem>>;

interface OfAccount {
  readonly accountId: string;
}

/** Every operation of the client. Each version of the API has all of them, with the same inputs and answers. */
export interface Operations {
  readonly listAccounts: Operation<ListPageInput, ListPage<Account>>;
  readonly getAccount: Operation<OfAccount, Account>;
  readonly createReconnectLink: Operation<OfAccount & { readonly until: number }, { readonly url: string }>;
  readonly getOwnProfile: Operation<OfAccount, OwnProfile>;
  readonly getProfile: Operation<ProfileInput, Profile>;
  readonly getProfileSection: Operation<
    OfAccount & { readonly providerId: string; readonly section: Section },
    ProfileSection
  >;
  /** Fails with `unipile-limited` while Unipile lets none of these through, as far as its answers have said. Makes no call. */
  readonly letsThrough: Operation<OfAccount & { readonly write: CountedWrite }, null>;
  /** Null: it was accepted, but without proof. `usage` is percent of LinkedIn's own limit, said only when it crosses 50, 75, 90 or 95. */
  readonly inviteUser: Operation<InviteInput, InviteAnswer>;
  readonly listRelations: Operation<
    ListPageInput & OfAccount & { readonly filter?: string | undefined },
    ListPage<RelationItem>
  >;
  readonly listSentInvitations: Operation<ListPageInput & OfAccount, ListPage<Invitation>>;
  readonly listReceivedInvitations: Operation<ListPageInput & OfAccount, ListPage<ReceivedInvitation>>;
  readonly handleReceivedInvitation: Operation<InvitationAnswer, { readonly status: 'ACCEPTED' | 'DECLINED' | null }>;
  readonly cancelInvitation: Operation<CancelInput, null>;
  readonly startChat: Operation<StartChatInput, SentMessage & { readonly chatId: string | null }>;
  readonly listChats: Operation<ListChatsInput, ListPage<Chat>>;
  /** The newest chats wherever they are kept; none that is newer than the oldest of them is missing. */
  readonly listNewestChats: Operation<OfAccount & { readonly limit: number }, ListPage<Chat>>;
  /** One page of the chats among which those with one person are: v1 can only list them all, newest first. */
  readonly listChatsWith: Operation<ListChatsWithInput, ListPage<ChatWith>>;
  readonly getChat: Operation<OneChat, Chat>;
  readonly listChatAttendees: Operation<OneChat, ListPage<ChatAttendee>>;
  readonly listAttendees: Operation<ListPageInput & OfAccount, ListPage<ChatAttendee>>;
  readonly setChatReadStatus: Operation<OneChat & { readonly read: boolean }, null>;
  readonly sendMessage: Operation<SendMessageInput, SentMessage>;
  readonly listMessages: Operation<ListMessagesInput, ListPage<Message>>;
  /** Text: what the message says then, where the answer has it. */
  readonly editMessage: Operation<EditMessageInput, { readonly text: string | null }>;
  readonly deleteMessage: Operation<OneMessage, null>;
  readonly addReaction: Operation<ReactionInput, null>;
  readonly removeReaction: Operation<ReactionInput, null>;
  readonly getAttachment: Operation<
    AttachmentInput,
    { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string | null }
  >;
  /** The photo of somebody in a chat, from Unipile itself; v2 has none of LinkedIn's people. */
  readonly getPhoto: Operation<PhotoInput, Picture>;
  readonly getInMailBalance: Operation<
    OfAccount,
    { readonly premium: number | null; readonly recruiter: number | null; readonly salesNavigator: number | null }
  >;
  readonly createWebhook: Operation<CreateWebhookInput, CreatedWebhook>;
  readonly listWebhooks: Operation<ListWebhooksInput, ListPage<Webhook>>;
  readonly deleteWebhook: Operation<{ readonly webhookId: string }, null>;
}

const EACH = {
  listAccounts: true,
  getAccount: true,
  createReconnectLink: true,
  getOwnProfile: true,
  getProfile: true,
  getProfileSection: true,
  letsThrough: true,
  inviteUser: true,
  listRelations: true,
  listSentInvitations: true,
  listReceivedInvitations: true,
  handleReceivedInvitation: true,
  cancelInvitation: true,
  startChat: true,
  listChats: true,
  listNewestChats: true,
  listChatsWith: true,
  getChat: true,
  listChatAttendees: true,
  listAttendees: true,
  setChatReadStatus: true,
  sendMessage: true,
  listMessages: true,
  editMessage: true,
  deleteMessage: true,
  addReaction: true,
  removeReaction: true,
  getAttachment: true,
  getPhoto: true,
  getInMailBalance: true,
  createWebhook: true,
  listWebhooks: true,
  deleteWebhook: true,
} as const satisfies Record<keyof Operations, true>;

/** What these read is the account's and nothing else's. */
const OF_ACCOUNT: ReadonlySet<string> = new Set<keyof Operations>([
  'getOwnProfile',
  'listRelations',
  'listSentInvitations',
  'listReceivedInvitations',
  'listChats',
  'listNewestChats',
  'listChatsWith',
  'getInMailBalance',
]);

/**
 * The answer, and where nothing was found, what it is that is missing. Unipile says the same of an account that it has no more as of a
 * route that it does not have, so the account itself is asked for. With a cursor, it may be the place in the list that is not known.
 */
export async function withWhatIsMissing<V>(
  name: keyof Operations,
  input: { readonly cursor?: string | null | undefined },
  answer: Result<V, ApiProblem>,
  readAccount: () => Promise<Result<unknown, ApiProblem>>,
): Promise<Result<V, ApiProblem>> {
  if (answer.ok || answer.problem.kind !== 'not-found') return answer;
  if (name === 'getAccount') return failed({ ...answer.problem, kind: 'account-unknown' });
  if (!OF_ACCOUNT.has(name) || (input.cursor ?? null) !== null) return answer;
  const account = await readAccount();
  if (account.ok) return failed({ ...answer.problem, kind: 'not-offered' });
  return account.problem.kind === 'not-found' ? failed({ ...account.problem, kind: 'account-unknown' }) : account;
}

/** Their names. */
export const OPERATION_NAMES = Object.keys(EACH) as readonly (keyof Operations)[];
