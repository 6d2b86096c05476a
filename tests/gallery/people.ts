import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import type { QuotaLine, QuotaView } from '@/lib/outreach/quota/quota-view';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { MessageView } from '@/lib/protocol/inbox';
import type { PersonView } from '@/lib/protocol/person';
import type { EntryView } from '@/lib/protocol/send';
import { ok } from '@/lib/result';
import { type ApiProblem, type ApiProblemKind, bareProblem } from '@/lib/unipile/http/api-problem';

/** Tuesday, 24 November 2026, 14:05 by the machine's clock: the moment of every example. */
export const NOW = new Date(2026, 10, 24, 14, 5).getTime();
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const JANE: Person = {
  providerId: 'ACoAAB1x2y3Bq0Zt9w8v7u6t5s4r3q2p1oNmLkJ',
  accountId: 'sandbox',
  publicIdentifier: 'jane-doe',
  firstName: 'Jane',
  lastName: 'Doe',
  fullName: 'Jane Doe',
  headline: 'Head of Partnerships at Northwind · Rotterdam',
  company: 'Northwind',
  relationDetail: 'no-invitation',
  relation: 'none',
  canSendInMail: false,
  about: { location: 'Rotterdam, South Holland', degree: 'second', mutual: 12, openToWork: true },
  receivedNote: null,
  readAt: NOW,
};

export const person = (patch: Partial<Person> = {}): Person => ({ ...JANE, ...patch });

const people = ['Ines Moreau', 'Tobias Lind', 'Amara Okafor'].map((fullName, index) => ({
  fullName,
  publicIdentifier: null,
  at: NOW - (index + 1) * 47 * MINUTE,
}));

export const line = (patch: Partial<QuotaLine> = {}): QuotaLine => ({
  counted: 'invite',
  window: 'day',
  used: 3,
  max: 80,
  fromHere: 2,
  elsewhere: 1,
  source: 'unipile-advice',
  nextFreeAt: null,
  people,
  ...patch,
});

export const quota = (...lines: readonly QuotaLine[]): QuotaView => ({
  accountId: 'sandbox',
  lines:
    lines.length > 0
      ? lines
      : [
          line(),
          line({ window: '7d', used: 41, max: 200, fromHere: 36, elsewhere: 5 }),
          line({ counted: 'message', used: 12, max: 100, fromHere: 12, elsewhere: 0, source: 'kith-default' }),
        ],
  pause: null,
  usage: null,
  leaves: { invitation: null, 'first-message': null, reply: null },
});

export const view = (patch: Partial<PersonView> = {}): PersonView => ({
  person: JANE,
  connectedAt: null,
  pendingInvitationId: null,
  receivedInvitationId: null,
  notAgain: null,
  needsEmail: false,
  cannotBeInvited: false,
  entries: [],
  noteMax: 300,
  quota: quota(),
  day: '2026-11-24',
  ...patch,
});

export const NOTE = 'Hello Jane, we met at the harbour tour in Rotterdam last week. I would like to stay in touch.';

export const entry = (patch: Partial<JournalEntry> = {}): EntryView => ({
  id: 'entry-1',
  action: 'invite',
  person: { providerId: JANE.providerId, publicIdentifier: 'jane-doe', fullName: 'Jane Doe' },
  text: NOTE,
  subject: null,
  attachments: [],
  email: null,
  target: { invitationId: null, chatId: null },
  surface: 'popup',
  state: 'sent',
  at: NOW - MINUTE,
  day: '2026-11-24',
  month: '2026-11',
  dueAt: NOW + 4_000,
  holdUntil: NOW + 4_000,
  sentAt: null,
  closedAt: null,
  place: 'kept',
  ids: { invitationId: null, chatId: null, messageId: null },
  usage: null,
  problem: null,
  evidence: null,
  checks: { count: 0, nextAt: null },
  ...patch,
});

/** A failed call of a kind, refused for certain unless said otherwise. */
export const apiProblem = (kind: ApiProblemKind, patch: Partial<ApiProblem> = {}): ApiProblem => ({
  ...bareProblem(kind, 'none'),
  ...patch,
});

/** The end of a chat, over a version that takes reactions back. */
export const lastMessages = (messages: readonly MessageView[], chatId: string | null = 'chat-1') =>
  ok({ chatId, messages, clock: NOW, takesReactionsBack: true });

export const message = (patch: Partial<MessageView> = {}): MessageView => ({
  messageId: 'message-1',
  own: false,
  text: 'Thanks for the slides. Shall we talk on Thursday?',
  at: NOW - 90 * MINUTE,
  invitationNote: false,
  senderId: JANE.providerId,
  seen: false,
  edited: false,
  deleted: false,
  isEvent: false,
  inMail: false,
  subject: null,
  attachments: [],
  reactions: [],
  quoted: null,
  typed: null,
  doubt: null,
  notMade: null,
  reactionDoubt: null,
  reactionNotMade: null,
  ...patch,
});

export const CONNECTION: ConnectionView = {
  dsn: 'api27.unipile.com:15796',
  keyEnd: 'x7Qa',
  account: { accountId: 'sandbox', name: 'Sam Rivers', publicIdentifier: 'sam-rivers', tier: 'premium', status: 'OK' },
  accounts: [],
};

export const NOT_SET_UP: ConnectionView = { dsn: null, keyEnd: null, account: null, accounts: [] };
export const KEY_GONE: ConnectionView = { ...CONNECTION, dsn: null, keyEnd: null };
