// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Surface } from '@/components/app/surface';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { AccountView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { RequestName } from '@/lib/protocol/requests';
import type { SettingsView } from '@/lib/protocol/settings';
import { ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { CONNECTION, NOW, view } from '@/tests/gallery/people';

afterEach(cleanup);

const account = (accountId: string, name: string): AccountView => ({
  accountId,
  name,
  publicIdentifier: null,
  tier: 'free',
  status: 'OK',
});
const SAM = account('sam', 'Sam Rivers');
const ALEX = account('alex', 'Alex Stone');
const DORA: AccountView = { ...account('dora', 'Dora Dial'), status: 'CREDENTIALS' };
const NOTICE: Notice = { id: 'message:c1', kind: 'message', providerId: 'ACoA-john', name: 'John Smith', at: NOW };

const SETTINGS: SettingsView = {
  tier: null,
  holdMs: 0,
  openEnded: false,
  spacingMs: { min: 0, max: 0 },
  limits: [],
  quota: { lines: [], pause: null },
  control: { shown: true, collapsed: false, position: { bottom: 0, start: 0 } },
  theme: 'system',
  language: 'browser',
  photos: true,
  colours: { alex: 'pink' },
};

/** A surface over a worker that acts as Sam until told otherwise. */
function openSurface(accounts: readonly AccountView[], answering: Answering = {}) {
  const asked: { name: RequestName; input: unknown; turn: number }[] = [];
  let active = SAM;
  const worker = fakeAsk({
    connection: () => ok({ ...CONNECTION, account: active, accounts }),
    'connection.choose': ({ accountId }) => {
      active = accounts.find((one) => one.accountId === accountId) ?? SAM;
      return ok({ ...CONNECTION, account: active, accounts });
    },
    'person.read': () => ok(view()),
    'draft.read': () => ok({}),
    'draft.write': () => ok(null),
    ...answering,
  });
  const words = new Set<() => void>();
  let turns = 0;
  let changed = () => {};
  const steadyAsk = (onChanged: () => void): Ask => {
    turns += 1;
    const turn = turns;
    changed = onChanged;
    return (name, input) => {
      asked.push({ name, input, turn });
      return worker(name, input);
    };
  };
  render(
    <Surface
      steadyAsk={steadyAsk}
      onWorkerWord={(look) => {
        words.add(look);
        return () => words.delete(look);
      }}
      target={{ kind: 'public-identifier', value: 'jane-doe' }}
      mount="sidepanel"
      now={() => NOW}
      openOptions={vi.fn()}
      close={vi.fn()}
      abilities={{}}
    />,
  );
  return {
    asked,
    changeElsewhere: () => act(() => changed()),
    workerSpeaks: () => act(() => words.forEach((look) => void look())),
  };
}

const choice = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'LinkedIn account' });

test('with one account it says as whom, and offers no choice', async () => {
  openSurface([SAM]);
  expect((await screen.findByText('Sam Rivers')).closest('p')?.textContent).toBe('As Sam Rivers');
  expect(screen.queryByRole('combobox', { name: 'LinkedIn account' })).toBeNull();
});

test('with several it offers those that can act', async () => {
  openSurface([SAM, ALEX, DORA]);
  expect([...(await choice()).options].map(({ text }) => text)).toEqual(['Sam Rivers', 'Alex Stone']);
});

test('choosing another writes the drafts first, then begins anew as that one', async () => {
  const { asked } = openSurface([SAM, ALEX]);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Note' }), { target: { value: 'From Sam' } });
  fireEvent.change(await choice(), { target: { value: 'alex' } });
  await waitFor(() => expect(asked.at(-1)?.turn).toBe(2));
  const order = asked.map(({ name }) => name);
  expect(order.indexOf('draft.write')).toBeLessThan(order.indexOf('connection.choose'));
  await waitFor(async () => expect((await choice()).value).toBe('alex'));
  expect(asked.filter(({ name, turn }) => name === 'person.read' && turn === 2)).toHaveLength(1);
});

test('when another account comes into force elsewhere, everything begins anew', async () => {
  const { asked, changeElsewhere } = openSurface([SAM, ALEX]);
  await choice();
  changeElsewhere();
  await waitFor(() => expect(asked.filter(({ name, turn }) => name === 'connection' && turn === 2)).toHaveLength(1));
});

test('what is new is named, leads to its person, and has been seen by that', async () => {
  const john = view({ person: { ...view().person, providerId: 'ACoA-john', fullName: 'John Smith' } });
  const { asked } = openSurface([SAM], {
    noticing: () => ok({ on: true, quiet: null, mayNotify: false, notices: [NOTICE] }),
    'noticing.seen': () => ok({ on: true, quiet: null, mayNotify: false, notices: [] }),
    'person.read': ({ ref }) => ok(ref.value === 'ACoA-john' ? john : view()),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'John Smith wrote to you' }));
  await screen.findByRole('heading', { name: 'John Smith' });
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'noticing.seen')?.input).toEqual({ ids: ['message:c1'] }),
  );
  await waitFor(() => expect(screen.queryByRole('region', { name: 'New' })).toBeNull());
});

test('what is found while the surface is open shows at once', async () => {
  let notices: readonly Notice[] = [];
  const { workerSpeaks } = openSurface([SAM], {
    noticing: () => ok({ on: true, quiet: null, mayNotify: false, notices }),
  });
  await screen.findByText('Sam Rivers');
  notices = [NOTICE];
  workerSpeaks();
  expect(await screen.findByRole('button', { name: 'John Smith wrote to you' })).toBeDefined();
});

test('with more than one account the one in use shows its colour, and the colour that it was given meanwhile', async () => {
  let colours: SettingsView['colours'] = SETTINGS.colours;
  openSurface([SAM, ALEX], { 'settings.read': () => ok({ ...SETTINGS, colours }) });
  const colour = () => document.querySelector<HTMLElement>('.account-dot')?.dataset.colour;
  await waitFor(() => expect(colour()).toBe('teal'));
  colours = { sam: 'orange' };
  fireEvent.focus(window);
  await waitFor(() => expect(colour()).toBe('orange'));
  fireEvent.change(screen.getByRole('combobox', { name: 'LinkedIn account' }), { target: { value: 'alex' } });
  await waitFor(() => expect(colour()).toBe('teal'));
});

test('a single account shows no colour and asks for none', async () => {
  const { asked } = openSurface([SAM], { 'settings.read': () => ok(SETTINGS) });
  await screen.findByText('Sam Rivers');
  expect(document.querySelector('.account-dot')).toBeNull();
  expect(asked.filter(({ name }) => name === 'settings.read')).toEqual([]);
});
