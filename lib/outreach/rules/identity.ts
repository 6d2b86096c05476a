import { type PersonRef, samePerson } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';

/** Whom a surface means: the provider id where it showed one. */
interface Meant {
  readonly accountId: string;
  readonly ref: PersonRef;
  readonly providerId: string | null;
}

/** What of an answer says whom it is about. */
type Named = Pick<Person, 'providerId' | 'publicIdentifier'>;

/**
 * Whether the person that the API resolved is the one the surface meant: the address, and the provider id where the surface
 * showed one, must both agree. Any difference refuses; a person without a public identifier cannot be recognised by an address.
 */
export function identityRefusal(intent: Meant, person: Person): Refusal | null {
  const { ref, providerId, accountId } = intent;
  if (providerId !== null && !hasId(providerId, person)) return anotherPerson(providerId, person);
  if (person.accountId !== accountId) return anotherPerson(ref.value, person);
  return answerRefusal(ref, person, providerId);
}

/**
 * Why what the API resolved is no answer: it is about another person than was asked for. Unipile mixes up profiles that are read at
 * once, and an address may have got another owner. Who has no public identifier cannot be recognised by an address. Another address is
 * that of whom the asked one means only where `knownId`, the provider id that was known at it, proves that they have moved.
 */
export function answerRefusal(ref: PersonRef, person: Named, knownId: string | null): Refusal | null {
  if (isNamedBy(ref, person)) return null;
  if (ref.kind !== 'public-identifier') return anotherPerson(ref.value, person);
  const { publicIdentifier: found } = person;
  if (found === null) return { kind: 'address-unproven' };
  const hasMoved = knownId !== null && hasId(knownId, person);
  return hasMoved ? { kind: 'other-address', expected: ref.value, found } : anotherPerson(ref.value, person);
}

const hasId = (id: string, { providerId }: Named) =>
  samePerson({ kind: 'provider-id', value: id }, { kind: 'provider-id', value: providerId });

function isNamedBy(ref: PersonRef, person: Named): boolean {
  if (ref.kind !== 'public-identifier') return hasId(ref.value, person);
  const { publicIdentifier } = person;
  return publicIdentifier !== null && samePerson(ref, { kind: 'public-identifier', value: publicIdentifier });
}

const anotherPerson = (expected: string, person: Named): Refusal => ({
  kind: 'another-person',
  expected,
  found: person.publicIdentifier ?? person.providerId,
});
