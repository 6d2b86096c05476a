import { memberNumberOf, providerIdOf } from './ids.ts';
import type { PersonRecord } from './records.ts';

/** A person made from a name that never changes (their first slug), so that ids stay the same from run to run. */
export function person(
  seed: string,
  given: Partial<PersonRecord> & { firstName: string; lastName: string },
): PersonRecord {
  const memberNumber = memberNumberOf(seed);
  return {
    providerId: providerIdOf(seed, 'member', memberNumber),
    leadId: providerIdOf(seed, 'lead', memberNumber),
    recruiterId: providerIdOf(seed, 'recruiter', memberNumber),
    memberNumber,
    slug: seed,
    formerSlugs: [],
    headline: '',
    position: null,
    company: null,
    pictureUrl: null,
    distance: 'SECOND_DEGREE',
    canSendInMail: false,
    isOpenProfile: false,
    readRefusal: null,
    inviteRefusal: null,
    needsEmail: false,
    extra: {},
    ...given,
  };
}
