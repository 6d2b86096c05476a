import { keepsakeLine } from '@/lib/copy/today/keepsake-copy';
import { type Keepsake, NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import { failed, ok } from '@/lib/result';
import { type Example, example, kept, related, seen, sent } from './example';
import type { Answering } from './fake-ask';
import { INBOX_SCREENS } from './inbox-screens';
import { NETWORK_SCREENS } from './network-screens';
import { TWO_ACCOUNTS } from './options-screens';
import { apiProblem, DAY, entry, lastMessages, line, MINUTE, NOT_SET_UP, NOTE, NOW, person, quota } from './people';
import { PROBLEM_SCREENS } from './problem-screens';
import { TODAY_SCREENS } from './today-screens';

const LIMITED = line({ used: 80, max: 80, fromHere: 71, elsewhere: 9, nextFreeAt: NOW + 19 * 60 * MINUTE });

const NOT_READ = { elsewhereUnread: true, mayRise: true } as const;

const otherChats = () =>
  ok({ chatId: null, messages: [], clock: NOW, takesReactionsBack: true, others: true as const });

const TEMPLATES: Answering = {
  templates: () =>
    ok([
      { id: 't1', field: 'note', name: 'Harbour tour', text: 'Hello {first_name|there}, we met at the harbour tour.' },
      { id: 't2', field: 'note', name: 'With a gap', text: 'Hello {first_name}, how is the work for {my_project}?' },
      { id: 't3', field: 'note', name: 'Calendar', text: 'Hello {first_name}: {calendar}', usedAt: NOW },
      { id: 't4', field: 'note', name: 'שלום', text: 'שלום {first_name}, תודה על השיחה. '.repeat(5) },
    ]),
  'templates.fields': () => ok({ calendar: 'https://cal.example.com/sam-rivers/thirty-minutes-of-your-time' }),
};

const KEPT: Keepsake = {
  remark: 'Knows the harbour board. Asked for the slides; wants to meet in spring.',
  labels: ['investor', 'Rotterdam'],
  reminder: { on: '2026-11-27', unlessReplyAfter: NOW - DAY },
};
const RELATION = { headline: 'Head of Partnerships at Northwind · Rotterdam', labels: [] };
const CHAT = {
  chatId: 'c1',
  name: 'Jan Wójcik',
  attendeeProviderId: 'ACoA-jan',
  isGroup: false,
  at: NOW,
  unreadCount: 0,
  subject: null,
  contentType: null,
  readOnly: false,
  mailbox: 'own',
} as const;
/** What the palette finds. */
const FOUND: Answering = {
  'activity.find': () => ok({ entries: [entry()], next: null, searched: 1 }),
  'relations.search': () =>
    ok({
      total: 2,
      from: 0,
      relations: [
        { ...RELATION, providerId: 'ACoA-j1', fullName: 'Jana Horák-Meyer' },
        { ...RELATION, providerId: 'ACoA-j2', fullName: 'יעל כהן' },
      ],
    }),
  'inbox.list': () => ok({ total: 1, from: 0, chats: [CHAT] }),
};
const NOTHING_FOUND: Answering = {
  'relations.search': () => ok({ total: 0, from: 0, relations: [] }),
  'inbox.list': () => ok({ total: 0, from: 0, chats: [] }),
};

const noted = (keepsake: Keepsake): Answering => ({
  'keepsake.read': () => ok({ ...keepsake, labelsInUse: ['investor', 'Rotterdam', 'speaker', 'former colleague'] }),
});

/** A message that was written in two windows at once, in the one so many times as long. */
function writtenTwice(times = 1): Answering {
  return {
    'draft.read': () =>
      ok({
        message: { text: 'Shall we have lunch on Thursday?'.repeat(times), at: NOW - MINUTE },
        otherMessage: { text: 'Here are the slides that you asked for.', at: NOW - MINUTE },
      }),
  };
}

/** What was typed before they were read, and the popup closed. */
const LEFT_AHEAD: Answering = {
  'draft.read': () => ok({ ahead: { text: 'Hello Jane, one thing', at: NOW - MINUTE } }),
};

/** Every screen, by the hash that shows it. */
export const SCREENS: Readonly<Record<string, Example>> = {
  setup: example({ connection: () => ok(NOT_SET_UP) }),
  'not-a-person': example({}, ['Person'], 'not-a-person'),
  'not-a-person-refused': example({}, ['Person', 'Open'], 'not-a-person'),
  self: example({}, [], 'self'),
  yourself: related('self'),
  reading: example(),
  'reading-left': example(LEFT_AHEAD),
  'yourself-written': {
    ...example({ ...LEFT_AHEAD, 'person.read': () => failed({ kind: 'yourself' }) }),
    shows: 'Copy',
  },
  'pending-written': related('pending', { pendingInvitationId: '7319' }, kept('message', NOTE)),
  'reading-slow': { ...example(), shows: 'Open another address' },
  invite: seen(),
  'keyboard-sheet': seen({}, {}, ['Keyboard shortcuts']),
  'whats-new': seen({}, { guide: () => ok({ steps: false, news: true }) }),
  'invite-templates': seen({}, TEMPLATES, ['Templates']),
  'invite-with-template': seen({}, TEMPLATES, ['Invite with a template']),
  'invite-draft': seen({}, kept('note', NOTE)),
  'invite-too-long': seen({}, kept('note', NOTE.repeat(4))),
  'invite-as-it-stands': seen({}, kept('note', 'Hi [Name], it is if (ready) { return }.'), ['Send as it stands']),
  'invite-email': seen({ needsEmail: true }),
  'invite-no-notes': seen(
    {
      quota: quota(line(), line({ counted: 'note', window: 'month', used: 5, max: 5, nextFreeAt: NOW + 7 * DAY })),
      noteMax: 200,
    },
    kept('note', NOTE),
  ),
  'invite-other-address': seen(
    {},
    { send: () => failed({ kind: 'other-address', expected: 'jane-doe', found: 'jane-doe-1842' }) },
    ['Invite'],
  ),
  'invite-refused': seen(
    {},
    {
      send: () =>
        ok(
          entry({
            state: 'refused',
            closedAt: NOW,
            problem: apiProblem('person-refused', {
              slug: 'cannot_invite_attendee',
              status: 422,
              detail: 'The attendee cannot be invited.',
            }),
          }),
        ),
    },
    ['Invite'],
  ),
  'invite-undone': seen({}, { send: () => ok(entry({ state: 'not-sent', evidence: { source: 'user', at: NOW } })) }, [
    'Invite',
  ]),
  'invite-interrupted': seen({ entries: [entry({ state: 'not-sent', evidence: { source: 'hold', at: NOW } })] }),
  'sending-held': seen({ entries: [entry({ state: 'held' })] }),
  'sending-open-ended': seen({ entries: [entry({ state: 'held', openEndedIn: 'session-1' })] }),
  'sending-gap': seen({ entries: [entry({ state: 'held', dueAt: NOW + 42_000 })] }),
  'sending-left': seen({ entries: [entry({ state: 'sending' })] }),
  'invite-sent': seen({}, sent({ ids: { invitationId: '7319', chatId: null, messageId: null } }), ['Invite']),
  'two-accounts': seen({}, TWO_ACCOUNTS),
  palette: { ...seen({}, FOUND), palette: '' },
  'palette-typed': { ...related('connected', {}, FOUND), palette: 'ja' },
  'palette-nothing': { ...seen({}, { ...FOUND, ...NOTHING_FOUND }), palette: 'qqq' },
  pending: related('pending', { pendingInvitationId: '7319' }),
  'pending-not-listed': related('pending'),
  'invited-you': related('invited-you', { receivedInvitationId: '7320' }),
  connected: related('connected'),
  'connected-empty': related('connected', {}, { 'person.messages': () => lastMessages([], null) }),
  'connected-reading': related('connected', {}, { 'person.messages': () => new Promise(() => {}) }),
  'connected-other-chats': related('connected', {}, { 'person.messages': otherChats }),
  'connected-written-elsewhere': related('connected', {}, writtenTwice()),
  'connected-written-as-note': related('connected', {}, kept('note', 'We met at the harbour tour in Rotterdam.')),
  'connected-written-as-long-note': related('connected', {}, kept('note', NOTE.repeat(4))),
  'invite-written-as-message': seen({}, kept('message', 'Shall we have lunch on Thursday?')),
  'connected-draft-too-long': related('connected', {}, writtenTwice(700), ['Add to the text']),
  'connected-no-room': related(
    'connected',
    {},
    { ...writtenTwice(), 'draft.write': () => failed({ kind: 'storage-full' }) },
    ['Add to the text'],
  ),
  'connected-same-text': related(
    'connected',
    {},
    {
      ...kept('message', 'Shall we have lunch?'),
      send: () => failed({ kind: 'same-text', at: NOW - 4 * MINUTE }),
    },
    ['Send message'],
  ),
  'kept-on': {
    ...related('connected', {}, kept('message', 'Shall we have lunch?')),
    tabMovesTo: { kind: 'public-identifier', value: 'john-smith' },
  },
  'keepsake-none': seen({}, noted(NO_KEEPSAKE), ['Note, labels, reminder']),
  'keepsake-line': related('connected', {}, noted(KEPT)),
  keepsake: related('connected', {}, noted(KEPT), [keepsakeLine(KEPT, NOW) ?? '']),
  'message-held': related('connected', { entries: [entry({ action: 'message', state: 'held' })] }),
  'message-written-on': related(
    'connected',
    { entries: [entry({ action: 'message', state: 'held' })] },
    kept('message', 'Here, at 3, is her letter'),
  ),
  'message-sent': related(
    'connected',
    {},
    {
      ...kept('message', NOTE),
      ...sent({ action: 'message', at: NOW, ids: { invitationId: null, chatId: 'c', messageId: 'm4' } }),
    },
    ['Send message'],
  ),
  withdrawn: seen({ notAgain: { kind: 'recently-withdrawn', until: NOW + 17 * DAY } }),
  ignored: seen({ notAgain: { kind: 'recently-ignored', until: NOW + 17 * DAY } }),
  'ignored-before': seen({ person: person({ relationDetail: 'sent-ignored' }) }),
  'no-longer-open': seen({ notAgain: { kind: 'recently-invited', until: NOW + 17 * DAY } }),
  'cannot-invite': seen({ cannotBeInvited: true }),
  unclear: related('unknown'),
  unconfirmed: seen({ entries: [entry({ state: 'unconfirmed' })] }),
  limit: seen({ quota: quota(LIMITED) }),
  'limit-while-writing': seen({ quota: quota(LIMITED) }, kept('note', NOTE)),
  'elsewhere-in-part': seen({
    quota: quota(line({ elsewhereUnread: true }), line({ window: '7d', elsewhereUnread: true })),
  }),
  'limit-may-rise': seen({
    quota: quota(
      ...(['day', '7d'] as const).map((window) =>
        line({ window, used: 0, fromHere: 0, elsewhere: 0, max: 20, source: 'new-account', ...NOT_READ }),
      ),
    ),
  }),
  'usage-warning': seen({ quota: { ...quota(), usage: 90 } }),
  'long-name': seen({
    person: person({
      fullName: 'Wolfgang Amadeus Hieronymus von Hohenlohe-Schillingsfürst-Waldenburg',
      headline:
        'Donaudampfschifffahrtsgesellschaftskapitän, adviser, author, speaker and several other things at once, since 1987',
    }),
  }),
  'right-to-left': seen({ person: person({ fullName: 'ליאת בן דוד', headline: 'מנהלת שותפויות' }) }),
  ...PROBLEM_SCREENS,
  'activity-empty': example({}, ['Activity']),
  activity: seen(
    {},
    {
      'activity.find': () =>
        ok({
          entries: [
            entry({ id: 'a1', state: 'held' }),
            entry({
              id: 'a2',
              state: 'unconfirmed',
              at: NOW - 20 * MINUTE,
              person: { providerId: 'b', publicIdentifier: null, fullName: 'Tobias Lind' },
            }),
            entry({
              id: 'a3',
              state: 'sent',
              action: 'message',
              at: NOW - 50 * MINUTE,
              text: 'Thursday at ten suits me.',
            }),
            entry({
              id: 'a4',
              state: 'confirmed',
              at: NOW - DAY,
              text: null,
              person: { providerId: 'c', publicIdentifier: null, fullName: 'Amara Okafor' },
            }),
            entry({
              id: 'a5',
              state: 'refused',
              at: NOW - 2 * DAY,
              text: null,
              problem: apiProblem('person-refused', { slug: 'already_connected', status: 422 }),
            }),
            entry({ id: 'a6', state: 'not-sent', at: NOW - 9 * DAY }),
          ],
          next: null,
          searched: 6,
        }),
    },
    ['Activity'],
  ),
  ...INBOX_SCREENS,
  ...NETWORK_SCREENS,
  ...TODAY_SCREENS,
};
