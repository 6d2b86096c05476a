import { castAccounts, castPeople } from './cast.ts';
import { familyOf, uniqueId } from './ids.ts';
import type {
  AccountRecord,
  ChatRecord,
  DeliveryRecord,
  Effect,
  EndpointRecord,
  Flags,
  InvitationRecord,
  MessageRecord,
  PersonRecord,
  RelationRecord,
  WebhookRecord,
} from './records.ts';

/** Everything this Unipile and the LinkedIn behind it know; plain records that tests may read and change. */
export interface World {
  readonly seed: number;
  readonly now: () => number;
  /** A new id, the same in every run with the same seed. */
  readonly newId: () => string;
  /** Ends when the sandbox closes. */
  readonly closing: AbortSignal;
  readonly accounts: AccountRecord[];
  /** By provider id. */
  readonly people: Map<string, PersonRecord>;
  readonly invitations: InvitationRecord[];
  readonly relations: RelationRecord[];
  readonly chats: ChatRecord[];
  readonly messages: MessageRecord[];
  readonly webhooks: WebhookRecord[];
  readonly endpoints: EndpointRecord[];
  readonly deliveries: DeliveryRecord[];
  readonly effects: Effect[];
  readonly flags: Flags;
  /** What was asked or answered over v2 in another shape than Unipile's; nothing, if all is well. */
  readonly offShape: string[];
}

const DEFAULT_FLAGS: Flags = {
  cancelRoute: 'delete',
  jsonRefused: false,
  cors: false,
  lagMs: 0,
  changesIgnored: false,
  dedupe: true,
  pendingSlug: 'cannot_resend_yet',
  overLimitSlug: 'limit_exceeded',
  emptyPages: 0,
  missingCursor: false,
  repeatedCursor: false,
  throttledSections: [],
  webhookRetryMs: 1000,
  relationEvent: 'relation.request.accept',
  methodLimit: 1_000,
  methodLimits: {},
  methodWindowMs: 16 * 60_000,
};

/** A world with the cast in it and nothing between them yet. */
export function createWorld(seed: number, now: () => number, closing: AbortSignal): World {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return uniqueId(seed, count);
  };
  return {
    seed,
    now,
    newId,
    closing,
    accounts: castAccounts(),
    people: new Map(castPeople().map((someone) => [someone.providerId, someone])),
    invitations: [],
    relations: [],
    chats: [],
    messages: [],
    webhooks: [],
    endpoints: [],
    deliveries: [],
    effects: [],
    flags: { ...DEFAULT_FLAGS, throttledSections: [], methodLimits: {} },
    offShape: [],
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

/** The person an identifier names: a slug, or the id of any family. */
export function findPerson(world: World, identifier: string): PersonRecord | null {
  const family = familyOf(identifier);
  if (family === null) return personBySlug(world, identifier);
  if (family === 'member') return world.people.get(identifier) ?? null;
  const key = family === 'lead' ? 'leadId' : 'recruiterId';
  return [...world.people.values()].find((someone) => someone[key] === identifier) ?? null;
}

/** A record of this world by its id; throws where a test or the sandbox itself names one that is not there. */
export function accountOf(world: World, accountId: string): AccountRecord {
  const account = world.accounts.find((one) => one.id === accountId);
  if (account === undefined) throw new Error(`no account ${accountId} in the sandbox`);
  return account;
}

/** The person behind a provider id that is known to exist. */
export function personOfProfile(world: World, providerId: string): PersonRecord {
  const someone = world.people.get(providerId);
  if (someone === undefined) throw new Error(`nobody with the id ${providerId} in the sandbox`);
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
