import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { person } from '../../lib/practice/world/person.ts';
import type { AccountRecord, PersonRecord } from '../../lib/practice/world/records.ts';

export const SAM_ACCOUNT_ID = 'k7Vd2XqPTmGz0hRwYbJ4cA';
export const ALEX_ACCOUNT_ID = 'p3Nf8LsKQyWb5tUeZxC1vg';
export const DORA_ACCOUNT_ID = 'r9Hj6MaDSiOc2nXuFwB7lQ';
export const WHATSAPP_ACCOUNT_ID = 'w1Tg4RkEVoPd8mYzIqN5sw';

const CREATED_AT = Date.UTC(2026, 2, 3, 9, 30);

const linkedIn = (
  id: string,
  name: string,
  slug: string,
  plan: 'premium' | 'free',
  status: AccountRecord['status'] = 'OK',
): AccountRecord => ({
  id,
  type: 'LINKEDIN',
  name,
  providerId: providerIdOf(slug),
  createdAt: CREATED_AT,
  premium: plan === 'premium',
  status,
  restricted: false,
  invitationLimit: plan === 'premium' ? 200 : 150,
  invitationsUsed: 0,
  noteMax: plan === 'premium' ? 300 : 200,
  noteLimit: plan === 'premium' ? null : 5,
  notesUsed: 0,
  inMailCredits: plan === 'premium' ? 15 : null,
  inMailSeat: 'premium',
});

/** Sam (premium, the default), Alex (free), Dora (disconnected), and a WhatsApp account that is none of ours. */
export const castAccounts = (): AccountRecord[] => [
  linkedIn(SAM_ACCOUNT_ID, 'Sam Rivers', 'sam-rivers', 'premium'),
  linkedIn(ALEX_ACCOUNT_ID, 'Alex Stone', 'alex-stone', 'free'),
  linkedIn(DORA_ACCOUNT_ID, 'Dora Dial', 'dora-dial', 'free', 'CREDENTIALS'),
  {
    ...linkedIn(WHATSAPP_ACCOUNT_ID, '33600000000', 'whatsapp', 'free'),
    type: 'WHATSAPP',
    providerId: '33600000000@s.whatsapp.net',
  },
];

const picture = (slug: string): string => `https://media.licdn.com/dms/image/v2/${slug}/profile-displayphoto/0/1.jpg`;

/** Text from a stranger, as bad as it gets: markup, bidirectional controls, length, a key that pollutes prototypes. */
const HOSTILE = {
  firstName: '<script>document.title="owned"</script>Eve',
  lastName: '\u202Etpircs\u202C"><img src=x onerror=alert(1)>',
  headline: `\u2066${'<b>buy</b> \u200F'.repeat(1000)}`.slice(0, 10_240),
  position: '{{constructor.constructor("alert(1)")()}}',
  company: "Robert'); DROP TABLE people;--",
  extra: JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
} as const;

/** Everybody with a part of their own; who is related to whom is in `opening.ts`. */
export const castPeople = (): PersonRecord[] => [
  person('sam-rivers', { firstName: 'Sam', lastName: 'Rivers', headline: 'Recruiter at Riverbank' }),
  person('alex-stone', { firstName: 'Alex', lastName: 'Stone', headline: 'Engineer at Quarry' }),
  person('dora-dial', { firstName: 'Dora', lastName: 'Dial', headline: 'Operator at Exchange' }),
  person('jane-doe', {
    firstName: 'Jane',
    lastName: 'Doe',
    headline: 'Product designer at Acme',
    position: 'Product designer',
    company: 'Acme',
    pictureUrl: picture('jane-doe'),
  }),
  person('john-smith', {
    firstName: 'John',
    lastName: 'Smith',
    headline: 'Head of research at Initech',
    position: 'Head of research',
    company: 'Initech',
    pictureUrl: picture('john-smith'),
  }),
  person('connie-new', { firstName: 'Connie', lastName: 'New', headline: 'Founder at Fresh' }),
  person('petra-pending', { firstName: 'Petra', lastName: 'Pending', headline: 'Analyst at Meanwhile' }),
  person('ivan-invites', { firstName: 'Ivan', lastName: 'Invites', headline: 'Sales at Outreach' }),
  person('lena-locked', { firstName: 'Lena', lastName: 'Locked', readRefusal: 'invalid_recipient' }),
  person('emil-email', { firstName: 'Emil', lastName: 'Email', headline: 'Writer', needsEmail: true }),
  person('carl-cannot', {
    firstName: 'Carl',
    lastName: 'Cannot',
    headline: 'Author',
    inviteRefusal: 'cannot_invite_attendee',
  }),
  person('wanda-withdrawn', { firstName: 'Wanda', lastName: 'Withdrawn', headline: 'Editor at Second Thoughts' }),
  person('olga-outofnetwork', {
    firstName: 'Olga',
    lastName: 'Outofnetwork',
    headline: 'Director at Faraway',
    distance: 'OUT_OF_NETWORK',
    canSendInMail: true,
  }),
  person('nora', { firstName: 'Nora', lastName: 'Noslug', slug: null, headline: 'Private person' }),
  person('민수-김-47aa0000b', { firstName: '민수', lastName: '김', headline: '제품 디자이너' }),
  person('🚀-jean-dupont-182500000', {
    firstName: '🚀 JEAN',
    lastName: 'DUPONT, PhD ',
    headline: ' Consultant  indépendant ',
  }),
  person('eve-script', HOSTILE),
];
