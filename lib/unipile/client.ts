import { type Api, type ApiDeps, createApi } from '@/lib/unipile/http/api';
import { V1 } from '@/lib/unipile/v1/dialect';
import { listAccounts as listAccountsV2 } from '@/lib/unipile/v2/accounts';
import { V2 } from '@/lib/unipile/v2/dialect';
import { getAccount, listAccounts } from './accounts';
import { cancelInvitation } from './cancel-invitation';
import { getChat, listAttendees, listChatAttendees, listChats, setChatReadStatus, startChat } from './chats';
import { getInMailBalance } from './inmail';
import { handleReceivedInvitation, inviteUser, listReceivedInvitations, listSentInvitations } from './invitations';
import { getAttachment, listMessages, sendMessage } from './messages';
import { getProfileSection } from './profile-section';
import { getOwnProfile, getProfile } from './profiles';
import { listRelations } from './relations';
import { uploadMs } from './upload-time';
import { createWebhook, deleteWebhook, listWebhooks } from './webhooks';
import type { OutgoingFile } from './write-message';

/** What the client is made of. */
export interface ClientDeps extends Omit<ApiDeps, 'dialect'> {
  /** How long one operation may take with all its requests: 24 s, and longer where it carries files. */
  readonly deadlineMs?: number;
}

/** Every operation of the Unipile API that Kith uses, bound to one DSN and key. All answer a `Result`; none throws. */
export type UnipileClient = ReturnType<typeof createUnipileClient>;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Makes the client of one DSN and key. */
export function createUnipileClient({ deadlineMs = 24_000, ...deps }: ClientDeps) {
  const second = deps.dsn.version === 'v2';
  const api = createApi({ ...deps, dialect: second ? V2 : V1 });
  const bind =
    <I, R>(operation: (api: Api, input: I, signal: AbortSignal) => R) =>
    (input: I, { signal }: CallOptions = {}): R => {
      const deadline = AbortSignal.timeout(deadlineMs + uploadMs(filesOf(input)));
      return operation(api, input, signal ? AbortSignal.any([deadline, signal]) : deadline);
    };

  return {
    // Of v2 the accounts alone are read yet: who has such a key is told so.
    listAccounts: bind(second ? listAccountsV2 : listAccounts),
    getAccount: bind(getAccount),
    getOwnProfile: bind(getOwnProfile),
    getProfile: bind(getProfile),
    getProfileSection: bind(getProfileSection),
    inviteUser: bind(inviteUser),
    listRelations: bind(listRelations),
    listSentInvitations: bind(listSentInvitations),
    listReceivedInvitations: bind(listReceivedInvitations),
    handleReceivedInvitation: bind(handleReceivedInvitation),
    cancelInvitation: bind(cancelInvitation),
    startChat: bind(startChat),
    listChats: bind(listChats),
    getChat: bind(getChat),
    listChatAttendees: bind(listChatAttendees),
    listAttendees: bind(listAttendees),
    setChatReadStatus: bind(setChatReadStatus),
    sendMessage: bind(sendMessage),
    listMessages: bind(listMessages),
    getAttachment: bind(getAttachment),
    getInMailBalance: bind(getInMailBalance),
    createWebhook: bind(createWebhook),
    listWebhooks: bind(listWebhooks),
    deleteWebhook: bind(deleteWebhook),
  } as const;
}

/** The files that an operation carries. */
const filesOf = (input: unknown): readonly { readonly size: number }[] =>
  ((input as { readonly attachments?: readonly OutgoingFile[] }).attachments ?? []).map(({ content }) => content);
