import { addChat, addMessage } from './conversation.ts';
import { pick } from './ids.ts';
import { person } from './person.ts';
import type { AccountRecord, PersonRecord } from './records.ts';
import type { World } from './world.ts';

const FIRST_NAMES = ['Ada', 'Bo', 'Chloé', 'Diego', 'Emre', 'Fatima', 'Grace', 'Hiro', 'Inès', 'Jun', 'Kofi', 'Łucja'];
const LAST_NAMES = [
  'Abara',
  'Berg',
  'Costa',
  'Dubois',
  'Eriksen',
  'Fujita',
  'García',
  'Horák',
  'Ito',
  'Jensen',
  'Kaya',
];
const HEADLINES = ['Engineer', 'Nurse', 'Teacher', 'Architect', 'Accountant', 'Photographer', 'Founder', 'Translator'];

const HOUR = 3_600_000;
/** Outside every day of every clock: what a test counts today does not depend on the hour. */
const NEWEST_RELATION = 51 * HOUR;

/** How many generated people, chats and messages the default account has beside the cast. */
export interface CrowdSize {
  /** Extra 1st-degree connections. */
  readonly relations: number;
  /** Chats with the first of them. */
  readonly chats: number;
  /** Messages in each of these chats. */
  readonly messages: number;
  /** Messages in the first of these chats. */
  readonly longChat: number;
}

const chosen = (from: readonly string[], ...parts: (string | number)[]): string =>
  from[pick(from.length, ...parts)] ?? '';

const addPerson = (world: World, someone: PersonRecord): PersonRecord => {
  world.people.set(someone.providerId, someone);
  return someone;
};

function addRelation(world: World, account: AccountRecord, index: number): PersonRecord {
  const firstName = chosen(FIRST_NAMES, world.seed, 'first', index);
  const lastName = chosen(LAST_NAMES, world.seed, 'last', index);
  const slug = `${firstName}-${lastName}-${world.seed}${String(index).padStart(5, '0')}`.toLowerCase();
  const someone = addPerson(
    world,
    person(slug, { firstName, lastName, headline: chosen(HEADLINES, world.seed, 'headline', index) }),
  );
  const at = world.now() - NEWEST_RELATION - index * 5 * HOUR;
  world.relations.push({ accountId: account.id, providerId: someone.providerId, at, shownFrom: at });
  return someone;
}

function addConversation(world: World, account: AccountRecord, someone: PersonRecord, index: number, messages: number) {
  const start = world.now() - (index + 2) * 24 * HOUR;
  const chat = addChat(world, account, [someone.providerId], {}, { at: start, shownFrom: start });
  for (let n = 1; n <= messages; n += 1) {
    const at = start + Math.floor((n * 24 * HOUR) / (messages + 1));
    const writing = { text: `Message ${n} with ${someone.firstName}`, since: { at, shownFrom: at } };
    const theirs = (n + index) % 2 === 0;
    addMessage(world, account, chat, theirs ? { ...writing, senderId: someone.providerId } : writing);
  }
  chat.unread = 0;
}

/** Fills the account's network with generated people; the same seed gives the same people. */
export function addCrowd(world: World, account: AccountRecord, size: CrowdSize): void {
  for (let index = 0; index < size.relations; index += 1) {
    const someone = addRelation(world, account, index);
    if (index < size.chats)
      addConversation(world, account, someone, index, index === 0 ? size.longChat : size.messages);
  }
}
