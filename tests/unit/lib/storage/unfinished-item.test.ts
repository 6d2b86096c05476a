import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftToDo, type UnfinishedTask, withoutDone } from '@/lib/storage/unfinished-item';

const everything: UnfinishedTask = { kind: 'erase-everything' };
const history = (accountId: string, upTo: number): UnfinishedTask => ({ kind: 'erase-history', accountId, upTo });

test.each<[string, UnfinishedTask[], UnfinishedTask[]]>([
  ['nothing', [], []],
  ['one thing', [history('sam', 1)], [history('sam', 1)]],
  ['what was asked for twice', [history('sam', 1), history('sam', 1)], [history('sam', 1)]],
  ['an earlier moment beside a later one', [history('sam', 2), history('sam', 1)], [history('sam', 2)]],
  ['two accounts', [history('sam', 2), history('alex', 1)], [history('sam', 2), history('alex', 1)]],
  ['everything, which takes the rest along', [history('sam', 1), everything, everything], [everything]],
])('of %s is left', (_, tasks, left) => {
  expect(leftToDo(tasks)).toEqual(left);
});

const task = fc.oneof(
  fc.constant(everything),
  fc.record({ accountId: fc.constantFrom('sam', 'alex'), upTo: fc.nat(4) }).map((of) => history(of.accountId, of.upTo)),
);

test('once all that is left was done, nothing is written down any more', () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      expect(leftToDo(tasks).reduce(withoutDone, tasks)).toEqual([]);
    }),
  );
});

test('what is done crosses out nothing that asks for more', () => {
  expect(withoutDone([history('sam', 2), everything], history('sam', 1))).toEqual([history('sam', 2), everything]);
});
