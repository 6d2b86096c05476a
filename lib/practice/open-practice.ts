import { OWNER_OF_PRACTICE, PARTS, type Part, practiceAccount } from './cast.ts';
import { addChat, addMessage } from './world/conversation.ts';
import { addCrowd } from './world/crowd.ts';
import { addInvitation } from './world/network.ts';
import type { AccountRecord } from './world/records.ts';
import { newRecords, type World, type WorldRecords } from './world/world.ts';

const HOUR = 3_600_000;

/** Enough to search in, and few enough to read at once. */
const CROWD = { relations: 40, chats: 0, messages: 0, longChat: 0 };

/** An account with nobody known to it yet. */
export const practiceRecords = (accountId: string, now: number): WorldRecords =>
  newRecords(1, [practiceAccount(accountId, now)], [OWNER_OF_PRACTICE, ...PARTS.map(({ person }) => person)]);

/** How things stand between the practice account and made-up people when practice begins. */
export function openPractice(world: World): void {
  for (const account of world.accounts) {
    addCrowd(world, account, CROWD);
    PARTS.forEach((part, index) => {
      play(world, account, part, index);
    });
    // What was so before counts for none of the limits.
    Object.assign(account, { invitationsUsed: 0, notesUsed: 0 });
  }
}

function play(world: World, account: AccountRecord, { person, said, invited }: Part, index: number): void {
  const since = (hours: number) => ({ at: world.now() - hours * HOUR, shownFrom: world.now() - hours * HOUR });
  const { providerId } = person;
  if (invited === 'by-them')
    addInvitation(world, account, person, 'received', 'Hello, I would like to connect.', since(26));
  if (invited === 'by-you') addInvitation(world, account, person, 'sent', null, since(74));
  if (said === undefined) return;
  world.relations.push({ accountId: account.id, providerId, ...since(30 * 24 + index) });
  const chat = addChat(world, account, [providerId], {}, { ...since((index + 1) * 24 + 2) });
  said.forEach((text, turn) => {
    const when = since((index + 1) * 24 + 2 - turn);
    addMessage(
      world,
      account,
      chat,
      turn % 2 === 0 ? { text, since: when } : { text, since: when, senderId: providerId },
    );
  });
  chat.unread = index === 0 ? 1 : 0;
}
