import type { PlantedFault } from './planted-fault.ts';

const ENGINE = 'tests/unit/lib/outreach/sending/send-engine.test.ts';
const SETTLE = 'tests/unit/lib/outreach/sending/settle/settle-unconfirmed.test.ts';
const PERSON_RULES = 'tests/unit/lib/outreach/rules/person-rules.test.ts';
const LATE_LISTS = 'tests/contract/worker-late-lists.test.ts';

/** Faults of who a person is, and of what is believed of an account and a person. */
export const FAULTS_OF_RELATIONS: readonly PlantedFault[] = [
  {
    fault: 'one person under two ids is two people',
    file: 'lib/outreach/journal/same-person.ts',
    before: 'if (idKey(one.providerId) === idKey(other.providerId)) return true;',
    after: 'if (one.providerId === other.providerId) return true;',
    tests: ['tests/unit/lib/outreach', 'tests/contract/worker-sends.test.ts'],
  },
  {
    fault: 'an invitation that was accepted waits for an answer once the connection is gone',
    file: 'lib/outreach/rules/relation-now.ts',
    before: 'if (last.accepted)',
    after: 'if (last.accepted && readAt < 0)',
    tests: [LATE_LISTS],
  },
  {
    fault: 'whoever accepted and is connected no more cannot be invited for three weeks',
    file: 'lib/outreach/rules/person-rules.ts',
    before: '!last || last.accepted || ',
    after: '!last || ',
    tests: [LATE_LISTS],
  },
  {
    fault: 'a connection from before an invitation ends it, and it is made twice',
    file: 'lib/outreach/rules/invitations/accepted-invitations.ts',
    before: 'since !== null && since <= leftAt(invite)',
    after: 'since !== null && since < 0',
    tests: ['tests/unit/lib/outreach/rules/invitations/accepted-invitations.test.ts'],
  },
  {
    fault: 'one click is written without the person being the one that was shown',
    file: 'lib/outreach/rules/identity.ts',
    before: '  return answerRefusal(ref, person, providerId);',
    after: '  return null;',
    tests: ['tests/unit/lib/outreach/rules/identity.test.ts', ENGINE],
  },
  {
    fault: 'an answer about a stranger leads on to them',
    file: 'lib/outreach/rules/identity.ts',
    before: 'const hasMoved = knownId !== null && hasId(knownId, person);',
    after: 'const hasMoved = true;',
    tests: ['tests/unit/lib/outreach/rules/identity.test.ts', 'tests/unit/lib/worker/account/people.test.ts'],
  },
  {
    fault: 'a late list is believed over a sure answer',
    file: 'lib/outreach/rules/relation-now.ts',
    before: 'from === relation && mayLag(last, readAt)',
    after: 'from === relation && mayLag(last, readAt) && last.at > readAt',
    tests: ['tests/unit/lib/outreach/rules/relation-now.test.ts', LATE_LISTS],
  },
  {
    fault: 'an ignored invitation is called withdrawn',
    file: 'lib/outreach/rules/person-rules.ts',
    before: "if (relationDetail === 'sent-ignored') return { kind: 'recently-ignored', until };",
    after: "if (relationDetail === 'sent-ignored') return { kind: 'recently-withdrawn', until };",
    tests: [PERSON_RULES, LATE_LISTS],
  },
  {
    fault: 'a vanished invitation may be repeated at once',
    file: 'lib/outreach/rules/person-rules.ts',
    before: "return isGone ? { kind: 'recently-invited', until } :",
    after: 'return isGone ? null :',
    tests: [PERSON_RULES, LATE_LISTS],
  },
  {
    fault: 'the same withdrawal is made again',
    file: 'lib/outreach/rules/person-rules.ts',
    before: "return last?.action === 'withdraw' && mayLag(last, wanted.readAt) ? { kind: 'not-pending' } : null;",
    after: 'return null;',
    tests: [PERSON_RULES],
  },
  {
    fault: 'a profile’s proof is not taken',
    file: 'lib/outreach/sending/send-engine.ts',
    before: 'const proven = provenBy(person, entries, clock.stamp)',
    after: 'const proven = provenBy(person, [], clock.stamp)',
    tests: [ENGINE, LATE_LISTS],
  },
  {
    fault: 'a profile that was read before a send left proves it',
    file: 'lib/outreach/sending/settle/settle-unconfirmed.ts',
    before: 'leftAt(entry) < person.readAt &&',
    after: '',
    tests: [SETTLE, ENGINE],
  },
  {
    fault: 'an answer about another person is taken',
    file: 'lib/worker/account/people.ts',
    before: 'if (another) return failed(another);',
    after: '',
    tests: ['tests/unit/lib/worker/account/people.test.ts', LATE_LISTS],
  },
];
