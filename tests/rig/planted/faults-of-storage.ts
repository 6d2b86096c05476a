import type { PlantedFault } from './planted-fault.ts';

const STORE = 'tests/unit/lib/storage/journal/journal-store.test.ts';
const PAST = 'tests/unit/lib/storage/journal/journal-past.test.ts';
const LIVE = 'tests/unit/lib/storage/journal/live-entries.test.ts';
const JOURNAL_BUDGET = 'tests/unit/lib/storage/journal/journal-budget.test.ts';
const FULL = 'tests/contract/worker-full.test.ts';
const ERASE = 'tests/unit/lib/storage/journal/journal-erase.test.ts';
const MERGE = 'tests/unit/lib/storage/journal/journal-merge.test.ts';
const ERASING = 'tests/contract/worker-erase.test.ts';
const UNFINISHED = 'tests/contract/worker-unfinished.test.ts';
const IMPORT_WHOLE = 'tests/contract/worker-import-whole.test.ts';

/** Faults of `lib/storage`. */
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
    before: `    await set({ ...(await itemsOf(ledger)), ...entryItems(entries) });
    storedAs.set(accountId, ledger);
    const changed`,
    after: `    await set(await itemsOf(ledger));
    await set(entryItems(entries));
    storedAs.set(accountId, ledger);
    const changed`,
    tests: [STORE],
  },
  {
    fault: 'a late write after everything was erased goes through',
    file: 'lib/storage/journal/journal-store.ts',
    before: '    await mustBeOf();\n    await browser.storage.local.set(items)',
    after: '    await browser.storage.local.set(items)',
    tests: [ERASE],
  },
  {
    fault: 'an erasing that is done again seals what was sent since',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'if (journal && erased?.id !== id) await',
    after: 'if (journal) await',
    tests: [ERASE],
  },
  {
    fault: 'while an erasing is not over, what is past is dropped as ever',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'if (sure === null || halfErased.has(ledger.accountId)) return entries;',
    after: 'if (sure === null) return entries;',
    tests: [ERASE],
  },
  {
    fault: 'an erasing that is done again takes along what was imported since',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'if (!(erased?.id === id && erased.archived)) await eraseArchived(accountId);',
    after: 'await eraseArchived(accountId);',
    tests: [ERASE],
  },
  {
    fault: 'erasing history gives the places back',
    file: 'lib/storage/journal/journal-store.ts',
    before: '.filter((entry) => !isPast(entry, now()))\n      .map(',
    after: '.filter((entry) => isOpen(entry))\n      .map(',
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
    fault: 'what was sent since is erased along when erasing is finished late',
    file: 'lib/storage/journal/journal-archive.ts',
    before: '.flat().filter((id) => !stay.has(id))',
    after: '.flat()',
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
    before: 'if (over <= 0) return;',
    after: 'return;',
    tests: ['tests/unit/lib/storage/budget.test.ts'],
  },
  {
    fault: 'what is typed takes the room of what comes back from a send',
    file: 'lib/storage/own-data/draft-items.ts',
    before: "leaves: source === 'typed' ? FOR_WHAT_COMES_BACK : 0,",
    after: 'leaves: 0,',
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
    fault: 'a send is written down whether there is room for it or not',
    file: 'lib/storage/journal/journal-budget.ts',
    before: 'if (over === undefined || closesOnly) return;',
    after: 'if (over === undefined || entries.length > 0) return;',
    tests: [JOURNAL_BUDGET, FULL],
  },
  {
    fault: 'what closes a send is refused where there is no room',
    file: 'lib/storage/journal/journal-budget.ts',
    before: 'if (over === undefined || closesOnly) return;',
    after: 'if (over === undefined) return;',
    tests: [JOURNAL_BUDGET],
  },
  {
    fault: 'no room is kept for what closes a send',
    file: 'lib/storage/journal/journal-budget.ts',
    before: 'const CLOSING_BYTES = 6_000;',
    after: 'const CLOSING_BYTES = 0;',
    tests: [JOURNAL_BUDGET],
  },
  {
    fault: 'each account has all the room of the journals',
    file: 'lib/storage/journal/journal-budget.ts',
    before: 'filter((key) => kindOfKey(key) !== undefined)',
    after: 'filter((key) => key === null)',
    tests: [JOURNAL_BUDGET, FULL],
  },
  {
    fault: 'of what was sent elsewhere that goes first which takes a place',
    file: 'lib/storage/journal/stored-ledger.ts',
    before: '(b.at ?? 0) - (a.at ?? 0)',
    after: '(a.at ?? 0) - (b.at ?? 0)',
    tests: [JOURNAL_BUDGET],
  },
  {
    fault: 'a send that has no room is said to have failed otherwise',
    file: 'lib/outreach/sending/journal-access.ts',
    before: "isFull(error) ? 'journal-full' : 'storage-failed'",
    after: "'storage-failed'",
    tests: [FULL],
  },
  {
    fault: 'a write of an earlier generation goes through once an account is connected again',
    file: 'lib/storage/generation.ts',
    before: 'if (!open || (taken ?? number) !== number)',
    after: 'if (!open)',
    tests: ['tests/unit/lib/storage/generation.test.ts'],
  },
  {
    fault: 'what an import takes over is stored in two writes',
    file: 'lib/storage/journal/journal-store.ts',
    before: 'await setWhole({ ...items, ...beside });',
    after: 'await setWhole(items).then(() => browser.storage.local.set(beside));',
    tests: [UNFINISHED],
  },
  {
    fault: 'what Chrome stored of a file although it said that it failed is said to be nothing',
    file: 'lib/storage/write-whole.ts',
    before: 'if (sorted(stored) !== sorted(items)) throw new NothingDone(error);',
    after: 'if (stored) throw new NothingDone(error);',
    tests: [IMPORT_WHOLE],
  },
  {
    fault: 'a send that could not be written down as leaving is told as held until it can',
    file: 'lib/outreach/sending/journal-access.ts',
    before: 'owed.get(entry.id) ?? entry',
    after: 'entry',
    tests: ['tests/unit/lib/outreach/sending/deliver.test.ts'],
  },
];
