import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftToDo, type UnfinishedTask, withoutDone } from '@/lib/storage/unfinished-item';

const everything: UnfinishedTask = { kind: 'erase-everything' };
const history = (accountId: string, id: string): UnfinishedTask => ({ kind: 'erase-history', accountId, id });
const file = (accountId: string, id: string): UnfinishedTask => ({ kind: 'take-over', accountId, file: id });

test.each<[string, UnfinishedTask[], UnfinishedTask[]]>([
  ['nothing', [], []],
  ['one thing', [history('sam', '1')], [history('sam', '1')]],
  ['what was written down twice', [history('sam', '1'), history('sam', '1')], [history('sam', '1')]],
  ['history that was erased once more', [history('sam', '1'), history('sam', '2')], [history('sam', '2')]],
  ['two accounts', [history('sam', '2'), history('alex', '1')], [history('sam', '2'), history('alex', '1')]],
  ['a file that was begun before history was erased', [file('sam', 'f'), history('sam', '1')], [history('sam', '1')]],
  [
    'a file that was begun since, and one of another account',
    [file('alex', 'a'), history('sam', '1'), file('sam', 'f')],
    [file('alex', 'a'), history('sam', '1'), file('sam', 'f')],
  ],
  ['everything, which takes the rest along', [history('sam', '1'), everything, everything], [everything]],
])('of %s is left', (_, tasks, left) => {
  expect(leftToDo(tasks)).toEqual(left);
});

const account = fc.constantFrom('sam', 'alex');
const id = fc.constantFrom('1', '2', '3');
const task = fc.oneof(
  fc.constant(everything),
  fc.tuple(account, id).map(([of, one]) => history(of, `${of} ${one}`)),
  fc.tuple(account, id).map(([of, one]) => file(of, `${of} ${one}`)),
);

test('once all that is left was done, nothing is written down any more', () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      expect(leftToDo(tasks).reduce(withoutDone, tasks)).toEqual([]);
    }),
  );
});

test('what is done crosses out nothing that was begun since', () => {
  const since = [file('sam', 'f'), history('sam', '2'), everything];
  expect(withoutDone([file('sam', 'e'), history('sam', '1'), ...since], history('sam', '1'))).toEqual(since);
});
