// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Options } from '@/components/settings/options';
import { ok } from '@/lib/result';
import { line, MINUTE, NOW } from '@/tests/gallery/people';
import { CONNECTED, fails, fakeWorker, gives, SETTINGS } from './fake-worker';

async function open(
  settings = SETTINGS,
  change: Parameters<typeof fakeWorker>[0]['settings.change'] = gives(settings),
) {
  const read = vi.fn(gives(settings));
  const worker = fakeWorker({
    connection: gives(CONNECTED),
    'settings.read': read,
    'settings.change': change,
  });
  render(
    <Options
      isPinned={async () => false}
      ask={worker.ask}
      requestHost={async () => true}
      loopbackAllowed={false}
      typedDsn={{ read: () => '', write: () => {} }}
      requestNotifications={async () => true}
      now={() => NOW}
    />,
  );
  await screen.findByRole('region', { name: 'Limits' });
  const changes = () => worker.asked.filter(({ name }) => name === 'settings.change').map(({ input }) => input);
  return { changes, read };
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => {
  act(() => void fireEvent.input(field(label), { target: { value } }));
  act(() => void fireEvent.blur(field(label)));
};
const describedBy = (input: HTMLInputElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

afterEach(cleanup);

test('each limit says its number, its window and whose it is', async () => {
  await open();
  expect(field('Invitations a day').value).toBe('80');
  expect(describedBy(field('Invitations a day'))).toBe('Unipile’s advice, at most 100');
  expect(describedBy(field('Messages a day'))).toBe('Your setting, at most 100');
  expect(document.body.textContent).not.toMatch(/LinkedIn(’|')s (own )?limit/);
});

test('what is used is said by the limit that binds, and a pause with its reason, as on every other surface', async () => {
  const rolling = line({ window: '24h', used: 11, max: 20 });
  const full = line({ counted: 'message', used: 100, max: 100, nextFreeAt: NOW + 10 * 60 * MINUTE });
  const pause = { why: 'account-limited', since: NOW, until: NOW + 60 * MINUTE } as const;
  await open({ ...SETTINGS, quota: { lines: [line({ max: 20 }), rolling, full], pause } });
  const used = within(screen.getByRole('list', { name: 'Used so far' })).getAllByRole('listitem');
  expect(used.map(({ textContent }) => textContent)).toEqual([
    '11 of 20 invitations in 24 hours',
    '100 of 100 messages today · next free 00:05 tomorrow',
  ]);
  expect(screen.getByText(/^Kith pauses because LinkedIn is holding back your account; .* from 15:05/)).toBeTruthy();
});

test('what is used is read again on coming back, and what was being typed stays', async () => {
  const { read } = await open();
  fireEvent.input(field('Invitations a day'), { target: { value: '7' } });
  read.mockReturnValue(ok({ ...SETTINGS, quota: { lines: [line({ used: 4 })], pause: null } }));
  fireEvent.focus(window);
  expect(await screen.findByText('4 of 80 invitations today')).toBeTruthy();
  expect(field('Invitations a day').value).toBe('7');
});

test('a changed limit is stored when its field is left, and said to be', async () => {
  const { changes } = await open();
  type('Invitations a day', '30');
  expect(changes()).toEqual([{ limit: { counted: 'invite', window: 'day', max: 30 } }]);
  expect(await screen.findByText('Saved')).toBeTruthy();
});

test.each(['101', '-1', '2.5', ''])('a limit of "%s" is refused with the bounds and not stored', async (typed) => {
  const { changes } = await open();
  type('Invitations a day', typed);
  await waitFor(() => expect(describedBy(field('Invitations a day'))).toContain('enter 0 to 100'));
  expect(changes()).toEqual([]);
});

test('a field left as it was stores nothing', async () => {
  const { changes } = await open();
  type('Invitations a day', '80');
  expect(changes()).toEqual([]);
});

test('the user’s own limit can be reset, any other needs no reset', async () => {
  const { changes } = await open();
  expect(screen.getAllByRole('button', { name: /^Reset/ })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Reset messages a day' }));
  expect(changes()).toEqual([{ limit: { counted: 'message', window: 'day', max: null } }]);
});

test('the field follows what was stored', async () => {
  const limits = SETTINGS.limits.map((limit) => ({ ...limit, max: 12 }));
  await open(SETTINGS, () => ok({ ...SETTINGS, limits }));
  fireEvent.click(screen.getByRole('button', { name: 'Reset messages a day' }));
  await waitFor(() => expect(field('Messages a day').value).toBe('12'));
});

test('the kind of account is automatic unless the user says otherwise', async () => {
  const { changes } = await open();
  const kind = screen.getByLabelText('Kind of account') as HTMLSelectElement;
  expect(kind.selectedOptions[0]?.text).toBe('Automatic (Premium)');
  fireEvent.change(kind, { target: { value: 'free' } });
  expect(changes()).toEqual([{ tier: 'free' }]);
});

test('a named kind of account can be made automatic again', async () => {
  const { changes } = await open({ ...SETTINGS, tier: 'recruiter' });
  fireEvent.change(screen.getByLabelText('Kind of account'), { target: { value: 'automatic' } });
  expect(changes()).toEqual([{ tier: null }]);
});

test('hold and spacing are set in seconds', async () => {
  const { changes } = await open();
  type('Seconds to undo', '30');
  type('Shortest gap in seconds', '60');
  type('Longest gap in seconds', '120');
  expect(changes()).toEqual([
    { holdMs: 30_000 },
    { spacingMs: { min: 60_000, max: 60_000 } },
    { spacingMs: { min: 20_000, max: 120_000 } },
  ]);
});

test('sends can be made to wait for the user, without any time running out', async () => {
  const { changes } = await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /Wait until I press “Send now”/ }));
  expect(changes()).toEqual([{ openEnded: true }]);
});

test('the shortest gap is never longer than the longest', async () => {
  const { changes } = await open();
  type('Shortest gap in seconds', '61');
  type('Longest gap in seconds', '19');
  expect(changes()).toEqual([]);
  expect(describedBy(field('Longest gap in seconds'))).toContain('from 20 to 600');
});

test('the page control can be switched off', async () => {
  const { changes } = await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /Show Kith on LinkedIn profiles/ }));
  expect(changes()).toEqual([{ control: { shown: false } }]);
});

test('a change that could not be stored is said', async () => {
  await open(SETTINGS, fails({ kind: 'storage-failed' }));
  type('Seconds to undo', '1');
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Chrome could not save/)).toBeTruthy();
  expect(screen.queryByText('Saved')).toBeNull();
});

test('the section that is being read is marked in the list of sections, and the address leads to one', async () => {
  const led: string[] = [];
  Element.prototype.scrollIntoView = function () {
    led.push(this.id);
  };
  location.hash = '#timing';
  await open();
  await waitFor(() => expect(led).toEqual(['timing']));
  const list = within(screen.getByRole('navigation', { name: 'Sections' }));
  const marked = () =>
    list
      .getAllByRole('link')
      .flatMap((link) => (link.getAttribute('aria-current') === 'location' ? [link.textContent] : []));
  const tops: Record<string, number> = { connection: -900, limits: 40, timing: 700 };
  Element.prototype.getBoundingClientRect = function () {
    return new DOMRect(0, tops[this.id] ?? 2_000, 100, 100);
  };
  act(() => void dispatchEvent(new Event('scroll')));
  expect(marked()).toEqual(['Limits']);
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Connection',
    'Limits',
    'Timing',
    'Templates',
    'Page control',
    'Look',
    'Notifications',
    'Your data',
    'Webhooks',
    'Where the key is found',
  ]);
  location.hash = '';
});
