import { familyOf, uniqueId } from './ids.ts';
import type {
  AccountRecord,
  ChatRecord,
  Effect,
  Flags,
  InvitationRecord,
  MessageRecord,
  PersonRecord,
  RelationRecord,
} from './records.ts';

/** What a world is set in. */
export interface Around {
  now(): number;
  /** Called with each message, the account's own as well, and with each new relation. */
  said(account: AccountRecord, chat: ChatRecord, message: MessageRecord): void;
  connected(account: AccountRecord, someone: PersonRecord): void;
  /** Null where there is none. */
  pictureOf(someone: PersonRecord): Uint8Array<ArrayBuffer> | null;
  /** Whoever is at an address that nobody here has; null for nobody. */
  strangerAt(slug: string): PersonRecord | null;
}

/** What is so of a world: plain records, which can be stored. */
export interface WorldRecords {
  readonly seed: number;
  /** How many ids were given out. */
  readonly given: { ids: number };
  readonly accounts: AccountRecord[];
  /** By provider id. */
  readonly people: Map<string, PersonRecord>;
  readonly invitations: InvitationRecord[];
  readonly relations: RelationRecord[];
  readonly chats: ChatRecord[];
  readonly messages: MessageRecord[];
  readonly effects: Effect[];
  readonly flags: Flags;
}

/** Everything this Unipile and the LinkedIn behind it know. */
export interface World extends WorldRecords {
  readonly around: Around;
  now(): number;
  /** A new id, the same in every run with the same seed. */
  newId(): string;
}

const DEFAULT_FLAGS: Flags = {
  cancelRoute: 'delete',
  jsonRefused: false,
  lagMs: 0,
  changesIgnored: false,
  dedupe: true,
  pendingSlug: 'cannot_resend_yet',
  overLimitSlug: 'limit_exceeded',
  emptyPages: 0,
  missingCursor: false,
  repeatedCursor: false,
  throttledSections: [],
};

/** A world with accounts and people in it and nothing between them yet. */
export const newRecords = (
  seed: number,
  accounts: readonly AccountRecord[],
  people: readonly PersonRecord[],
): WorldRecords => ({
  seed,
  given: { ids: 0 },
  accounts: [...accounts],
  people: new Map(people.map((someone) => [someone.providerId, someone])),
  invitations: [],
  relations: [],
  chats: [],
  messages: [],
  effects: [],
  flags: { ...DEFAULT_FLAGS, throttledSections: [] },
});

/** Sets these records in motion. */
export function createWorld(records: WorldRecords, around: Around): World {
  const { given } = records;
  return {
    ...records,
    around,
    now: around.now,
    newId() {
      given.ids += 1;
      return uniqueId(records.seed, given.ids);
    },
  };
}

const slugKey = (slug: string): string => slug.normalize('NFC').toLowerCase();

function personBySlug(world: World, slug: string): PersonRecord | null {
  const wanted = slugKey(slug);
  for (const someone of world.people.values()) {
    if (someone.slug !== null && (someone.slug === slug || slugKey(someone.slug) === wanted)) return someone;
  }
  for (const someone of world.people.values()) {
    if (someone.formerSlugs.some((former) => slugKey(former) === wanted)) return someone;
  }
  return null;
}

function stranger(world: World, slug: string): PersonRecord | null {
  const someone = world.around.strangerAt(slug);
  if (someone !== null) world.people.set(someone.providerId, someone);
  return someone;
}

/** The person an identifier names: a slug, or the id of any family. */
export function findPerson(world: World, identifier: string): PersonRecord | null {
  const family = familyOf(identifier);
  if (family === null) return personBySlug(world, identifier) ?? stranger(world, identifier);
  if (family === 'member') return world.people.get(identifier) ?? null;
  const key = family === 'lead' ? 'leadId' : 'recruiterId';
  return [...world.people.values()].find((someone) => someone[key] === identifier) ?? null;
}

/** A record of this world by its id; throws where one is named one that is not there. */
export function accountOf(world: World, accountId: string): AccountRecord {
  const account = world.accounts.find((one) => one.id === accountId);
  if (account === undefined) throw new Error(`no account ${accountId} here`);
  return account;
}

/** The person behind a provider id that is known to exist. */
export function personOfProfile(world: World, providerId: string): PersonRecord {
  const someone = world.people.get(providerId);
  if (someone === undefined) throw new Error(`nobody with the id ${providerId} here`);
  return someone;
}

/** Whether they are 1st-degree connections in fact, whatever lists show yet. */
export const isRelation = (world: World, accountId: string, providerId: string): boolean =>
  world.relations.some((one) => one.accountId === accountId && one.providerId === providerId);

/** What an effect of this moment is stamped with: when it happened and when it starts to show. */
export const stamp = (world: World): { at: number; shownFrom: number } => {
  const at = world.now();
  return { at, shownFrom: at + world.flags.lagMs };
};

/** Whether a record shows in lists and on the profile by now. */
export const shown = (
  world: World,
  record: { readonly shownFrom: number; readonly shownUntil?: number | null },
): boolean => {
  const now = world.now();
  return record.shownFrom <= now && (record.shownUntil == null || now < record.shownUntil);
};
