import { failed, ok } from '@/lib/result';
import { type ApiProblem, bareProblem } from '@/lib/unipile/http/api-problem';
import type { Operations } from '@/lib/unipile/shapes/operations';
import { createReconnectLink, getAccount, listAccounts } from './accounts';
import { cancelInvitation } from './cancel-invitation';
import {
  getChat,
  getPhoto,
  listAttendees,
  listChatAttendees,
  listChats,
  listChatsWith,
  setChatReadStatus,
  startChat,
} from './chats';
import { getInMailBalance } from './inmail';
import { handleReceivedInvitation, inviteUser, listReceivedInvitations, listSentInvitations } from './invitations';
import { addReaction, deleteMessage, editMessage } from './messages/message-changes';
import { getAttachment, listMessages, sendMessage } from './messages/messages';
import { getProfileSection } from './profile-section';
import { getOwnProfile, getProfile } from './profiles';
import { listRelations } from './relations';
import { createWebhook, deleteWebhook, listWebhooks } from './webhooks/webhooks';

/** What v1 has no route for. */
const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));

/** Every operation of the client, as v1 does it. */
export const OPERATIONS_V1: Operations = {
  listAccounts,
  getAccount,
  createReconnectLink,
  getOwnProfile,
  getProfile,
  getProfileSection,
  // v1 has no limits of its own.
  letsThrough: async () => ok(null),
  inviteUser,
  listRelations,
  listSentInvitations,
  listReceivedInvitations,
  handleReceivedInvitation,
  cancelInvitation,
  startChat,
  listChats,
  listNewestChats: listChats,
  listChatsWith,
  getChat,
  listChatAttendees,
  listAttendees,
  setChatReadStatus,
  sendMessage,
  listMessages,
  editMessage,
  deleteMessage,
  addReaction,
  removeReaction: notOffered,
  getAttachment,
  getPhoto,
  getInMailBalance,
  createWebhook,
  listWebhooks,
  deleteWebhook,
};
