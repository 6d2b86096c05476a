import type { PlantedFault } from './planted-fault.ts';

const ERASING = 'tests/contract/worker-erase.test.ts';
const UNFINISHED = 'tests/contract/worker-unfinished.test.ts';
const FINISHER = 'tests/unit/lib/worker/own-data/finisher.test.ts';
const IMPORT = 'tests/contract/worker-import.test.ts';
const IMPORT_WHOLE = 'tests/contract/worker-import-whole.test.ts';

/** Faults of erasing, exporting and importing. */
export const FAULTS_OF_OWN_DATA: readonly PlantedFault[] = [
  {
    fault: 'erasing begins before it is written down',
    file: 'lib/worker/own-data/finisher.ts',
    before: '    await writeDown(task);\n',
    after: '',
    tests: [UNFINISHED, FINISHER],
  },
  {
    fault: 'nothing is answered while a large file is taken over',
    file: 'lib/worker/own-data/finisher.ts',
    before: "    if (task.kind === 'take-over') letIn();\n",
    after: '',
    tests: [FINISHER],
  },
  {
    fault: 'something is done while the history is being erased',
    file: 'lib/worker/own-data/finisher.ts',
    before: "    if (task.kind === 'take-over') letIn();\n",
    after: '    letIn();\n',
    tests: [FINISHER],
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
    fault: 'everything is erased under the active account’s lock alone',
    file: 'lib/worker/own-data/data-requests.ts',
    before: 'return finisher.run(accountIds, begin',
    after: 'return finisher.run(accountIds.slice(0, 1), begin',
    tests: [ERASING],
  },
  {
    fault: 'everything is erased while a request is in flight',
    file: 'lib/worker/sending/under-way.ts',
    before: 'filter(isUnderWay)',
    after: "filter(({ state }) => state === 'held')",
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
    fault: 'a next worker takes a file over while its journal changes',
    file: 'lib/worker/own-data/finisher.ts',
    before: "task.kind === 'take-over' ? [task.accountId] : []",
    after: '[]',
    tests: [FINISHER],
  },
];
