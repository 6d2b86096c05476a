// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Options } from '@/components/settings/options';
import { followLanguage } from '@/components/ui/language';
import { ENGLISH } from '@/lib/copy/language/english';
import { say, speak } from '@/lib/copy/language/say';
import type { RequestInput } from '@/lib/protocol/requests';
import type { SettingsView } from '@/lib/protocol/settings';
import { ok } from '@/lib/result';
import german from '@/public/_locales/de/messages.json';
import { NOW } from '@/tests/gallery/people';
import { ALEX, CONNECTED, fakeWorker, gives, SAM, SETTINGS } from './fake-worker';

afterEach(() => {
  cleanup();
  localStorage.clear();
  speak(ENGLISH);
});

async function open(accounts = [SAM], settings: SettingsView = SETTINGS, look = 'Look') {
  const change = ({ theme }: RequestInput<'settings.change'>) => ok({ ...settings, ...(theme && { theme }) });
  const worker = fakeWorker({
    connection: gives({ ...CONNECTED, accounts }),
    'settings.read': gives(settings),
    'settings.change': change,
    'data.erase': gives(null),
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
  await screen.findByRole('region', { name: look });
  return () => worker.asked.filter(({ name }) => name === 'settings.change').map(({ input }) => input);
}

const scheme = () => document.documentElement.style.colorScheme;
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

test('a theme is stored, shown at once and kept for every page to come', async () => {
  const changes = await open();
  expect(radio('As on this computer').checked).toBe(true);
  fireEvent.click(radio('Dark'));
  await waitFor(() => expect(scheme()).toBe('dark'));
  expect(changes()).toEqual([{ theme: 'dark' }]);
  expect(localStorage.getItem('theme')).toBe('dark');
});

test('a theme that came with an import shows as soon as the options are opened', async () => {
  await open([SAM], { ...SETTINGS, theme: 'light' });
  await waitFor(() => expect(scheme()).toBe('light'));
});

test('with everything else the kept theme is erased', async () => {
  await open([SAM], { ...SETTINGS, theme: 'light' });
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Erase everything now' }));
  await waitFor(() => expect(localStorage.getItem('theme')).toBeNull());
});

test('with everything else the kept language is forgotten, on this page at once', async () => {
  vi.stubGlobal('fetch', async () => ({ json: async () => german }));
  localStorage.setItem('language', 'de');
  const drawn: string[] = [];
  followLanguage(() => drawn.push(say('tabs_today')));
  await waitFor(() => expect(drawn).toEqual(['Heute']));
  await open([SAM], { ...SETTINGS, language: 'de' }, say('options_look'));
  fireEvent.click(screen.getByRole('button', { name: say('data_erase') }));
  fireEvent.click(await screen.findByRole('button', { name: say('data_erase_now') }));
  await waitFor(() => expect(drawn).toEqual(['Heute', 'Today']));
  vi.unstubAllGlobals();
});

test('one account needs no colour; each of several has one by name, which can be changed', async () => {
  await open();
  expect(screen.queryByText('A colour for each account')).toBeNull();
  cleanup();
  const changes = await open([SAM, ALEX], { ...SETTINGS, colours: { [ALEX.accountId]: 'orange' } });
  const colourOf = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Colour of ${name}` });
  expect(colourOf('Sam Rivers').value).toBe('teal');
  expect(colourOf('Alex Stone').value).toBe('orange');
  fireEvent.change(colourOf('Sam Rivers'), { target: { value: 'violet' } });
  expect(changes()).toEqual([{ colour: { accountId: SAM.accountId, colour: 'violet' } }]);
});
