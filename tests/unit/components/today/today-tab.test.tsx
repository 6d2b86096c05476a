// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { apiProblem, DAY, NOW } from '@/tests/gallery/people';
import { box, button, closeApp, JANE_REF, openApp, press, type } from '../app/app-rig';
import {
  accepted,
  at,
  chosenTab,
  drawn,
  first,
  line,
  noReply,
  openToday,
  ROWS,
  row,
  strike,
  unread,
} from './today-rig';

afterEach(closeApp);

test('over a person the popup opens on the person, and where there is nobody on who needs the user', async () => {
  openToday();
  await first();
  expect(chosenTab()).toBe('Today');
  expect(screen.getByText('3 need you, as of 14:05')).toBeDefined();
  closeApp();
  openApp({}, JANE_REF);
  await button('Invite');
  expect(chosenTab()).toBe('Person');
});

test('a row says who, why and the last words; nothing is asked but what is known', async () => {
  const { asked } = openToday([row('Ann', noReply, accepted), row('Bo', unread)]);
  const ann = await line('Ann');
  expect(ann.getByText('No reply; you wrote 3 days ago · Accepted 2 hr ago')).toBeDefined();
  expect(ann.getByText('Hello, we met')).toBeDefined();
  expect((await line('Bo')).getByText('Wrote to you 1 min ago')).toBeDefined();
  expect(asked('today')).toHaveLength(1);
  expect(asked('today.look')).toEqual([]);
});

test('the keyboard goes through the rows with J and K and stays among them', async () => {
  openToday();
  await first();
  for (const [key, name] of [
    ['j', 'Bo'],
    ['j', 'Cy'],
    ['j', 'Cy'],
    ['k', 'Bo'],
    ['K', 'Ann'],
    ['k', 'Ann'],
  ] as const) {
    strike(key);
    expect(at()).toBe(name);
  }
});

test('a letter that is no command begins a search, so that a name that is typed puts nobody away', async () => {
  const { told } = openToday();
  await waitFor(() => expect(at()).toBe('Ann'));
  strike('p');
  expect(document.activeElement?.closest('search')).not.toBeNull();
  for (const key of 'eh') strike(key);
  expect(told).toEqual([]);
  expect(drawn()).toEqual(['Ann', 'Bo', 'Cy']);
});

test('E is done with the row, the next one has the keyboard, and it can be taken back', async () => {
  const { told } = openToday();
  await first();
  strike('j');
  strike('e');
  expect(drawn()).toEqual(['Ann', 'Cy']);
  expect(at()).toBe('Cy');
  expect(told).toEqual([
    { providerId: 'id-Bo', name: 'Bo', causes: [{ id: 'accepted', reminder: null }], until: null },
  ]);
  strike('e');
  await waitFor(() => expect(at()).toBe('Ann'));
  expect(screen.getByText('Done with Cy')).toBeDefined();
  await press('Undo');
  await line('Cy');
  expect(told.at(-1)).toMatchObject({ name: 'Cy', until: 'again' });
});

test('a key that is held down is done with one row alone', async () => {
  openToday();
  await first();
  strike('e');
  strike('e', { repeat: true });
  expect(drawn()).toEqual(['Bo', 'Cy']);
});

test('after the last row it says that all is done, and the keyboard is not lost', async () => {
  openToday([row('Ann')]);
  await first();
  strike('e');
  const done = await screen.findByText('Nobody needs you: all is done.');
  expect(document.activeElement).toBe(done.closest('.today-empty'));
  strike('5');
  expect(chosenTab()).toBe('Activity');
});

test.each([
  ['H and Enter, which is the next day', ['h', 'Enter'], '2026-11-25'],
  ['H and 3', ['h', '3'], '2026-11-27'],
  ['H and 7', ['h', '7'], '2026-12-01'],
])('a row is put off with %s', async (_, [key, then], until) => {
  const { told } = openToday();
  await first();
  strike(key!);
  await waitFor(async () => expect(document.activeElement).toBe(await button('Tomorrow')));
  if (then === 'Enter') fireEvent.click(document.activeElement!);
  else strike(then!);
  expect(told).toMatchObject([{ name: 'Ann', until }]);
  expect(at()).toBe('Bo');
  expect(chosenTab()).toBe('Today');
});

test('a row is put off to a day of one’s own, and a day that is past or half typed puts nothing off', async () => {
  const { told } = openToday();
  await first();
  await press('Put off: Ann');
  const day = screen.getByLabelText('Until a day');
  for (const value of ['2026-11-24', '0002-12-24']) fireEvent.input(day, { target: { value } });
  expect(told).toEqual([]);
  fireEvent.input(day, { target: { value: '2026-12-24' } });
  expect(told).toMatchObject([{ until: '2026-12-24' }]);
  expect(await screen.findByText('Ann is put off until 24 December')).toBeDefined();
});

