import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Active } from './connection';
import { personOfProfile } from './person-of-profile';

/** A profile read serves every surface for this long. */
const FRESH_MS = 5 * 60 * 1_000;

/** How many people the session remembers; the oldest go first. */
const REMEMBERED = 300;

const LINKEDIN_API = { 'lead-id': 'sales_navigator', 'recruiter-id': 'recruiter' } as const;

export interface People {
  /** Resolves a person through the API, or from what was read in the last minutes unless `fresh`. */
  read(active: Active, ref: PersonRef, options: { readonly fresh: boolean }): Promise<Result<Person, SendProblem>>;
  /** Whether this reading serves without another. */
  isFresh(person: Person | null): boolean;
  /** What was read of a person since the browser started, however old; makes no call. */
  known(accountId: string, ref: PersonRef): Promise<Person | null>;
}

/** Reads people, once for all who ask at the same time. */
export function createPeople(deps: {
  readonly item: StoredItem<Record<string, Person>>;
  now(): number;
  countRead(accountId: string): Promise<Result<null, SendProblem>>;
}): People {
  const { item, now, countRead } = deps;
  const underWay = new Map<string, Promise<Result<Person, SendProblem>>>();

  const known = async (accountId: string, ref: PersonRef) => (await item.read())[keyOf(accountId, ref)] ?? null;

  const remember = async (ref: PersonRef, person: Person) => {
    const names: PersonRef[] = [ref, { kind: 'provider-id', value: person.providerId }];
    if (person.publicIdentifier) names.push({ kind: 'public-identifier', value: person.publicIdentifier });
    const entries = names.map((name) => [keyOf(person.accountId, name), person] as const);
    await item.change((people) => newest({ ...people, ...Object.fromEntries(entries) }));
  };

  const readFromApi = async ({ client, account }: Active, ref: PersonRef): Promise<Result<Person, SendProblem>> => {
    const { accountId } = account;
    const counted = await countRead(accountId);
    if (!counted.ok) return counted;
    const linkedinApi = ref.kind === 'lead-id' || ref.kind === 'recruiter-id' ? LINKEDIN_API[ref.kind] : undefined;
    const profile = await client.getProfile({ accountId, identifier: ref.value, ...(linkedinApi && { linkedinApi }) });
    if (!profile.ok) return profile;
    const seen = { accountId, ownProviderId: account.providerId, asked: ref.value, now: now() };
    const person = personOfProfile(profile.value, seen);
    await remember(ref, person);
    return ok(person);
  };

  const isFresh = (person: Person | null) =>
    person !== null && now() - person.readAt < FRESH_MS && person.readAt <= now();

  return {
    known,
    isFresh,
    async read(active, ref, { fresh }) {
      const key = keyOf(active.account.accountId, ref);
      const cached = fresh ? null : await known(active.account.accountId, ref);
      if (cached && isFresh(cached)) return ok(cached);
      const reading = underWay.get(key) ?? readFromApi(active, ref).finally(() => underWay.delete(key));
      underWay.set(key, reading);
      return reading;
    },
  };
}

const keyOf = (accountId: string, ref: PersonRef) => `${accountId}:${personKey(ref)}`;

function newest(people: Record<string, Person>): Record<string, Person> {
  const entries = Object.entries(people);
  if (entries.length <= REMEMBERED) return people;
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.readAt - a.readAt).slice(0, REMEMBERED));
}
