import type { PlantedFault } from './planted-fault.ts';

const DAY_OF_USE = ['tests/simulation/day/day-of-use.test.ts'];

/** Faults that show only over hours of use. */
export const FAULTS_OF_A_DAY: readonly PlantedFault[] = [
  {
    fault: 'each send leaves a timer behind that never ends',
    file: 'lib/worker/chrome/keep-awake.ts',
    before: 'clearInterval(timer);',
    after: '',
    tests: DAY_OF_USE,
  },
  {
    fault: 'Kith goes on looking for what is new once that is switched off',
    file: 'lib/worker/noticing/watch.ts',
    before: 'if (!on || account === null) return;',
    after: 'if (account === null) return;',
    tests: DAY_OF_USE,
  },
  {
    fault: 'what was written down is in neither storage nor archive after the worker',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'await set({ ...(await itemsOf(ledger)), ...entryItems(entries) });',
    after:
      'await set(await itemsOf(ledger)); if (entries.every(({ state }) => state === "held")) { loaded.set(accountId, { ...loaded.get(accountId), ledger, entries: [...before, ...entries] }); return; }',
    tests: DAY_OF_USE,
  },
  {
    fault: 'a send that its worker died over is held for ever',
    file: 'lib/outreach/sending/close-interrupted.ts',
    before: "if (entry.state === 'held') return notSent(entry, 'hold', stamp);",
    after: "if (entry.state === 'held') return null;",
    tests: DAY_OF_USE,
  },
];
