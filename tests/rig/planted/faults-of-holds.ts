import type { PlantedFault } from './planted-fault.ts';

const OPEN_ENDED = 'tests/unit/lib/outreach/sending/open-ended.test.ts';
const STANDSTILL = 'tests/unit/lib/outreach/sending/standstill.test.ts';
const DELIVER = 'tests/unit/lib/outreach/sending/deliver.test.ts';
const HISTORIES = 'tests/simulation/random-histories.test.ts';

/** Faults of what is held: for a time to undo, or until “Send now”. */
export const FAULTS_OF_HOLDS: readonly PlantedFault[] = [
  {
    fault: 'what waits for “Send now” outlives the browser',
    file: 'lib/outreach/sending/close-interrupted.ts',
    before: 'entry.openEndedIn === session',
    after: "session !== ''",
    tests: [OPEN_ENDED],
  },
  {
    fault: 'what waits for “Send now” is reminded of at each alarm',
    file: 'lib/worker/noticing/wait-reminding.ts',
    before: 'reminder.at <= now()',
    after: 'reminder.at > 0',
    tests: ['tests/unit/lib/worker/noticing/wait-reminding.test.ts'],
  },
  {
    fault: 'what waits for “Send now” holds the sends behind it up',
    file: 'lib/outreach/quota/spacing.ts',
    before: 'isCounting(entry) ? entry.dueAt',
    after: "entry.state === 'held' ? entry.dueAt",
    tests: [OPEN_ENDED],
  },
  {
    fault: '“Send now” pressed while the account rests takes a send out of its wait',
    file: 'lib/outreach/sending/open-ended.ts',
    before: 'if (against) return',
    after: 'if (against && entry.at < 0) return',
    tests: [OPEN_ENDED],
  },
  {
    fault: 'a send still leaves long after it was due',
    file: 'lib/outreach/sending/deliver.ts',
    before: 'TOO_LATE_MS = 2 *',
    after: 'TOO_LATE_MS = 30 *',
    tests: [DELIVER],
  },
  {
    fault: 'a send that was held while the computer slept leaves at its waking',
    file: 'lib/outreach/sending/standstill.ts',
    before: 'if (last.uptime - before.uptime > STANDSTILL_MS) stood = true;',
    after: '',
    tests: [HISTORIES],
  },
  {
    fault: 'whatever ran ahead of a timer that stands in sleep was the clock',
    file: 'lib/outreach/sending/standstill.ts',
    before: 'if (!heard || missed(since.server, last.server, since, last) > STANDSTILL_MS) stood = true;',
    after: '',
    tests: [STANDSTILL, DELIVER],
  },
  {
    fault: 'a clock that was set forward counts as sleep',
    file: 'lib/outreach/sending/standstill.ts',
    before: 'const heard = since.server !== null && (await hear());',
    after: 'const heard = false;',
    tests: [STANDSTILL],
  },
];
