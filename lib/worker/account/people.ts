import { type PersonRef, personKey } from '@/lib/linkedin/person-address';
import { decodeProviderId, familyOf } from '@/lib/linkedin/provider-id';
import type { Person } from '@/lib/outreach/journal/person';
import { answerRefusal } from '@/lib/outreach/rules/identity';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Profile } from '@/lib/unipile/shapes/profile';
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
  /** Whether this reading is recent enough to be used. */
  isFresh(person: Person | null): boolean;
  /** What was read of a person since the browser started, however old; makes no call. */
  known(accountId: string, ref: PersonRef): Promise<Person | null>;
}

/** Reads people, once for all who ask at the same time. */
export function createPeople(deps: {
  readonly item: StoredItem<Record<string, Person>>;
  now(): number;
  countRead(accountId: string): Promise<Result<null, SendProblem>>;
  /** The person as LinkedIn's list of sent invitations shows them, where that says more than the profile. */
  listed(person: Person): Promise<Person>;
  /** Told of every reading once it is kept, and waited for: what follows from it depends on what was sent since the one before as well. */
  onRead(person: Person): Promise<unknown>;
}): People {
  const { item, now, countRead, listed, onRead } = deps;
  const underWay = new Map<string, Promise<Result<Person, SendProblem>>>();

  const known = async (accountId: string, ref: PersonRef) => (await item.read())[keyOf(accountId, ref)] ?? null;

  const remember = async (ref: PersonRef, person: Person, generation: number) => {
    const names: PersonRef[] = [ref, { kind: 'provider-id', value: person.providerId }];
    if (person.publicIdentifier) names.push({ kind: 'public-identifier', value: person.publicIdentifier });
    const keys = names.map((name) => keyOf(person.accountId, name));
    await item.change((people) => {
      // Once an invitation is answered the profile does not say its note any more.
      const receivedNote = person.receivedNote ?? keys.map((key) => people[key]?.receivedNote).find(Boolean) ?? null;
      return newest({ ...people, ...Object.fromEntries(keys.map((key) => [key, { ...person, receivedNote }])) });
    }, generation);
  };

  const readProfile = async (
    active: Active,
    { kind, value: identifier }: PersonRef,
  ): Promise<Result<Profile, SendProblem>> => {
    const { client, account } = active;
    const { accountId } = account;
    const counted = await countRead(accountId);
    if (!counted.ok) return counted;
    const linkedinApi = kind === 'lead-id' || kind === 'recruiter-id' ? LINKEDIN_API[kind] : undefined;
    const profile = await client.getProfile({ accountId, identifier, ...(linkedinApi && { linkedinApi }) });
    return orAccountGone(active, profile);
  };

  /**
   * The profile under LinkedIn's own id, the only one that an invitation takes: Sales Navigator and Recruiter answer with
   * theirs, and then the person is read once more.
   */
  const readClassic = async (active: Active, ref: PersonRef): Promise<Result<Profile, SendProblem>> => {
    const profile = await readProfile(active, ref);
    if (!profile.ok || familyOf(profile.value.providerId) === 'member') return profile;
    const { providerId, publicIdentifier } = profile.value;
    const byName = publicIdentifier !== null && publicIdentifier !== '';
    const again = await readProfile(
      active,
      byName ? { kind: 'public-identifier', value: publicIdentifier } : { kind: 'provider-id', value: providerId },
    );
    if (!again.ok) return again;
    const classic = familyOf(again.value.providerId) === 'member' && isSameMember(providerId, again.value.providerId);
    return classic ? again : failed({ kind: 'id-unknown' });
  };

  const readFromApi = async (active: Active, ref: PersonRef): Promise<Result<Person, SendProblem>> => {
    const { account, generation } = active;
    const { accountId } = account;
    const profile = await readClassic(active, ref);
    if (!profile.ok) return profile;
    const seen = { accountId, ownProviderId: account.providerId, asked: ref.value, now: now() };
    const person = personOfProfile(profile.value, seen);
    const another = answerRefusal(ref, person, (await known(accountId, ref))?.providerId ?? null);
    if (another) return failed(another);
    await remember(ref, person, generation);
    await onRead(person);
    return ok(person);
  };

  const isFresh = (person: Person | null) =>
    person !== null && now() - person.readAt < FRESH_MS && person.readAt <= now();

  return {
    async known(accountId, ref) {
      const person = await known(accountId, ref);
      return person && listed(person);
    },
    isFresh,
    async read(active, ref, { fresh }) {
      const key = keyOf(active.account.accountId, ref);
      const cached = fresh ? null : await known(active.account.accountId, ref);
      if (cached && isFresh(cached)) return ok(await listed(cached));
      const reading = underWay.get(key) ?? readFromApi(active, ref).finally(() => underWay.delete(key));
      underWay.set(key, reading);
      const read = await reading;
      return read.ok ? ok(await listed(read.value)) : read;
    },
  };
}

/** All ids of one member contain the same number, where both contain one. */
function isSameMember(one: string, other: string): boolean {
  const [first, second] = [decodeProviderId(one), decodeProviderId(other)];
  return first === null || second === null || first.memberNumber === second.memberNumber;
}

const keyOf = (accountId: string, ref: PersonRef) => `${accountId}:${personKey(ref)}`;

function newest(people: Record<string, Person>): Record<string, Person> {
  const entries = Object.entries(people);
  if (entries.length <= REMEMBERED) return people;
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.readAt - a.readAt).slice(0, REMEMBERED));
}

/** An answer; where nothing was found, that the account is what is missing, if it is: Unipile answers the same where it has the account no more. */
export async function orAccountGone<T, P extends { readonly kind: string }>(
  { client, account: { accountId } }: Pick<Active, 'client' | 'account'>,
  answer: Result<T, P>,
): Promise<Result<T, P | ApiProblem>> {
  if (answer.ok || answer.problem.kind !== 'not-found') return answer;
  const account = await client.getAccount({ accountId });
  return !account.ok && account.problem.kind === 'account-unknown' ? account : answer;
}
