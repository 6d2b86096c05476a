import { type PersonRef, samePerson } from '@/lib/linkedin/person-address';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { isNameOf } from '@/lib/outreach/people/name-match';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import { relationRefusal } from '@/lib/outreach/rules/relation-rules';
import { isPractice } from '@/lib/practice-account';
import type { RequestInput } from '@/lib/protocol/requests';
import type { StoredAccount } from '@/lib/storage/account/connection-item';

/** Whether an address is the account's own, which nobody needs to read. */
export function isOwner({ publicIdentifier, providerId }: StoredAccount, ref: PersonRef): boolean {
  const names: PersonRef[] = [];
  if (publicIdentifier) names.push({ kind: 'public-identifier', value: publicIdentifier });
  if (providerId) names.push({ kind: 'provider-id', value: providerId });
  return names.some((name) => samePerson(name, ref));
}

/** Why a send that a page asks for is refused by what is known already, before any list is read for it. */
export function misfitOf(
  { ref, action, shownName }: Pick<RequestInput<'page.send'>, 'ref' | 'action' | 'shownName'>,
  person: Person,
  entries: readonly JournalEntry[],
): Refusal | null {
  // The ids agree by now (`answerRefusal`): this is the second look, at a page that shows somebody else under its address.
  // A page that found no name shows the one in the address, which need not be compared.
  // Whoever practice made up for an address is called as the address says, which the page need not.
  if (shownName !== ref.value && !isPractice(person.accountId) && !isNameOf(shownName, person))
    return { kind: 'another-person', expected: shownName, found: person.fullName };
  if (action === 'invite') return null;
  const own = entries.filter((entry) => isSamePerson(entry.person, person));
  return relationRefusal(action, relationNow(person, own));
}
