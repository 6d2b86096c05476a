import type { ChatLine, MessageView } from '@/lib/protocol/inbox';
import { failed, ok } from '@/lib/result';
import type { Example } from './example';
import type { Answering } from './fake-ask';
import { chatView } from './inbox-examples';
import { apiProblem, CONNECTION, DAY, entry, MINUTE, message, NOW, person, quota, view } from './people';

const JANE = chatView({ unreadCount: 2 });
const CHATS: readonly ChatLine[] = [
  JANE,
  chatView({ chatId: 'c2', name: 'Harbour tour', isGroup: true, attendeeProviderId: null, at: NOW - 3 * 60 * MINUTE }),
  {
    ...chatView({ chatId: 'c3', name: 'ליאת בן דוד', at: NOW - DAY }),
    lastWords: { text: 'Thank you, I will look at the plan of the harbour tomorrow.\nRegards', own: true },
  },
  {
    ...chatView({ chatId: 'c4', name: 'Tobias Lind', contentType: 'inmail', subject: 'Your talk', at: NOW - 9 * DAY }),
    lastWords: { text: 'אשמח לדבר', own: false },
  },
  chatView({ chatId: 'c5', name: null, at: NOW - 400 * DAY }),
];

const QUOTED = {
  ids: ['m0'],
  own: false,
  senderId: person().providerId,
  text: 'Shall we talk on Thursday? I could also do Friday after lunch, if the train is on time for once.',
};
const FILE = { attachmentId: 'f1', type: 'application/pdf', size: 120_000, available: true, link: null };
/** Newest first, as the worker answers. */
const MESSAGES: readonly MessageView[] = [
  message({
    messageId: 'm5',
    text: 'Here are the slides.',
    attachments: [
      { ...FILE, name: 'slides.pdf' },
      { ...FILE, attachmentId: 'f2', name: 'old.pdf', available: false },
      { ...FILE, attachmentId: 'p', name: null, type: 'linkedin_post', link: 'https://www.linkedin.com/posts/jane' },
    ],
    reactions: [
      { value: '👍', count: 2, own: true, senderIds: [person().providerId] },
      { value: '🎉', count: 3, own: null, senderIds: [] },
    ],
    at: NOW,
  }),
  message({
    messageId: 'm4',
    own: true,
    text: 'Thursday at ten suits me.',
    seen: true,
    quoted: QUOTED,
    at: NOW - 20 * MINUTE,
  }),
  message({ messageId: 'm3', text: 'Oops', deleted: true, at: NOW - 40 * MINUTE }),
  message({ messageId: 'm2', isEvent: true, text: 'Jane Doe joined the conversation', at: NOW - DAY }),
  message({ messageId: 'm1', own: true, invitationNote: true, text: 'Hello Jane!', at: NOW - 3 * DAY }),
];

const connected = () => ok(view({ person: person({ relation: 'connected' }) }));

function inbox(press: readonly string[], answering: Answering = {}, opened: ChatLine = JANE): Example {
  return {
    target: 'not-a-person',
    press: ['Inbox', ...press],
    answering: {
      connection: () => ok(CONNECTION),
      'draft.read': () => ok({}),
      'draft.write': () => ok(null),
      quota: () => ok(quota()),
      'person.messages': () => ok({ chatId: null, messages: [], clock: NOW, takesReactionsBack: true }),
      'person.read': connected,
      'inbox.list': () => ok({ total: CHATS.length, from: 0, chats: CHATS }),
      'inbox.fill': () => ok({ known: 1_200, done: true }),
      'inbox.chat': () =>
        ok({ chat: opened, people: [{ providerId: person().providerId, name: 'Jane Doe' }], open: [] }),
      'inbox.messages': () => ok({ messages: MESSAGES, clock: NOW, takesReactionsBack: true, cursor: null }),
      ...answering,
    },
  };
}

const HELD = entry({ action: 'message', state: 'held' });

/** The words of Jane's line, which is a button. */
const OPEN = 'JDJane Doe14:052 unread';

