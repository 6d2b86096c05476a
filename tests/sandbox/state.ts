import { addChat, findChat, say } from '../../lib/practice/world/conversation.ts';
import { addCrowd, type CrowdSize } from '../../lib/practice/world/crowd.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { addInvitation, connect, endInvitation, pendingInvitation } from '../../lib/practice/world/network.ts';
import type {
  AccountRecord,
  AccountStatus,
  InvitationRecord,
  MessageRecord,
  PersonRecord,
} from '../../lib/practice/world/records.ts';
import { accountOf, findPerson, personOfProfile } from '../../lib/practice/world/world.ts';
import { SAM_ACCOUNT_ID } from './cast.ts';
import { openFor } from './opening.ts';
import type { SandboxWorld } from './sandbox-world.ts';
import { addSeconds } from './seconds.ts';
import { announceStatus } from './webhook-events.ts';

/**
 * What happens outside Kith: on LinkedIn, on the phone, at the other end. Nothing here is an effect of the API, so none
 * is in `effects`. Accounts default to Sam's; a step that cannot happen throws.
 */
export interface Happenings {
  /** By slug, by id, or by the name the cast knows them under (`nora` has no slug). */
  person(name: string): PersonRecord;
  account(accountId?: string): AccountRecord;
  /** The person accepts the pending invitation: a relation, and the note as a message where there was one. */
  acceptInvitation(slug: string, accountId?: string): void;
  /** The person declines: the invitation just vanishes from the list. */
  ignoreInvitation(slug: string, accountId?: string): void;
  receiveMessage(slug: string, text: string, accountId?: string): MessageRecord;
  receiveInvitation(slug: string, note?: string | null, accountId?: string): InvitationRecord;
  inviteFromPhone(slug: string, note?: string | null, accountId?: string): InvitationRecord;
  writeFromPhone(slug: string, text: string, accountId?: string): MessageRecord;
  withdrawElsewhere(slug: string, accountId?: string): void;
  /** The user accepts the person's invitation on LinkedIn itself. */
  acceptElsewhere(slug: string, accountId?: string): void;
  /** One of the two removes the connection on LinkedIn. */
  removeRelation(slug: string, accountId?: string): void;
  /** The person has another address from now on; the old one leads to it. */
  rename(slug: string, newSlug: string): void;
  setAccountStatus(accountId: string, status: AccountStatus): void;
  /** Somebody else is signed in to LinkedIn through the account: by slug. What LinkedIn shows to it is theirs, and nothing so far. */
  signInAs(slug: string, accountId?: string): void;
  /** It was connected to Unipile once more, which gave it another id and knows the one before no more. */
  connectAnew(accountId?: string): void;
  restrict(accountId?: string, restricted?: boolean): void;
}

export type SandboxState = SandboxWorld & Happenings;

function happeningsIn(world: SandboxWorld): Happenings {
  const account = (accountId = SAM_ACCOUNT_ID): AccountRecord => accountOf(world, accountId);
  const person = (name: string): PersonRecord => findPerson(world, name) ?? personOfProfile(world, providerIdOf(name));
  const pending = (slug: string, accountId?: string): InvitationRecord => {
    const invitation = pendingInvitation(world, account(accountId).id, person(slug).providerId, 'sent');
    if (invitation === null) throw new Error(`no invitation to ${slug} is pending`);
    return invitation;
  };
  const chatWith = (slug: string, accountId?: string) => {
    const attendees = [person(slug).providerId];
    const owner = account(accountId);
    return findChat(world, owner.id, attendees) ?? addChat(world, owner, attendees);
  };
  return {
    person,
    account,
    acceptInvitation(slug, accountId) {
      const invitation = pending(slug, accountId);
      endInvitation(world, invitation, 'accepted');
      connect(world, account(accountId), person(slug));
      if (invitation.note === null) return;
      say(world, account(accountId), chatWith(slug, accountId), { text: invitation.note, type: 'INVITATION' });
    },
    ignoreInvitation: (slug, accountId) => endInvitation(world, pending(slug, accountId), 'declined'),
    receiveMessage: (slug, text, accountId) =>
      say(world, account(accountId), chatWith(slug, accountId), { text, senderId: person(slug).providerId }),
    receiveInvitation: (slug, note = null, accountId) =>
      addInvitation(world, account(accountId), person(slug), 'received', note),
    inviteFromPhone: (slug, note = null, accountId) =>
      addInvitation(world, account(accountId), person(slug), 'sent', note),
    writeFromPhone: (slug, text, accountId) => say(world, account(accountId), chatWith(slug, accountId), { text }),
    withdrawElsewhere: (slug, accountId) => endInvitation(world, pending(slug, accountId), 'withdrawn'),
    acceptElsewhere(slug, accountId) {
      const received = pendingInvitation(world, account(accountId).id, person(slug).providerId, 'received');
      if (received === null) throw new Error(`no invitation of ${slug} is pending`);
      endInvitation(world, received, 'accepted');
      connect(world, account(accountId), person(slug));
    },
    removeRelation(slug, accountId) {
      const [owner, { providerId }] = [account(accountId), person(slug)];
      const index = world.relations.findIndex((one) => one.accountId === owner.id && one.providerId === providerId);
      if (index === -1) throw new Error(`${slug} is no relation`);
      world.relations.splice(index, 1);
    },
    rename(slug, newSlug) {
      const renamed = person(slug);
      if (renamed.slug !== null) renamed.formerSlugs.push(renamed.slug);
      renamed.slug = newSlug;
    },
    setAccountStatus(accountId, status) {
      const changed = account(accountId);
      if (changed.status === status) return;
      changed.status = status;
      announceStatus(world, changed);
    },
    signInAs(slug, accountId) {
      const [signedIn, owner] = [account(accountId), person(slug)];
      const isOfOther = (record: { readonly accountId: string }) => record.accountId === signedIn.id;
      for (const records of [world.invitations, world.relations, world.chats, world.messages] as const)
        records.splice(
          0,
          records.length,
          ...((records as { accountId: string }[]).filter((one) => !isOfOther(one)) as never[]),
        );
      Object.assign(signedIn, { name: `${owner.firstName} ${owner.lastName}`, providerId: owner.providerId });
    },
    connectAnew(accountId) {
      const connected = account(accountId);
      Object.assign(connected, { id: [...connected.id].toReversed().join('') });
    },
    restrict(accountId, restricted = true) {
      account(accountId).restricted = restricted;
    },
  };
}

/** The world as it is when the sandbox opens: the cast in their places, the crowd around the default account. */
export function openState(world: SandboxWorld, size: CrowdSize): SandboxState {
  for (const account of world.accounts.filter((one) => one.type === 'LINKEDIN')) openFor(world, account);
  addSeconds(world);
  addCrowd(world, accountOf(world, SAM_ACCOUNT_ID), size);
  return Object.assign(world, happeningsIn(world));
}
