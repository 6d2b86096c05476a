// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DataActions } from '@/components/settings/data-actions';
import type { EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok } from '@/lib/result';
import { fakeWorker } from './fake-worker';
import { NO_CHANGE } from './no-change';

const NOW = Date.UTC(2026, 10, 23, 12);
const HEAD: HeadChange = {
  settings: [
    { of: 'hold', before: 4_000, after: 3_000 },
    { of: 'spacing', before: { min: 20_000, max: 60_000 }, after: { min: 30_000, max: 90_000 } },
    { of: 'limit', counted: 'invite', window: 'day', before: null, after: 12 },
  ],
  control: true,
  tier: { before: null, after: 'premium' },
  drafts: 1,
  templates: 2,
  keepsakes: 3,
  handled: 4,
  pause: true,
};
const ENTRIES: EntriesChange = { added: 2, changed: 1, span: { from: NOW - 60_000, to: NOW } };

afterEach(cleanup);

function shown(head: HeadChange = HEAD, entries: EntriesChange = ENTRIES, problem: Problem | null = null) {
  const worker = fakeWorker({
    'data.import': ({ check }) => (problem && !check ? failed(problem) : ok(head)),
    'data.import.entries': () => ok(entries),
  });
  render(<DataActions ask={worker.ask} now={NOW} account={{ name: 'Sam Rivers' }} onErased={() => undefined} />);
  return worker;
}

const choose = (text: string) => {
  const input = screen.getByLabelText('Import a file') as HTMLInputElement;
  const file = new File([text], 'kith.json', { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};
const file = JSON.stringify({ kind: 'kith-export', version: 1, entries: [{ id: 'e1' }] });
const merges = ({ asked }: ReturnType<typeof shown>) =>
  asked.filter(({ input }) => (input as { check?: boolean }).check === false);

test('a file that is chosen says line by line what it would change, and nothing is changed', async () => {
  const worker = shown();
  choose(file);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing is imported yet'));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Journal: 2 new entries and 1 changed entry, from .* to /),
    '1 new draft',
    '2 new templates',
    'Notes, labels or reminders on 3 people',
    'Today: 4 matters put off or done with',
    'Seconds to undo: 4 → 3',
    'Between two invitations: 20–60 s → 30–90 s',
    'Most invitations a day: the default → 12',
    'Kind of account: Automatic → Premium',
    'How and where the button on LinkedIn is shown',
    'A pause that the file knows of: sends then wait for its end',
  ]);
  expect(merges(worker)).toEqual([]);
});

test('while a file is being imported that is said, and no more that nothing is', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof ok<EntriesChange>>>();
  let asked = 0;
  const worker = fakeWorker({
    'data.import': () => ok(HEAD),
    'data.import.entries': () => {
      asked += 1;
      return asked === 1 ? ok(ENTRIES) : promise;
    },
  });
  render(<DataActions ask={worker.ask} now={NOW} account={{ name: 'Sam Rivers' }} onErased={() => undefined} />);
  choose(file);
  await waitFor(() => screen.getByRole('alert'));
  fireEvent.click(screen.getByRole('button', { name: 'Import it now' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('is being imported for Sam Rivers'));
  expect(screen.getByRole('alert').textContent).not.toContain('Nothing is imported yet');
  resolve(ok(ENTRIES));
  await waitFor(() => screen.getByText('Imported with 3 journal entries that were new here.'));
});

test('the second click imports what was shown, and only once', async () => {
  const worker = shown();
  choose(file);
  await waitFor(() => screen.getByRole('alert'));
  fireEvent.click(screen.getByRole('button', { name: 'Import it now' }));
  await waitFor(() => screen.getByText('Imported with 3 journal entries that were new here.'));
  expect(merges(worker).map(({ name, input }) => [name, (input as { entries?: unknown }).entries])).toEqual([
    ['data.import.entries', [{ id: 'e1' }]],
    ['data.import', 1],
  ]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a file that is left imports nothing', async () => {
  const worker = shown();
  choose(file);
  await waitFor(() => screen.getByRole('alert'));
  fireEvent.click(screen.getByRole('button', { name: 'Do not import' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(merges(worker)).toEqual([]);
});

test('a file of which everything is known says so', async () => {
  shown({ ...HEAD, ...NO_CHANGE }, { added: 0, changed: 0, span: null });
  choose(file);
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain('Everything in it is known here already.'),
  );
});

const EITHER = /Either all of the file is imported or nothing of it/;

test.each<[Problem, string, boolean]>([
  [{ kind: 'worker-silent' }, 'Kith gave no answer', true],
  [{ kind: 'storage-failed' }, 'could not save', true],
  [{ kind: 'import-refused', why: 'no-room' }, 'nothing was imported', false],
  [{ kind: 'import-unfinished' }, 'Kith goes on with it by itself', false],
])('where an import fails with %o the page says what became of the file', async (problem, sentence, isUnsure) => {
  shown(HEAD, ENTRIES, problem);
  choose(file);
  await waitFor(() => screen.getByRole('button', { name: 'Import it now' }));
  fireEvent.click(screen.getByRole('button', { name: 'Import it now' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(sentence));
  expect(screen.queryByText(EITHER) !== null).toBe(isUnsure);
});

test('a file that is no export is one sentence and no question', async () => {
  const worker = shown();
  choose('{"cat":1}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('not a file that Kith exported'));
  expect(screen.queryByRole('button', { name: 'Import it now' })).toBeNull();
  expect(worker.asked).toEqual([]);
});
