// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NoticingSection } from '@/components/settings/noticing-section';
import type { NoticingView } from '@/lib/protocol/noticing';
import { ok } from '@/lib/result';
import { fakeWorker } from './fake-worker';

afterEach(cleanup);

const OFF: NoticingView = { on: false, quiet: { from: 21 * 60, to: 8 * 60 }, mayNotify: false, notices: [] };

/** The section over a worker that stores, and a Chrome that grants or not. */
async function open(stored: NoticingView, grants = true) {
  let view = stored;
  const worker = fakeWorker({
    noticing: () => ok(view),
    'noticing.change': ({ on, quiet }) => {
      view = { ...view, on: on ?? view.on, quiet: quiet === undefined ? view.quiet : quiet };
      return ok(view);
    },
  });
  const requestNotifications = vi.fn(async () => {
    view = { ...view, mayNotify: grants };
    return grants;
  });
  render(<NoticingSection ask={worker.ask} now={0} requestNotifications={requestNotifications} />);
  await screen.findByRole('checkbox', { name: /Look for what is new/ });
  const changes = () => worker.asked.filter(({ name }) => name === 'noticing.change').map(({ input }) => input);
  return { changes, requestNotifications };
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('it is off until the user wants it', async () => {
  await open(OFF);
  expect(box(/Look for what is new/).checked).toBe(false);
});

test('the click that turns it on asks Chrome for notifications, before anything is awaited', async () => {
  const { changes, requestNotifications } = await open(OFF);
  fireEvent.click(box(/Look for what is new/));
  expect(requestNotifications).toHaveBeenCalledOnce();
  await waitFor(() => expect(changes()).toEqual([{ on: true }]));
  expect(screen.queryByRole('button', { name: 'Allow notifications' })).toBeNull();
});

test('where Chrome says no it is on all the same, and says what is missing', async () => {
  const { requestNotifications } = await open(OFF, false);
  fireEvent.click(box(/Look for what is new/));
  fireEvent.click(await screen.findByRole('button', { name: 'Allow notifications' }));
  expect(requestNotifications).toHaveBeenCalledTimes(2);
  expect(box(/Look for what is new/).checked).toBe(true);
});

test('turning it off asks for nothing', async () => {
  const { changes, requestNotifications } = await open({ ...OFF, on: true });
  fireEvent.click(box(/Look for what is new/));
  await waitFor(() => expect(changes()).toEqual([{ on: false }]));
  expect(requestNotifications).not.toHaveBeenCalled();
});

test('quiet hours are set by the clock, or not at all', async () => {
  const { changes } = await open(OFF);
  const from = screen.getByLabelText<HTMLInputElement>('From');
  expect(from.value).toBe('21:00');
  fireEvent.change(from, { target: { value: '22:30' } });
  await waitFor(() => expect(changes()).toEqual([{ quiet: { from: 22 * 60 + 30, to: 8 * 60 } }]));
  fireEvent.click(box(/Quiet hours/));
  await waitFor(() => expect(changes().at(-1)).toEqual({ quiet: null }));
  await waitFor(() => expect(screen.queryByLabelText('From')).toBeNull());
});
