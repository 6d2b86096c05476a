import type { PlantedFault } from './planted-fault.ts';

const ENGINE = 'tests/unit/lib/outreach/sending/send-engine.test.ts';
const ELSEWHERE = 'tests/unit/lib/outreach/sending/reconcile/elsewhere-sends.test.ts';
const READINGS = 'tests/unit/lib/outreach/sending/reconcile/sent-readings.test.ts';
const RECONCILE = 'tests/unit/lib/outreach/sending/reconcile';

/** Faults of how the quota is repaired by LinkedIn's lists. */
export const FAULTS_OF_LISTS: readonly PlantedFault[] = [
  {
    fault: 'invitations made elsewhere are remembered for a shorter time than they can show again',
    file: 'lib/outreach/sending/reconcile/elsewhere-sends.ts',
    before: 'REMEMBER_MS = 2 * LOOK_BACK_MS',
    after: 'REMEMBER_MS = LOOK_BACK_MS',
    tests: [ELSEWHERE],
  },
  {
    fault: 'the last places are filled by an old reading of LinkedIn’s lists',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: 'sendsSince(journal, reconciledAt) + 1 >= max - used',
    after: 'sendsSince(journal, reconciledAt) > max',
    tests: [RECONCILE],
  },
  {
    fault: 'old invitations without a date fill the first day',
    file: 'lib/outreach/sending/reconcile/elsewhere-sends.ts',
    before: 'sentByWords(item, now) ?? (first ? null : now)',
    after: 'sentByWords(item, now) ?? now',
    tests: [ELSEWHERE],
  },
  {
    fault: 'an invitation made elsewhere gets younger with every reading',
    file: 'lib/outreach/sending/reconcile/same-send.ts',
    before: ': Math.min(known.at, send.at)',
    after: ': Math.max(known.at, send.at)',
    tests: [ELSEWHERE],
  },
  {
    fault: 'lists that were not read to their end count as read',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: 'reconciledAt: complete ? Math.min',
    after: 'reconciledAt: now > 0 ? Math.min',
    tests: [RECONCILE, ENGINE],
  },
  {
    fault: 'LinkedIn’s lists are as young as the end of their reading',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: 'Math.min(begunAt, now)',
    after: 'Math.max(begunAt, now)',
    tests: [RECONCILE],
  },
  {
    fault: 'an invitation leaves on a list that is as old as its hold',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: 'age === null || age > CURRENT_MS',
    after: 'age === null || age < 0',
    tests: [READINGS, 'tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'a send whose list could not be read ahead leaves all the same',
    file: 'lib/outreach/sending/deliver.ts',
    before: 'ahead.ok ? await lists.beforeLeaving(entry, countedAs(entry)) : ahead',
    after: 'await lists.beforeLeaving(entry, countedAs(entry))',
    tests: [READINGS],
  },
  {
    fault: 'the last place is taken on a list that was read seconds before',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: "why.value === 'too-old'",
    after: 'why.value !== null',
    tests: [READINGS],
  },
  {
    fault: 'a list that was read before the computer slept is taken for current',
    file: 'lib/outreach/sending/reconcile/sent-readings.ts',
    before: 'Math.max(uptime() - reading.uptime, Math.abs(now() - reading.at))',
    after: 'uptime() - reading.uptime',
    tests: [READINGS],
  },
  {
    fault: 'an invitation leaves though the list that shows who is invited cannot be read',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: "return failed({ ...pending.problem, effect: 'none' })",
    after: 'return ok(null)',
    tests: [READINGS],
  },
  {
    fault: 'whoever a list that was just read shows as invited is invited again',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: "read.ok && send.action === 'invite'",
    after: "read.ok && send.action === 'inmail'",
    tests: [RECONCILE],
  },
  {
    fault: 'whoever turns out to be invited while a send is held is invited again',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: 'return unlessPending(send, why.value === null ? ok(null) : await readFirstPage(accountId))',
    after: 'return why.value === null ? ok(null) : readFirstPage(accountId)',
    tests: [READINGS],
  },
  {
    fault: 'another browser takes the last place while a send is held, and both leave',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: '.some(({ used, max }) => used >= max)',
    after: '.some(({ used, max }) => used > max)',
    tests: ['tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'a machine hours ahead is not compared with the server before a send',
    file: 'lib/outreach/journal/clock.ts',
    before: 'Math.abs(now - sureAt) > SURE_FOR_MS',
    after: 'Math.abs(now - sureAt) < 0',
    tests: ['tests/unit/lib/outreach/sending/reconcile/reconcile-quota.test.ts'],
  },
];
