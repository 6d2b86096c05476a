// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MessageActions } from '@/components/inbox/message-actions';
import { createMessageChanges } from '@/components/inbox/message-changes';
import type { MessageView } from '@/lib/protocol/inbox';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { MINUTE, message, NOW } from '@/tests/gallery/people';
import { box, button, closeApp, press, type } from '../app/app-rig';
import { list, OPEN_CONVERSATION, openChat, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(() => {
  vi.useRealTimers();
  closeApp();
});

const mine = (patch: Partial<MessageView> = {}) =>
  message({ messageId: 'mine', own: true, text: 'Thursday at tne', at: NOW - 10 * MINUTE, ...patch });
const edited = (text: string) => mine({ text, edited: true });

const line = async (text: string) => (await screen.findByText(text)).closest<HTMLElement>('li')!;
const names = (within_: Element) =>
  [...within_.querySelectorAll<HTMLElement>('.message-actions button')].map((one) => one.getAttribute('aria-label'));

describe.each(['inbox', 'popup'] as const)('in the %s', (place) => {
  const open = OPEN_CONVERSATION[place];

  test('own messages of the last hour can be edited and deleted, and no others', async () => {
    await open([
      message({ messageId: 'theirs', text: 'Theirs', at: NOW }),
      mine({ messageId: 'old', text: 'Old', at: NOW - 61 * MINUTE }),
      mine({ messageId: 'note', text: 'Note', invitationNote: true }),
      mine(),
    ]);
    expect(names(await line('Thursday at tne'))).toEqual(['Reply', 'React', 'Edit', 'Delete']);
    for (const other of ['Theirs', 'Old']) expect(names(await line(other))).toEqual(['Reply', 'React']);
    expect(names(await line('Note'))).toEqual([]);
  });

  test('an edit is one click after typing; the message then says its new text', async () => {
    const { asked } = await open([mine()], {
      'inbox.keep-typed': () => ok(null),
      'inbox.edit': ({ text }) => ok({ outcome: 'done', message: edited(text) }),
    });
    await press('Edit');
    expect(document.activeElement).toBe(await box('Change of this message'));
    expect((await button('Save change')).disabled).toBe(true);
    await type('Change of this message', 'Thursday at ten');
    await press('Save change');
    const changed = await line('Thursday at ten');
    expect(changed.textContent).toMatch(/edited/);
    expect(asked('inbox.edit')).toEqual([
      { chatId: 'chat-1', messageId: 'mine', at: NOW - 10 * MINUTE, text: 'Thursday at ten' },
    ]);
    expect(asked('send')).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement).toBe(changed));
  });

  test('Esc leaves an edit, and nothing else; what was typed is kept and goes on', async () => {
    const { asked, close } = await open([mine()], { 'inbox.keep-typed': () => ok(null) });
    await press('Edit');
    await type('Change of this message', 'Thursday at t');
    expect(fireEvent.keyDown(await box('Change of this message'), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('textbox', { name: 'Change of this message' })).toBeNull();
    expect(await screen.findByText('Thursday at tne')).toBeDefined();
    expect(close).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(asked('inbox.keep-typed')).toEqual([{ chatId: 'chat-1', messageId: 'mine', text: 'Thursday at t' }]),
    );
    await press('Go on');
    expect((await box('Change of this message')).value).toBe('Thursday at t');
    await press('Discard');
    expect(screen.queryByText('Your change is not sent yet.')).toBeNull();
  });

  test('a message is deleted after one question, which is answered with no by the key that is nearest', async () => {
    const { asked } = await open([mine()], {
      'inbox.delete': () => ok({ outcome: 'done', message: mine({ deleted: true, text: null }) }),
    });
    await press('Delete');
    expect(await screen.findByText('Delete for everyone?')).toBeDefined();
    expect(document.activeElement).toBe(await button('Keep it'));
    await press('Keep it');
    expect(asked('inbox.delete')).toEqual([]);
    await press('Delete');
    await press('Delete it');
    expect(await screen.findByText('This message was deleted.')).toBeDefined();
    expect(asked('inbox.delete')).toEqual([{ chatId: 'chat-1', messageId: 'mine', at: NOW - 10 * MINUTE }]);
  });

  test('a change that was not made says why below its message, and its text stays in the box', async () => {
    await open([mine()], {
      'inbox.keep-typed': () => ok(null),
      'inbox.edit': () => failed({ kind: 'message-fixed', why: 'too-old' }),
    });
    await press('Edit');
    await type('Change of this message', 'Thursday at ten');
    await press('Save change');
    expect((await screen.findByRole('alert')).textContent).toMatch(/for an hour, which is over/);
    expect((await box('Change of this message')).value).toBe('Thursday at ten');
  });

  const doubt = { kind: 'edit', text: 'Thursday at ten' } as const;
  test.each([
    ['whose answer was lost', mine({ doubt }), () => ok({ outcome: 'unclear', message: mine({ doubt }) } as const)],
    ['that the worker did not answer', mine(), () => failed({ kind: 'worker-silent' } as const)],
  ])('a change %s is never repeated: what stands there is said, and looked at again', async (_, after, answer) => {
    let now = after;
    const { asked } = await open([mine()], {
      'inbox.keep-typed': () => ok(null),
      'inbox.edit': answer,
      'inbox.messages': () => ok({ messages: [now], clock: NOW, takesReactionsBack: true, cursor: null }),
      'person.messages': () => ok({ chatId: 'chat-1', messages: [now], clock: NOW, takesReactionsBack: true }),
    });
    await press('Edit');
    await type('Change of this message', 'Thursday at ten');
    await press('Save change');
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toMatch(/not known yet whether this change was made.*Thursday at ten/);
    expect(screen.queryByText('Your change is not sent yet.')).toBeNull();
    now = edited('Thursday at ten');
    await press('Look again');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect((await line('Thursday at ten')).textContent).toMatch(/edited/);
    expect(asked('inbox.edit')).toHaveLength(1);
  });

  test('a change that is in doubt since before is told as such, not as one that is not sent yet', async () => {
    await open([mine({ doubt, typed: doubt.text })]);
    expect((await screen.findByRole('alert')).textContent).toMatch(/not known yet.*Thursday at ten/);
    expect(screen.queryByText('Your change is not sent yet.')).toBeNull();
  });

  test('up and down lead from message to message, and the buttons of one come next', async () => {
    await open([
      mine({ messageId: 'c', text: 'Third', at: NOW - MINUTE }),
      mine({ messageId: 'b', text: 'Second', at: NOW - 2 * MINUTE }),
      mine({ messageId: 'a', text: 'First', at: NOW - 3 * MINUTE }),
    ]);
    const third = await line('Third');
    const scroller = third.closest<HTMLElement>('section')!;
    scroller.focus();
    const arrow = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    arrow('ArrowUp');
    expect(document.activeElement).toBe(third);
    arrow('ArrowUp');
    arrow('ArrowUp');
    arrow('ArrowUp');
    expect(document.activeElement).toBe(await line('First'));
    arrow('ArrowDown');
    expect(document.activeElement).toBe(await line('Second'));
    const tabbable = [...scroller.querySelectorAll<HTMLElement>('li')].filter(({ tabIndex }) => tabIndex >= 0);
    expect(tabbable).toEqual([]);
  });
});

