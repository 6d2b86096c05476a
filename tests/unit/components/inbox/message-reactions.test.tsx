// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageView } from '@/lib/protocol/inbox';
import { failed, ok } from '@/lib/result';
import { chatView } from '@/tests/gallery/inbox-examples';
import { message, NOW } from '@/tests/gallery/people';
import { button, closeApp, press } from '../app/app-rig';
import { list, OPEN_CONVERSATION, openChat, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const theirs = (patch: Partial<MessageView> = {}) =>
  message({ messageId: 'm-1', text: 'It is done!', at: NOW, ...patch });
const party = (own: boolean | null) => theirs({ reactions: [{ value: '🎉', count: 1, own, senderIds: [] }] });
const NAMED = { chatId: 'chat-1', messageId: 'm-1', at: NOW } as const;

const listPage = (messages: readonly MessageView[], takesReactionsBack: boolean) =>
  ok({ chatId: 'chat-1', messages, clock: NOW, cursor: null, takesReactionsBack });

test.each([
  ['in what is written to a company page', { mailbox: 'company' }, 0],
  ['in an advertisement', { contentType: 'sponsored' }, 0],
  ['where nothing can be written any more', { readOnly: true }, 0],
  ['in a group', { isGroup: true, attendeeProviderId: null }, 1],
] as const)('whether a reaction is offered %s', async (_, kind, offered) => {
  await openChat({ chat: chatView(kind) }, [theirs()]);
  await within(await list()).findByText('It is done!');
  expect(screen.queryAllByRole('button', { name: 'React' })).toHaveLength(offered);
});

describe.each(['inbox', 'popup'] as const)('in the %s', (place) => {
  const open = OPEN_CONVERSATION[place];

  test('a reaction is two presses, has a name, and stands below the message', async () => {
    const { asked } = await open([theirs()], { 'inbox.react': () => ok({ outcome: 'done', message: party(true) }) });
    await press('React');
    expect(document.activeElement).toBe(await button('Thumbs up'));
    await press('Party');
    expect(await screen.findByText('🎉 You')).toBeDefined();
    expect(asked('inbox.react')).toEqual([{ ...NAMED, value: '🎉', on: true }]);
    expect(asked('send')).toEqual([]);
    expect(screen.queryByRole('group', { name: 'React to this message' })).toBeNull();
  });

  test('one that was given is pressed, and pressed again it is taken back', async () => {
    const { asked } = await open([party(true)], { 'inbox.react': () => ok({ outcome: 'done', message: theirs() }) });
    await press('React');
    expect((await button('Party')).getAttribute('aria-pressed')).toBe('true');
    await press('Party');
    await vi.waitFor(() => expect(screen.queryByText('🎉 You')).toBeNull());
    expect(asked('inbox.react')).toEqual([{ ...NAMED, value: '🎉', on: false }]);
  });

  test('where the API cannot take one back, that is said, and it is not offered', async () => {
    await open([party(true)], {}, false);
    await press('React');
    expect((await button('Party')).disabled).toBe(true);
    expect((await button('Thumbs up')).disabled).toBe(false);
    expect(screen.getByText(/cannot be taken back from here; open LinkedIn/)).toBeDefined();
  });

  test('Esc closes the choice, and nothing is given', async () => {
    const { asked, close } = await open([theirs()]);
    await press('React');
    expect(fireEvent.keyDown(await button('Thumbs up'), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('button', { name: 'Party' })).toBeNull();
    expect(close).not.toHaveBeenCalled();
    expect(asked('inbox.react')).toEqual([]);
  });

  test('why one was not given is said in words', async () => {
    await open([theirs()], { 'inbox.react': () => failed({ kind: 'message-fixed', why: 'gone' }) });
    await press('React');
    await press('Party');
    expect((await screen.findByRole('alert')).textContent).toMatch(/not in the conversation any more/);
  });

  test.each([
    [true, /nothing of your 🎉, so it was most likely not given/],
    [false, /your 🎉 as before, so it was most likely not taken back/],
  ])('one that came to nothing is told (given: %s)', async (on, words) => {
    await open([theirs({ reactionNotMade: { value: '🎉', on } })]);
    expect(await screen.findByText(words)).toBeDefined();
  });

  const doubt = theirs({ reactionDoubt: { value: '🎉', on: true } });
  test.each([
    ['whose answer was lost', doubt, () => ok({ outcome: 'unclear', message: doubt } as const)],
    ['that the worker did not answer', theirs(), () => failed({ kind: 'worker-silent' } as const)],
  ])('one %s is never repeated: that is said, and looked at again', async (_, after, answer) => {
    let now = after;
    const { asked } = await open([theirs()], {
      'inbox.react': answer,
      'inbox.messages': () => listPage([now], true),
      'person.messages': () => listPage([now], true),
    });
    await press('React');
    await press('Party');
    expect((await screen.findByRole('alert')).textContent).toMatch(/not known yet whether your 🎉 was given/);
    now = party(true);
    await press('Look again');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await screen.findByText('🎉 You')).toBeDefined();
    expect(asked('inbox.react')).toHaveLength(1);
  });
});
