// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '@/lib/protocol/person';
import type { RequestInput } from '@/lib/protocol/requests';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { entry, MINUTE, message, NOW, person, view } from '@/tests/gallery/people';
import { button, closeApp, press, type } from '../app/app-rig';
import { OPEN_CONVERSATION, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const TEXT = { text: 'My CV is attached', at: NOW };
const LOST: Draft = { message: TEXT, files: { text: 'cv.pdf', at: NOW } };

const attach = async (...names: string[]) => {
  const files = names.map((name) => new File(['x'], name, { type: 'application/pdf' }));
  fireEvent.change(await screen.findByLabelText<HTMLInputElement>('Attach files'), { target: { files } });
};
const notice = () => screen.queryByText(/attached earlier/);
const sendable = async () => !(await button('Send message')).disabled;

describe.each(['inbox', 'popup'] as const)('in the %s', (place) => {
  const open = (draft: Draft, answering: Answering = {}) =>
    OPEN_CONVERSATION[place]([message()], {
      'draft.read': () => ok(draft),
      'draft.write': () => ok(null),
      send: () => ok(entry({ action: 'message', state: 'held' })),
      ...answering,
    });
  const names = ({ asked }: Awaited<ReturnType<typeof open>>) =>
    (asked('draft.write') as RequestInput<'draft.write'>[]).flatMap(({ field, text }) =>
      field === 'files' ? [text] : [],
    );

  test('the names of attached files are kept with the draft, as they change', async () => {
    const app = await open({});
    await attach('cv.pdf', 'plan.pdf');
    await waitFor(() => expect(names(app)).toEqual(['cv.pdf/plan.pdf']));
    await press('Remove cv.pdf');
    await waitFor(() => expect(names(app).at(-1)).toBe('plan.pdf'));
    await press('Remove plan.pdf');
    await waitFor(() => expect(names(app).at(-1)).toBe(''));
    expect(notice()).toBeNull();
  });

  test('a text whose files are gone says which, and is not sent, not by a key either', async () => {
    const { asked } = await open({ ...LOST, files: { text: 'cv.pdf/plan.pdf', at: NOW } });
    await waitFor(() => expect(notice()).not.toBeNull());
    expect(notice()?.textContent).toBe(
      'cv.pdf, plan.pdf were attached earlier and are not attached here; attach them again, or go on without them.',
    );
    expect(await sendable()).toBe(false);
    fireEvent.keyDown(await screen.findByRole('textbox', { name: 'Message' }), { key: 'Enter', ctrlKey: true });
    await type('Message', 'My CV is attached, see there');
    expect(await sendable()).toBe(false);
    expect(asked('send')).toEqual([]);
  });

  test('it goes once the user goes on without them, and they are forgotten', async () => {
    const app = await open(LOST);
    await press('Go on without it');
    expect(notice()).toBeNull();
    await waitFor(() => expect(names(app)).toEqual(['']));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
    await press('Send message');
    await vi.waitFor(() => expect(app.asked('send')).toMatchObject([{ text: TEXT.text, files: [] }]));
  });

  test('it goes with files that are attached again', async () => {
    const app = await open(LOST);
    await waitFor(() => expect(notice()).not.toBeNull());
    await attach('cv.pdf');
    await waitFor(() => expect(notice()).toBeNull());
    await press('Send message');
    await vi.waitFor(() => expect(app.asked('send')).toMatchObject([{ files: [{ name: 'cv.pdf' }] }]));
  });

  test('attached again and taken away again, they are no longer missed', async () => {
    await open(LOST);
    await waitFor(() => expect(notice()).not.toBeNull());
    await attach('cv.pdf');
    await press('Remove cv.pdf');
    expect(notice()).toBeNull();
    expect(await sendable()).toBe(true);
  });

  test('a message sent earlier with a file of that name does not hide that this one is missing', async () => {
    const earlier = entry({
      action: 'message',
      state: 'sent',
      text: 'Monday',
      at: NOW - MINUTE,
      closedAt: NOW - MINUTE,
      attachments: [{ name: 'cv.pdf', type: 'application/pdf', size: 4 }],
    });
    await open(
      { files: { text: 'cv.pdf', at: NOW } },
      { 'person.read': () => ok(view({ person: person({ relation: 'connected' }), entries: [earlier] })) },
    );
    await type('Message', 'My CV is attached');
    await waitFor(() => expect(notice()).not.toBeNull());
    expect(await sendable()).toBe(false);
  });
});

test('a draft that is discarded takes the names of its lost files with it', async () => {
  const { asked } = await OPEN_CONVERSATION.popup([message()], {
    'draft.read': () => ok(LOST),
    'draft.write': () => ok(null),
  });
  await press('Discard');
  expect(notice()).toBeNull();
  await waitFor(() =>
    expect(asked('draft.write')).toContainEqual(expect.objectContaining({ field: 'files', text: '' })),
  );
});