test('what was typed before the popup was closed is offered again, and shown once the hour is over', async () => {
  await openChat({}, [
    mine({ messageId: 'late', text: 'Late', typed: 'Too late', at: NOW - 70 * MINUTE }),
    mine({ typed: 'Thursday at ten' }),
  ]);
  const shown = within(await list());
  expect(shown.getByText('Too late')).toBeDefined();
  await press('Go on');
  expect((await box('Change of this message')).value).toBe('Thursday at ten');
});

test('the hour is that of the server’s clock, and what it offered goes when it ends', async () => {
  vi.useFakeTimers();
  const changes = createMessageChanges({
    ask: fakeAsk({}),
    chatId: () => 'chat-1',
    now: Date.now,
    replaced: () => {},
  });
  const written = mine({ at: Date.now() - 10 * MINUTE });
  // This machine's clock is 49 minutes behind.
  changes.taken({ messages: [written], clock: Date.now() + 49 * MINUTE, takesReactionsBack: true });
  const { container } = render(<MessageActions message={written} changes={changes} onReply={null} />);
  expect(names(container)).toEqual(['React', 'Edit', 'Delete']);
  await act(() => void vi.advanceTimersByTime(MINUTE - 1));
  expect(names(container)).toEqual(['React', 'Edit', 'Delete']);
  await act(() => void vi.advanceTimersByTime(2));
  expect(names(container)).toEqual(['React']);
});

test('no unfilled placeholder can be saved', async () => {
  await openChat({}, [mine()]);
  await press('Edit');
  await type('Change of this message', 'Hello {first_name}');
  expect((await button('Save change')).disabled).toBe(true);
  expect(screen.getByText(/Nothing is known of this person to put in place/)).toBeDefined();
});
