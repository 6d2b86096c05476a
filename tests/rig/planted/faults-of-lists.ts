import type { PlantedFault } from './planted-fault.ts';

const ENGINE = 'tests/unit/lib/outreach/sending/send-engine.test.ts';
const ELSEWHERE = 'tests/unit/lib/outreach/sending/reconcile/elsewhere-sends.test.ts';
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
    fault: 'a send leaves though others filled the limit since the lists were read',
    file: 'lib/outreach/sending/deliver.ts',
    before: 'if (!signal.aborted && !watch.stoodStill())',
    after: 'if (signal.aborted)',
    tests: ['tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'whoever a list that was just read shows as invited is invited again',
    file: 'lib/outreach/sending/reconcile/reconcile-quota.ts',
    before: 'read.ok && (await isPending(send))',
    after: 'read.ok && (await isPending({ ...send, action: "message" }))',
    tests: [RECONCILE],
  },
  {
    fault: 'whoever turns out to be invited while a send is held is invited again',
    file: 'lib/outreach/sending/deliver.ts',
    before: 'if (await lists.isPending(entry))',
    after: 'if (await lists.isPending({ ...entry, action: "message" }))',
    tests: ['tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'another browser takes the last place while a send is held, and both leave',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: '1 + Math.floor(',
    after: 'Math.floor(',
    tests: ['tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
  {
    fault: 'a send that waited for the user leaves over a limit that they filled on LinkedIn meanwhile',
    file: 'lib/outreach/sending/reconcile/list-age.ts',
    before: 'byHand ? BY_HAND_APART_MS : OTHERS_APART_MS',
    after: 'byHand ? OTHERS_APART_MS : OTHERS_APART_MS',
    tests: ['tests/unit/lib/outreach/sending/open-ended.test.ts'],
  },
  {
    fault: 'a machine hours ahead is not compared with the server before a send',
    file: 'lib/outreach/journal/clock.ts',
    before: 'Math.abs(now - sureAt) > SURE_FOR_MS',
    after: 'Math.abs(now - sureAt) < 0',
    tests: ['tests/unit/lib/outreach/sending/reconcile/reconcile-quota.test.ts'],
  },
];