/** The screens of the inbox, and what is there of a person on request, by the hash that shows them. */
export const INBOX_SCREENS: Readonly<Record<string, Example>> = {
  inbox: inbox([]),
  'inbox-reading': inbox([], { 'inbox.list': () => ok({ total: 0, from: 0, chats: [] }), 'inbox.fill': never }),
  'inbox-empty': inbox([], { 'inbox.list': () => ok({ total: 0, from: 0, chats: [] }) }),
  'inbox-offline': inbox([], { 'inbox.fill': () => failed(apiProblem('offline')) }),
  chat: inbox([OPEN]),
  'chat-put-off': inbox([OPEN, 'Put off: Jane Doe']),
  'chat-reading': inbox([OPEN], { 'inbox.chat': never, 'inbox.messages': never }),
  'chat-not-found': inbox([OPEN], { 'inbox.chat': () => failed(apiProblem('not-found')) }),
  'chat-edit': inbox([OPEN, 'Edit']),
  'chat-delete': inbox([OPEN, 'Delete']),
  'chat-change-refused': inbox([OPEN, 'Delete', 'Delete it'], {
    'inbox.delete': () => failed({ kind: 'message-fixed', why: 'too-old' }),
  }),
  'chat-change-unclear': inbox([OPEN], {
    'inbox.messages': () =>
      ok({
        messages: [
          message({ own: true, doubt: { kind: 'edit', text: 'Thursday at eleven' } }),
          message({ messageId: 'b' }),
        ],
        clock: NOW,
        takesReactionsBack: true,
        cursor: null,
      }),
  }),
  'chat-change-not-made': inbox([OPEN], {
    'inbox.messages': () =>
      ok({
        messages: [
          message({ own: true, notMade: { kind: 'edit', text: 'Thursday at eleven' } }),
          message({ messageId: 'b', own: true, notMade: { kind: 'delete' } }),
        ],
        clock: NOW,
        takesReactionsBack: true,
        cursor: null,
      }),
  }),
  'chat-react': inbox([OPEN, 'React']),
  'chat-react-stays': inbox([OPEN, 'React'], {
    'inbox.messages': () => ok({ messages: MESSAGES.slice(0, 1), clock: NOW, takesReactionsBack: false, cursor: null }),
  }),
  'chat-reaction-unclear': inbox([OPEN], {
    'inbox.messages': () =>
      ok({
        messages: [message({ reactionDoubt: { value: '🎉', on: true } })],
        clock: NOW,
        takesReactionsBack: true,
        cursor: null,
      }),
  }),
  'chat-reaction-not-made': inbox([OPEN], {
    'inbox.messages': () =>
      ok({
        messages: [message({ reactionNotMade: { value: '🎉', on: true } })],
        clock: NOW,
        takesReactionsBack: true,
        cursor: null,
      }),
  }),
  'chat-typed': inbox([OPEN], {
    'inbox.messages': () =>
      ok({
        messages: [
          message({ messageId: 'a', own: true, typed: 'Thursday at eleven', at: NOW - MINUTE }),
          message({ messageId: 'b', own: true, typed: 'On Wednesday' }),
        ],
        clock: NOW,
        takesReactionsBack: true,
        cursor: null,
      }),
  }),
  'chat-group': inbox([OPEN], {}, chatView({ isGroup: true, attendeeProviderId: null, name: 'Harbour tour' })),
  'chat-company': inbox([OPEN], {}, chatView({ mailbox: 'company' })),
  'chat-reply': inbox([OPEN]),
  'chat-replying': inbox([OPEN], {
    'draft.read': () => ok({ quoted: { text: 'chat-1 m5', at: NOW }, message: { text: 'Ten suits me.', at: NOW } }),
  }),
  'chat-replying-earlier': inbox([OPEN], { 'draft.read': () => ok({ quoted: { text: 'chat-1 gone', at: NOW } }) }),
  'chat-files-lost': inbox([OPEN], {
    'draft.read': () =>
      ok({ files: { text: 'cv.pdf/plan.pdf', at: NOW }, message: { text: 'My CV is attached.', at: NOW } }),
  }),
  'chat-held': inbox([OPEN], {
    'inbox.chat': () => ok({ chat: JANE, people: [], open: [HELD] }),
    'person.read': () => ok(view({ person: person({ relation: 'connected' }), entries: [HELD] })),
  }),
  'chat-written-on': inbox([OPEN], {
    'inbox.chat': () => ok({ chat: JANE, people: [], open: [HELD] }),
    'person.read': () => ok(view({ person: person({ relation: 'connected' }), entries: [HELD] })),
    'draft.read': () => ok({ message: { text: 'Here, at 3, is her letter', at: NOW } }),
  }),
  inmail: {
    ...inbox([], { 'person.read': () => ok(view({ person: person({ canSendInMail: true }) })), ...details() }),
    target: { kind: 'public-identifier', value: 'jane-doe' },
    press: ['Write an InMail'],
    shows: 'Send InMail',
  },
  'inmail-written-on': {
    ...inbox([], {
      'person.read': () =>
        ok(
          view({
            person: person({ canSendInMail: true }),
            entries: [
              { ...HELD, action: 'inmail', subject: 'Your talk', text: 'I liked what you said about bridges.' },
            ],
          }),
        ),
      'draft.read': () => ok({ message: { text: 'Here, at 3, is her letter', at: NOW } }),
      ...details(),
    }),
    target: { kind: 'public-identifier', value: 'jane-doe' },
    press: [],
    shows: 'Send InMail',
  },
  'person-more': {
    ...inbox([], details()),
    target: { kind: 'public-identifier', value: 'jane-doe' },
    press: ['Timeline', 'More from the profile', 'Experience', 'Skills'],
  },
};

function never(): Promise<never> {
  return new Promise(() => {});
}

/** What is there of Jane on request. */
function details(): Answering {
  const told = { here: false, proven: true, count: 1 };
  return {
    'inmail.balance': () => ok({ seat: 'classic', credits: 12, hasSubject: true }),
    'person.timeline': () =>
      ok([
        { ...told, kind: 'invited', at: NOW - 40 * DAY, here: true },
        { ...told, kind: 'connected', at: NOW - 38 * DAY },
        { ...told, kind: 'they-wrote', at: NOW - DAY, count: 3 },
        { ...told, kind: 'wrote', at: NOW - MINUTE, proven: false },
      ]),
    'person.section': ({ section }) =>
      ok({
        section,
        text: null,
        entries: [
          { title: 'Head of Partnerships', detail: 'Northwind', proficiency: null, start: '3/1/2019', end: null },
        ],
        throttled: section === 'skills',
      }),
  };
}
