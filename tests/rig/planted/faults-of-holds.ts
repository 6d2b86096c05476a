import type { PlantedFault } from './planted-fault.ts';

const OPEN_ENDED = 'tests/unit/lib/outreach/sending/open-ended.test.ts';

/** Faults of what waits for “Send now”. */
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
];
