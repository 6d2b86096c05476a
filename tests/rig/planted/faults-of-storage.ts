import type { PlantedFault } from './planted-fault.ts';

const STORE = 'tests/unit/lib/storage/journal/journal-store.test.ts';
const PAST = 'tests/unit/lib/storage/journal/journal-past.test.ts';
const LIVE = 'tests/unit/lib/storage/journal/live-entries.test.ts';
const ERASE = 'tests/unit/lib/storage/journal/journal-erase.test.ts';
const MERGE = 'tests/unit/lib/storage/journal/journal-merge.test.ts';
const ERASING = 'tests/contract/worker-erase.test.ts';
const UNFINISHED = 'tests/contract/worker-unfinished.test.ts';
const FINISHER = 'tests/unit/lib/worker/own-data/finisher.test.ts';
const IMPORT = 'tests/contract/worker-import.test.ts';
const IMPORT_WHOLE = 'tests/contract/worker-import-whole.test.ts';

/** Faults of `lib/storage` and of who uses it. */
export const FAULTS_OF_STORAGE: readonly PlantedFault[] = [
  {
    fault: 'the store drops what is past before the archive has it',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'await archive.put([...past.filter(isTold), ...wordy], ledger, []);',
    after: 'void archive.put([...past.filter(isTold), ...wordy], ledger, []).catch(report);',
    tests: [STORE, PAST],
  },
  {
    fault: 'the store drops what is past by the machine’s clock',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'const sure = serverNow();',
    after: 'const sure = serverNow() ?? now();',
    tests: [STORE, PAST],
  },
  {
    fault: 'a store that was damaged is trusted without LinkedIn’s lists',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'lost ? { ...ledger, reconciledAt: null } : ledger',
    after: 'lost ? { ...ledger } : ledger',
    tests: [STORE],
  },
  {
    fault: 'an entry and the ledger are written one after the other',
    file: 'lib/storage/journal/journal-store.ts',
    before: `    await browser.storage.local.set({
      ...ledgerItems(ledger, stored),
      ...Object.fromEntries(entries.map((entry) => [entryKey(entry), packed(entry)])),
    });
    storedAs.set(accountId, ledger);
    const changed`,
    after: `    await browser.storage.local.set(ledgerItems(ledger, stored));
    await browser.storage.local.set(Object.fromEntries(entries.map((entry) => [entryKey(entry), packed(entry)])));
    storedAs.set(accountId, ledger);
    const changed`,
    tests: [STORE],
  },
  {
    fault: 'a late write after everything was erased goes through',
    file: 'lib/storage/journal/journal-store.ts',
    before: '    await mustBeOf();\n    await browser.storage.local.set({',
    after: '    if (accountId === null) await mustBeOf();\n    await browser.storage.local.set({',
    tests: [ERASE],
  },
  {
    fault: 'erasing history gives the places back',
    file: 'lib/storage/journal/journal-store.ts',
    before: '.filter((entry) => !isPast(entry, now()))\n        .map(',
    after: '.filter((entry) => isOpen(entry))\n        .map(',
    tests: [ERASE],
  },
  {
    fault: 'the older state of an entry wins over the archive’s newer one',
    file: 'lib/storage/journal/journal-merge.ts',
    before: 'if (entry && progress(entry) >= progress(copy)) continue;',
    after: 'if (entry) continue;',
    tests: [STORE, MERGE],
  },
  {
    fault: 'an import frees a place that is taken here',
    file: 'lib/storage/journal/journal-merge.ts',
    before: 'return !frees && progress(copy) > progress(known);',
    after: 'return progress(copy) > progress(known);',
    tests: [MERGE],
  },
  {
    fault: 'what is left of an erased send comes back into Activity',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'await archive.put(entries.filter(isTold), ledger, lists)',
    after: 'await archive.put(entries, ledger, lists)',
    tests: [ERASE],
  },
  {
    fault: 'a send that was held where an imported file was made is told not to have been sent',
    file: 'lib/storage/journal/journal-merge.ts',
    before: 'known.has(entry.id) ? entry : notHere(entry, now)',
    after: 'known.has(entry.id) ? entry : entry',
    tests: ['tests/simulation/browsers'],
  },
  {
    fault: 'an import lifts a restriction',
    file: 'lib/storage/journal/journal-merge.ts',
    before: 'pause: stricterPause(known.pause, copy.pause)',
    after: 'pause: copy.pause ?? known.pause',
    tests: [MERGE],
  },
  {
    fault: 'an imported clock that ran ahead is taken over',
    file: 'lib/storage/journal/journal-merge.ts',
    before: 'Math.max(known.clock, Math.min(copy.clock, now))',
    after: 'Math.max(known.clock, copy.clock)',
    tests: [MERGE],
  },
  {
    fault: 'words are dropped while they are still asked about',
    file: 'lib/storage/journal/live-entries.ts',
    before: 'WORDS_STAY_MS = 15 *',
    after: 'WORDS_STAY_MS = 5 *',
    tests: [LIVE],
  },
  {
    fault: 'a message leaves the store within its own day',
    file: 'lib/storage/journal/live-entries.ts',
    before: '{ message: 3 * DAY_MS,',
    after: '{ message: DAY_MS / 2,',
    tests: [LIVE],
  },
  {
    fault: 'an entry that is written without its words loses those in the archive',
    file: 'lib/storage/journal/journal-archive.ts',
    before: 'entry.wordsArchived ? withWords(entry, await store.get(entry.id)) : entry',
    after: 'entry.wordsArchived && store === null ? withWords(entry, await store.get(entry.id)) : entry',
    tests: [STORE, PAST],
  },
  {
    fault: 'erasing everything leaves what a reading under way writes afterwards',
    file: 'lib/storage/erase-all.ts',
    before: '  await endAccounts();\n',
    after: '  void endAccounts;\n',
    tests: [ERASING],
  },
  {
    fault: 'erasing begins before it is written down',
    file: 'lib/worker/own-data/finisher.ts',
    before: '    await writeDown(task);\n',
    after: '',
    tests: [UNFINISHED, FINISHER],
  },
  {
    fault: 'what a worker left half erased is not finished by the next',
    file: 'lib/worker/own-data/finisher.ts',
    before: 'for (const task of leftToDo(left)) await',
    after: 'for (const task of leftToDo(left).slice(99)) await',
    tests: [UNFINISHED, FINISHER],
  },
  {
    fault: 'a request is answered while everything is half erased',
    file: 'lib/worker/own-data/finisher.ts',
    before: 'return problem ? failed(problem) : handle(input, asker);',
    after: "return problem && name === '' ? failed(problem) : handle(input, asker);",
    tests: [UNFINISHED],
  },
  {
    fault: 'what was sent since is erased along when erasing is finished late',
    file: 'lib/storage/journal/journal-archive.ts',
    before: '[accountId, state, upTo]',
    after: '[accountId, state, upTo * 2]',
    tests: [ERASE],
  },
  {
    fault: 'the archive keeps the names of erased sends in its copy of the ledger',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'if (ledger) await archive.put([], ledger, LEDGER_LISTS);',
    after: 'if (ledger) await archive.put([], ledger, []);',
    tests: [ERASE],
  },
  {
    fault: 'drafts grow without bounds',
    file: 'lib/storage/fit-budget.ts',
    before: 'if (gone.length > 0) await',
    after: 'if (gone.length > 999) await',
    tests: ['tests/unit/lib/storage/budget.test.ts'],
  },
  {
    fault: 'an item is written however large it is',
    file: 'lib/storage/fit-budget.ts',
    before: 'if (smaller === undefined) throw full();',
    after: 'if (smaller === undefined) break;',
    tests: ['tests/unit/lib/storage/budget.test.ts'],
  },
  {
    fault: 'a write of an earlier generation goes through once an account is connected again',
    file: 'lib/storage/generation.ts',
    before: 'if (!open || (taken ?? number) !== number)',
    after: 'if (!open)',
    tests: ['tests/unit/lib/storage/generation.test.ts'],
  },
  {
    fault: 'everything is erased under the active account’s lock alone',
    file: 'lib/worker/own-data/data-requests.ts',
    before: 'return finisher.run(accountIds, begin',
    after: 'return finisher.run(accountIds.slice(0, 1), begin',
    tests: [ERASING],
  },
  {
    fault: 'everything is erased while a request is in flight',
    file: 'lib/worker/own-data/data-requests.ts',
    before: 'find(isUnderWay)',
    after: "find(({ state }) => state === 'held')",
    tests: [ERASING],
  },
  {
    fault: 'an import brings moments that have not come yet',
    file: 'lib/worker/own-data/imported-file.ts',
    before: 'at > now + CLOCK_DRIFT_MS',
    after: 'at > now * 2',
    tests: [IMPORT],
  },
  {
    fault: 'an import lifts a limit that is set lower here',
    file: 'lib/outreach/rules/import-rules.ts',
    before: 'own && own.max < limit.max ? own : limit',
    after: 'limit',
    tests: [IMPORT],
  },
  {
    fault: 'a look at what an import would change changes it',
    file: 'lib/worker/own-data/data-requests.ts',
    before: 'if (check) return ok(await importing.plan(accountId, read.value));',
    after: '',
    tests: [IMPORT],
  },
  {
    fault: 'what an import takes over is stored in two writes',
    file: 'lib/storage/journal/journal-store.ts',
    before: '        ...beside,\n      }).catch',
    after: '      }).then(() => browser.storage.local.set(beside)).catch',
    tests: [UNFINISHED],
  },
  {
    fault: 'a file that is taken over is kept for no next worker',
    file: 'lib/worker/own-data/importing.ts',
    before: 'if (here) await nothingDone(() => files.put(here));',
    after: '',
    tests: [UNFINISHED],
  },
  {
    fault: 'notes on people are taken over before anything is sure to fit',
    file: 'lib/worker/own-data/importing.ts',
    before: 'await within(() => handled.mustFit(accountId, head.handled));',
    after: '',
    tests: [IMPORT_WHOLE],
  },
  {
    fault: 'a file of which a part is missing is taken over',
    file: 'lib/worker/own-data/importing.ts',
    before: 'if (parts.length !== entries) return null;',
    after: '',
    tests: [IMPORT_WHOLE],
  },
  {
    fault: 'what Chrome stored of a file although it said that it failed is said to be nothing',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'if (sorted(stored) !== sorted(items)) throw new NothingDone(error);',
    after: 'if (stored) throw new NothingDone(error);',
    tests: [IMPORT_WHOLE],
  },
  {
    fault: 'a next worker takes a file over while its journal changes',
    file: 'lib/worker/own-data/finisher.ts',
    before: "task.kind === 'take-over' ? [task.accountId] : []",
    after: '[]',
    tests: [FINISHER],
  },
];
