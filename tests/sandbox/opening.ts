import { addChat, addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { addInvitation } from '../../lib/practice/world/network.ts';
import type { AccountRecord, PersonRecord } from '../../lib/practice/world/records.ts';
import { personOfProfile, type World } from '../../lib/practice/world/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const JOHNS_CHAT = [
  'Hi John, good to be connected.',
  'Likewise! How did the talk go?',
  'Well, thank you. Slides are on their way.',
  'Great, I will pass them on.',
  'Did the team like them?',
  'They did. Two questions came up.',
  'Ask away.',
  'Can we use the figures, and who drew the cover?',
  'Yes, and my sister.',
  'Lovely. Coffee next week?',
  'Tuesday works.',
  'Tuesday it is.',
];

const castMember = (world: World, name: string): PersonRecord => personOfProfile(world, providerIdOf(name));

const ago = (world: World, ms: number): { at: number; shownFrom: number } => {
  const at = world.now() - ms;
  return { at, shownFrom: at };
};

function openChats(world: World, account: AccountRecord): void {
  const john = castMember(world, 'john-smith');
  const chat = addChat(world, account, [john.providerId], {}, ago(world, 12 * HOUR));
  JOHNS_CHAT.forEach((text, index) => {
    const since = ago(world, (JOHNS_CHAT.length - index) * HOUR);
    addMessage(world, account, chat, index % 2 === 0 ? { text, since } : { text, since, senderId: john.providerId });
  });
  chat.unread = 0;
}

function openInvitations(world: World, account: AccountRecord): void {
  const petra = castMember(world, 'petra-pending');
  addInvitation(world, account, petra, 'sent', 'Hi Petra, we met at the analysts’ dinner.', ago(world, 3 * DAY));
  const ivan = castMember(world, 'ivan-invites');
  addInvitation(world, account, ivan, 'received', 'Hello, I would like to connect.', ago(world, DAY));
  const wanda = addInvitation(world, account, castMember(world, 'wanda-withdrawn'), 'sent', null, ago(world, 20 * DAY));
  const withdrawn = world.now() - 5 * DAY;
  Object.assign(wanda, { status: 'withdrawn', endedAt: withdrawn, shownUntil: withdrawn });
  account.invitationsUsed = 0;
  account.notesUsed = 0;
}

/** How things stand between an account and the cast when the sandbox opens. */
export function openFor(world: World, account: AccountRecord): void {
  const connected = [
    { slug: 'john-smith', ms: 400 * DAY },
    { slug: 'connie-new', ms: 30 * DAY },
  ];
  for (const { slug, ms } of connected) {
    const { providerId } = castMember(world, slug);
    world.relations.push({ accountId: account.id, providerId, ...ago(world, ms) });
  }
  openChats(world, account);
  openInvitations(world, account);
}
