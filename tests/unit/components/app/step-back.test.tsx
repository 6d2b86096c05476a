// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stepBackFrom } from '@/components/app/step-back';
import type { Notice } from '@/lib/outreach/noticing/memory';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, press, type } from './app-rig';

afterEach(closeApp);
beforeEach(() => {
  // What happy-dom lacks of a popover and of a dialog.
  HTMLElement.prototype.showPopover ??= () => {};
  HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
    this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
  };
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
  });
});

/** Whether the key was taken, so that Chrome leaves the popup open. */
const struck = () => !fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
const chosenTab = () => screen.getByRole('tab', { selected: true }).textContent;
const nowOn = (name: string) => screen.findByRole('heading', { level: 1, name });
const templates = () => screen.queryByRole('group', { name: 'Templates' });

const NAMES: Readonly<Record<string, string>> = { 'ACoA-john': 'John Smith', 'ACoA-amara': 'Amara Okafor' };
const wrote = (providerId: string): Notice => ({
  id: providerId,
  kind: 'message',
  providerId,
  name: NAMES[providerId] ?? null,
  at: NOW,
});
const PEOPLE: Answering = {
  noticing: () => ok({ on: true, quiet: null, mayNotify: false, notices: [wrote('ACoA-john'), wrote('ACoA-amara')] }),
  'person.read': ({ ref: { value } }) =>
    ok(view(NAMES[value] ? { person: person({ providerId: value, fullName: NAMES[value] }) } : {})),
};

test('over an empty list of templates it closes the list, wherever the focus is, and stays on the person', async () => {
  openApp({ ...PEOPLE, templates: () => ok([]) });
  await press('John Smith wrote to you');
  await nowOn('John Smith');
  for (const focus of [() => undefined, async () => (await button('Invite')).focus()]) {
    (await button('Templates')).focus();
    await press('Templates');
    await waitFor(() => expect(templates()).not.toBeNull());
    await focus();
    expect(struck()).toBe(true);
    await waitFor(() => expect(templates()).toBeNull());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('John Smith');
  }
});

test('from one person who was opened after another it leads back through each', async () => {
  openApp(PEOPLE);
  await nowOn('Jane Doe');
  await press('John Smith wrote to you');
  await nowOn('John Smith');
  await press('Amara Okafor wrote to you');
  await nowOn('Amara Okafor');
  expect(struck()).toBe(true);
  await nowOn('John Smith');
  expect(struck()).toBe(true);
  await nowOn('Jane Doe');
  expect(struck()).toBe(false);
});

test('from a person who was opened on another tab it leads back to that tab, and from there to where the surface began', async () => {
  openApp(PEOPLE);
  await nowOn('Jane Doe');
  fireEvent.click(screen.getByRole('tab', { name: 'Activity' }));
  await press('John Smith wrote to you');
  await nowOn('John Smith');
  expect(struck()).toBe(true);
  expect(chosenTab()).toBe('Activity');
  expect(struck()).toBe(true);
  expect(chosenTab()).toBe('Person');
  await nowOn('Jane Doe');
  expect(struck()).toBe(false);
});

test('from the box for a text to the form around it, in which the next letter writes on; nothing of the text goes', async () => {
  openApp({ 'person.read': () => ok(view({ person: person({ relation: 'connected' }) })) });
  await type('Message', 'Hello');
  const message = await box('Message');
  message.focus();
  expect(!fireEvent.keyDown(message, { key: 'Escape', isComposing: true })).toBe(false);
  expect(document.activeElement).toBe(message);
  expect(struck()).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('form', { name: 'Message' }));
  expect(message.value).toBe('Hello');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'x' });
  expect(document.activeElement).toBe(message);
  expect(struck()).toBe(true);
  expect(struck()).toBe(false);
});

test('what lies over the screen goes first, then the conversation, the tab and the person, one by one', () => {
  const open = { sheet: true, over: true, box: true, chat: true, tab: true, opened: true };
  const closed: string[] = [];
  for (let step = stepBackFrom(open); step !== null; step = stepBackFrom(open)) {
    closed.push(step);
    open[step] = false;
  }
  expect(closed).toEqual(['sheet', 'over', 'chat', 'tab', 'opened', 'box']);
});
