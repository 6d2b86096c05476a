// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstSteps } from '@/components/settings/first-steps';
import type { RelationsView } from '@/lib/protocol/network';
import { ok } from '@/lib/result';
import { CONNECTED, fakeWorker, gives, UNSET } from './fake-worker';
import { open as openOptions } from './open-options';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const READING = {
  state: 'reading',
  read: 100,
  about: 400,
  problem: null,
  nextAt: 0,
  readAt: null,
  changes: { added: [], removed: [], renamed: [] },
} as const satisfies RelationsView['reading'];
const noticing = (on: boolean) => gives({ on, quiet: null, mayNotify: false, notices: [] });
const TEMPLATE = { id: 't', field: 'note', name: 'Fair', text: 'Hello' } as const;

function open(replies: Parameters<typeof fakeWorker>[0] = {}, connection = CONNECTED, pinned: boolean | null = false) {
  const worker = fakeWorker({
    guide: gives({ steps: true, news: false }),
    'guide.over': gives({ steps: false, news: false }),
    templates: gives([]),
    relations: gives({ known: 0, reading: null }),
    'relations.read': gives({ known: 100, reading: READING }),
    noticing: noticing(false),
    'noticing.change': noticing(true),
    ...replies,
  });
  render(<FirstSteps ask={worker.ask} isPinned={async () => pinned} connection={connection} doneHere={0} />);
  return worker;
}

const steps = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const named = (words: string) => screen.findByRole('button', { name: words });

test('each step says whether it is done; looking reads nothing from the API', async () => {
  const { names } = open({ templates: gives([TEMPLATE]) });
  await screen.findByText('First steps');
  await waitFor(() =>
    expect(steps()).toEqual([
      'Connect your Unipile account Done',
      expect.stringMatching(/^Read your relations Still to do/),
      'Write a first template Done',
      expect.stringMatching(/^Pin Kith to the toolbar Still to do/),
      expect.stringMatching(/^Let Kith notice what is new Still to do.*About 140 calls a day/),
    ]),
  );
  expect([...new Set(names())].sort()).toEqual(['guide', 'noticing', 'relations', 'templates']);
});

test('relations are read on a click, with how far it is, and noticing begins on one', async () => {
  let reading: RelationsView['reading'] = null;
  const { names } = open({
    relations: () => ok({ known: 0, reading }),
    'relations.read': () => {
      reading = READING;
      return ok({ known: 0, reading });
    },
  });
  fireEvent.click(await named('Read relations'));
  expect(await screen.findByText('100 of about 400 read')).toBeTruthy();
  expect(await named('Stop')).toBeTruthy();
  fireEvent.click(await named('Start noticing'));
  await waitFor(() => expect(names()).toContain('noticing.change'));
});

test('before there is an account only connecting leads on', async () => {
  open({}, UNSET);
  expect((await screen.findByText('Go to Connection')).getAttribute('href')).toBe('#connection');
  expect(screen.queryByRole('button', { name: 'Read relations' })).toBeNull();
});

test('where the browser does not say whether the button is pinned, nobody is asked to', async () => {
  open({}, CONNECTED, null);
  await screen.findByText('First steps');
  await waitFor(() => expect(steps()).toHaveLength(4));
});

test('it goes when it is dismissed, and by itself when all is done', async () => {
  const { names } = open();
  fireEvent.click(await named('Hide first steps'));
  await waitFor(() => expect(screen.queryByText('First steps')).toBeNull());
  expect(names()).toContain('guide.over');
  cleanup();

  const all = open(
    {
      templates: gives([TEMPLATE]),
      relations: gives({ known: 400, reading: { ...READING, state: 'done', readAt: 1 } }),
      noticing: noticing(true),
    },
    CONNECTED,
    true,
  );
  await waitFor(() => expect(all.names()).toContain('guide.over'));
  await waitFor(() => expect(screen.queryByText('First steps')).toBeNull());
});

test('once it is over it does not come back', async () => {
  const { names } = open({ guide: gives({ steps: false, news: false }) });
  await waitFor(() => expect(names()).toEqual(['guide']));
  expect(screen.queryByText('First steps')).toBeNull();
});

test('the clock alone asks for nothing, for Chrome to let the worker sleep; but a reading is followed while it goes on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const still = open();
  await screen.findByText('First steps');
  await waitFor(() => expect(still.names()).toHaveLength(4));
  vi.advanceTimersByTime(60_000);
  expect(still.names()).toHaveLength(4);
  cleanup();

  const { names } = open({ relations: gives({ known: 100, reading: READING }) });
  await screen.findByText('100 of about 400 read');
  await waitFor(() => expect(names()).toHaveLength(4));
  await vi.waitFor(() => {
    vi.advanceTimersByTime(1_000);
    expect(names().slice(4)).toEqual(['relations', 'relations']);
  });
});

test('whoever comes back to the page finds what was done elsewhere', async () => {
  let templates: (typeof TEMPLATE)[] = [];
  open({ templates: () => ok(templates) });
  await screen.findByText('First steps');
  await waitFor(() => expect(steps()).toContainEqual(expect.stringMatching(/^Write a first template Still to do/)));
  templates = [TEMPLATE];
  fireEvent.focus(window);
  await waitFor(() => expect(steps()).toContain('Write a first template Done'));
});

test('a template written in its section is a step done', async () => {
  let templates: (typeof TEMPLATE)[] = [];
  openOptions({
    guide: gives({ steps: true, news: false }),
    connection: gives(CONNECTED),
    relations: gives({ known: 0, reading: null }),
    noticing: noticing(false),
    templates: () => ok(templates),
    'templates.put': () => {
      templates = [TEMPLATE];
      return ok(templates);
    },
  });
  fireEvent.click(await named('New template'));
  fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Fair' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'Text' }), { target: { value: 'Hello' } });
  fireEvent.click(await named('Save template'));
  await waitFor(() => expect(steps()).toContain('Write a first template Done'));
});
