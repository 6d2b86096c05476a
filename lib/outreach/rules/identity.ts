import { type PersonRef, samePerson } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';

/** Whom a surface means: the provider id where it showed one. */
interface Meant {
  readonly accountId: string;
  readonly ref: PersonRef;
  readonly providerId: string | null;
}

/**
 * Whether the person that the API resolved is the one the surface meant: the address, and the provider id where the surface
 * showed one, must both agree. Any difference refuses; a person without a public identifier cannot be recognised by an address.
 */
export function identityRefusal(intent: Meant, person: Person): Refusal | null {
  const { ref, providerId, accountId } = intent;
  if (providerId !== null && !isNamedBy({ kind: 'provider-id', value: providerId }, person))
    return anotherPerson(providerId, person);
  if (person.accountId !== accountId) return anotherPerson(ref.value, person);
  return answerRefusal(ref, person);
}

/**
 * Why what the API resolved is no answer: it is about another person than was asked for. Unipile mixes up profiles that are read at
 * once, and an address may have got another owner. Who has no public identifier cannot be recognised by an address.
 */
export function answerRefusal(ref: PersonRef, person: Person): Refusal | null {
  if (isNamedBy(ref, person)) return null;
  if (ref.kind !== 'public-identifier') return anotherPerson(ref.value, person);
  const { publicIdentifier: found } = person;
  return found === null ? { kind: 'address-unproven' } : { kind: 'other-address', expected: ref.value, found };
}

function isNamedBy(ref: PersonRef, { providerId, publicIdentifier }: Person): boolean {
  if (ref.kind !== 'public-identifier') return samePerson(ref, { kind: 'provider-id', value: providerId });
  return publicIdentifier !== null && samePerson(ref, { kind: 'public-identifier', value: publicIdentifier });
}

const anotherPerson = (expected: string, person: Person): Refusal => ({
  kind: 'another-person',
  expected,
  found: person.publicIdentifier ?? person.providerId,
});
