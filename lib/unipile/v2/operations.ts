import type { Operations } from '@/lib/unipile/shapes/operations';
import { createReconnectLink, getAccount, listAccounts } from './accounts/accounts';
import {
  getChat,
  getPhoto,
  listAttendees,
  listChatAttendees,
  listChats,
  listChatsWith,
  listNewestChats,
  setChatReadStatus,
  startChat,
} from './chats';
import { getInMailBalance } from './inmail';
import {
  cancelInvitation,
  handleReceivedInvitation,
  inviteUser,
  listReceivedInvitations,
  listSentInvitations,
} from './invitations';
import { letsThrough } from './lets-through';
import { addReaction, deleteMessage, editMessage, removeReaction } from './messages/message-changes';
import { getAttachment, listMessages, sendMessage } from './messages/messages';
import { getOwnProfile, getProfile, getProfileSection } from './profiles';
import { listRelations } from './relations';
import { createWebhook, deleteWebhook, listWebhooks } from './webhooks/webhooks';

/** Every operation of the client, as v2 does it. */
export const OPERATIONS_V2: Operations = {
  listAccounts,
  getAccount,
  createReconnectLink,
  getOwnProfile,
  getProfile,
  getProfileSection,
  letsThrough,
  inviteUser,
  listRelations,
  listSentInvitations,
  listReceivedInvitations,
  handleReceivedInvitation,
  cancelInvitation,
  startChat,
  listChats,
  listNewestChats,
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
  removeReaction,
  getAttachment,
  getPhoto,
  getInMailBalance,
  createWebhook,
  listWebhooks,
  deleteWebhook,
};
