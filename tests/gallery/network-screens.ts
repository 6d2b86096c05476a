import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { InvitationView, RelationsView } from '@/lib/protocol/network';
import { ok } from '@/lib/result';
import type { Example } from './example';
import type { Answering } from './fake-ask';
import { CONNECTION, DAY, entry, MINUTE, NOW } from './people';

type Reading = NonNullable<RelationsView['reading']>;

const PEOPLE = [
  ['Amara Okafor', 'Nurse at St. Elisabeth Hospital'],
  ['Tobias Lind', 'Translator (Swedish, English, German) and interpreter at the Maritime Court of Gothenburg'],
  ['민수 김', null],
  ['فاطمة الزهراء', 'مهندسة معمارية'],
] as const;
const relations = PEOPLE.map(([fullName, headline], index) => ({
  providerId: `p${index}`,
  fullName,
  headline,
  labels: index === 1 ? ['translator', 'Gothenburg'] : [],
}));

export const network = (change: Partial<Reading> = {}): Answering => ({
  connection: () => ok(CONNECTION),
  relations: () =>
    ok({
      known: 1_200,
      reading: {
        state: 'done',
        read: 1_200,
        about: 1_200,
        problem: null,
        nextAt: NOW + MINUTE,
        readAt: NOW - DAY,
        changes: { added: [], removed: [], renamed: [] },
        ...change,
      },
    }),
  'relations.search': () => ok({ total: 1_200, from: 0, relations }),
});
const search = (answering: Answering, shows: string): Example => ({
  target: 'not-a-person',
  answering,
  press: ['Person'],
  shows,
});

const invitation = (fullName: string, change: Partial<InvitationView> = {}): InvitationView => ({
  invitationId: fullName,
  providerId: fullName,
  fullName,
  headline: 'Translator',
  text: null,
  at: NOW - 30 * DAY,
  dateText: null,
  entry: null,
  ...change,
});
const acceptance = (fullName: string, change: Partial<Acceptance> = {}): Acceptance => ({
  providerId: fullName,
  fullName,
  headline: 'Translator',
  at: NOW - 50 * MINUTE,
  invited: true,
  note: null,
  isNews: true,
  spokenAt: null,
  ...change,
});
const withdrawal = (id: string, state: 'held' | 'sent' | 'unconfirmed') => ({
  entry: entry({ id, action: 'withdraw', state, dueAt: NOW + 4_000, target: { invitationId: id, chatId: null } }),
});
const lists: Answering = {
  ...network(),
  'invitations.sent': () =>
    ok({
      invitations: [
        invitation('Ines Moreau', { text: 'Hello Ines, we met in Rotterdam.' }),
        invitation('Amara Okafor', withdrawal('Amara Okafor', 'held')),
        invitation('Tobias Lind', withdrawal('Tobias Lind', 'unconfirmed')),
        invitation('Jun Ito', withdrawal('Jun Ito', 'sent')),
      ],
      cursor: null,
      day: '2026-11-24',
    }),
  'invitations.received': () =>
    ok({ invitations: [invitation('Ivan Horák', { text: 'Shall we?' })], cursor: null, day: '2026-11-24' }),
  'invitations.accepted': () =>
    ok({
      readAt: NOW - MINUTE,
      people: [
        acceptance('Ines Moreau', { at: NOW - 2 * 60 * MINUTE, note: 'Hello Ines, we met in Rotterdam.' }),
        acceptance('Tobias Lind-Berg, of the Maritime Court of Gothenburg', { invited: false, headline: PEOPLE[1][1] }),
        acceptance('فاطمة الزهراء', { headline: 'مهندسة معمارية', at: NOW - 3 * DAY, spokenAt: NOW - 2 * DAY }),
        acceptance('Amara Okafor', { headline: null, at: NOW - 20 * DAY }),
      ],
    }),
};
const invitations = (press: readonly string[], shows: string): Example => ({
  target: 'not-a-person',
  answering: lists,
  press: ['Invitations', ...press],
  shows,
});

/** The screens of the network: the search over relations, and the invitations. */
export const NETWORK_SCREENS: Readonly<Record<string, Example>> = {
  'relations-unread': search({ ...network(), relations: () => ok({ known: 0, reading: null }) }, 'Read my relations'),
  'relations-reading': search(network({ state: 'reading', read: 450 }), 'Stop'),
  'relations-stopped': search(
    network({
      state: 'stopped',
      read: 450,
      problem: { kind: 'account-paused', pause: { why: 'account-limited', since: NOW, until: NOW + 60 * MINUTE } },
    }),
    'Go on',
  ),
  'relations-changed': search(
    network({
      changes: {
        added: [{ providerId: 'a', fullName: 'Ines Moreau' }],
        removed: [{ providerId: 'b', fullName: 'Jun Ito' }],
        renamed: [{ providerId: 'c', fullName: 'Tobias Lind-Berg', before: 'Tobias Lind' }],
      },
    }),
    'Read again',
  ),
  'invitations-sent': invitations([], 'Withdraw'),
  'invitations-withdraw': invitations(['Withdraw'], 'Withdraw invitation'),
  'invitations-received': invitations(['Received'], 'Accept'),
  'invitations-accepted': invitations(['Accepted'], 'Write'),
};