test('Esc leaves a row where it is, and the popup open', async () => {
  const { told } = openToday();
  await first();
  strike('h');
  await button('Tomorrow');
  expect(strike('Escape')).toBe(false);
  expect(screen.queryByRole('button', { name: 'Tomorrow' })).toBeNull();
  expect(at()).toBe('Ann');
  expect(told).toEqual([]);
  expect(strike('Escape')).toBe(true);
});

test('what could not be kept is back in the list, with the reason', async () => {
  openToday(ROWS, { 'today.handle': () => failed({ kind: 'storage-full' }) });
  await first();
  strike('e');
  expect(drawn()).toEqual(['Bo', 'Cy']);
  await screen.findByRole('alert');
  await waitFor(() => expect(drawn()).toEqual(['Ann', 'Bo', 'Cy']));
  expect(screen.queryByText(/^Done with/)).toBeNull();
});

test('a reminder goes along with what is decided about it', async () => {
  const { told } = openToday([row('Ann', noReply)]);
  await first();
  strike('e');
  expect(told[0]?.causes).toEqual([
    { id: 'no-reply', reminder: { on: '2026-11-24', unlessReplyAfter: NOW - 3 * DAY } },
  ]);
});

test('a group is opened, since nothing is written to it from here', async () => {
  openToday([{ ...row('Team', unread), providerId: null }]);
  expect((await line('Team')).getByRole('button', { name: 'Open' })).toBeDefined();
});

test('a look reads LinkedIn’s lists once it is asked for, and what stopped it is said', async () => {
  const { asked } = openToday(
    [],
    {
      'today.look': () => ok({ rows: ROWS, readAt: null, problem: apiProblem('unavailable', { status: 503 }) }),
    },
    null,
  );
  await screen.findByText(/Kith has not looked yet/);
  expect(screen.getByText(/about four calls/)).toBeDefined();
  await press('Look now');
  await line('Ann');
  expect(asked('today.look')).toHaveLength(1);
  expect(screen.getByRole('alert')).toBeDefined();
});

test.each([null, NOW])(
  'where the lists could not be read, that nobody waits is not said, and they can be looked at again (%s)',
  async (readAt) => {
    const { asked } = openToday(
      [],
      { 'today.look': () => ok({ rows: [], readAt, problem: apiProblem('unreadable-answer', { status: 200 }) }) },
      readAt,
    );
    await press('Look now');
    await screen.findByRole('alert');
    expect(screen.queryByText('Nobody needs you: all is done.')).toBeNull();
    expect(screen.queryByText(/Kith has not looked yet/)).toBeNull();
    await press('Look now');
    await waitFor(() => expect(asked('today.look')).toHaveLength(2));
  },
);

test('where nobody waits, what is typed next is searched for', async () => {
  openToday([]);
  await screen.findByText('Nobody needs you: all is done.');
  await waitFor(async () => expect(document.activeElement).toBe(await box('Search relations')));
  strike('e');
  expect(chosenTab()).toBe('Today');
});

test('where nothing is known yet there is no search, and what is typed goes into the box for an address', async () => {
  openToday([], { relations: () => ok({ known: 0, reading: null }) }, null);
  await waitFor(() => expect(document.activeElement?.className).toBe('today-empty'));
  strike('t');
  expect(document.activeElement).toBe(await box('LinkedIn address'));
  strike('3');
  expect(chosenTab()).toBe('Today');
});

test('Escape in the search empties it first, and the list is there again', async () => {
  openToday();
  await first();
  const search = await box('Search relations');
  search.focus();
  await type('Search relations', 'zo');
  await waitFor(() => expect(drawn()).toEqual([]));
  strike('Escape');
  await line('Ann');
  expect((await box('Search relations')).value).toBe('');
  expect(document.activeElement).toBe(await box('Search relations'));
});

test('a search stands in place of the list, and the list is back once the box is empty', async () => {
  const found = ok({
    total: 1,
    from: 0,
    relations: [{ providerId: 'z', fullName: 'Zoe', headline: null, labels: [] }],
  });
  const { asked } = openToday(ROWS, {
    'relations.search': ({ query }) => (query === 'zo' ? found : ok({ total: 0, from: 0, relations: [] })),
  });
  await first();
  await type('Search relations', 'zo');
  await screen.findByText('Zoe');
  expect(drawn()).toEqual([]);
  await type('Search relations', '');
  await line('Ann');
  expect(asked('today').length).toBeGreaterThan(0);
});

test('a long list is drawn in parts', async () => {
  openToday(Array.from({ length: 60 }, (_, n) => row(`Person ${n}`)));
  await screen.findByText('60 need you, as of 14:05');
  expect(drawn()).toHaveLength(50);
  await press('Show more');
  expect(drawn()).toHaveLength(60);
});

test('before setup there is no list', async () => {
  openToday([], { connection: () => ok({ dsn: null, keyEnd: null, account: null, accounts: [] }) });
  await button('Set up Kith');
  expect(chosenTab()).toBe('Person');
});
