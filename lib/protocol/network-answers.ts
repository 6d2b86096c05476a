import type { InvitationsPage, RelationsFound, RelationsView } from './network-views';

/** What each request about the network answers when it succeeds. */
export interface NetworkAnswers {
  relations: RelationsView;
  'relations.read': RelationsView;
  'relations.stop': RelationsView;
  'relations.search': RelationsFound;
  'invitations.sent': InvitationsPage;
  'invitations.received': InvitationsPage;
}
