// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageView } from '@/lib/protocol/inbox';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { entry, message, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, press, type } from '../app/app-rig';
import { OPEN_CONVERSATION, openChat, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(closeApp);

const theirs = (patch: Partial<MessageView> = {}) => message({ messageId: 'm-1', text: 'Thursday?', ...patch });
const QUOTED = { text: 'chat-1 m-1', at: NOW };

const KEEPING = { 'draft.read': () => ok({}), 'draft.write': () => ok(null) } satisfies Answering;
const replying = () => screen.findByRole('group', { name: 'Reply to this message' });

describe.each(['inbox', 'popup'] as const)('in the %s', (place) => {
  const open = OPEN_CONVERSATION[place];

  test('one press makes what is written next a reply: it says to what, and the next key belongs to it', async () => {
    const sent = vi.fn(() => ok(entry({ action: 'message', state: 'held' })));
    const { asked } = await open([theirs()], { ...KEEPING, send: sent });
    await press('Reply');
    expect(within(await replying()).getByText('Thursday?')).toBeDefined();
    expect(document.activeElement).toBe(await box('Message'));
    await type('Message', 'Yes');
    await press('Send message');
    await vi.waitFor(() => expect(asked('send')).toHaveLength(1));
    expect(asked('send')).toMatchObject([{ text: 'Yes', quoted: { chatId: 'chat-1', messageId: 'm-1' } }]);
  });

  test('the quote is taken away by a button of its own, and the text stays', async () => {
    const { asked } = await open([theirs()], { ...KEEPING, send: () => ok(entry({ action: 'message' })) });
    await type('Message', 'Yes');
    await press('Reply');
    await press('Write without quoting it');
    expect(screen.queryByRole('group', { name: 'Reply to this message' })).toBeNull();
    await press('Send message');
    await vi.waitFor(() => expect(asked('send')).toMatchObject([{ text: 'Yes', quoted: null }]));
  });

  test('what was being replied to is there again with the draft', async () => {
    await open([theirs()], {
      ...KEEPING,
      'draft.read': () => ok({ quoted: QUOTED, message: { text: 'Ye', at: NOW } }),
    });
    expect(within(await replying()).getByText('Thursday?')).toBeDefined();
    expect((await box('Message')).value).toBe('Ye');
  });

  test.each([
    ['of another conversation', theirs(), 'chat-2 m-1'],
    ['that was deleted since', theirs({ deleted: true, text: null }), 'chat-1 m-1'],
  ])('a message %s is not replied to', async (_, there, text) => {
    const { asked } = await open([there], {
      ...KEEPING,
      'draft.read': () => ok({ quoted: { text, at: NOW }, message: { text: 'Yes', at: NOW } }),
      send: () => ok(entry({ action: 'message' })),
    });
    await vi.waitFor(async () => expect((await button('Send message')).disabled).toBe(false));
    await vi.waitFor(() => expect(screen.queryByRole('group', { name: 'Reply to this message' })).toBeNull());
    await press('Send message');
    await vi.waitFor(() => expect(asked('send')).toMatchObject([{ text: 'Yes', quoted: null }]));
  });

  test('one that is not among those shown is named as an earlier one', async () => {
    await open([theirs({ messageId: 'other' })], { ...KEEPING, 'draft.read': () => ok({ quoted: QUOTED }) });
    expect(within(await replying()).getByText('An earlier message')).toBeDefined();
  });

  test('what just left stands with what it replied to, before LinkedIn’s list shows it', async () => {
    const left = entry({
      action: 'message',
      state: 'sent',
      text: 'Yes',
      at: NOW,
      sentAt: NOW + 1,
      target: { invitationId: null, chatId: 'chat-1', quotedId: 'm-1' },
      ids: { invitationId: null, chatId: 'chat-1', messageId: 'm-2' },
    });
    await open([theirs({ at: NOW - 1 })], {
      ...KEEPING,
      'inbox.chat': ({ chatId }) =>
        ok({
          chat: chatView({ chatId }),
          people: [{ providerId: person().providerId, name: 'Jane Doe' }],
          open: [left],
        }),
      'person.read': () => ok(view({ person: person({ relation: 'connected' }), entries: [left] })),
    });
    const line = (await screen.findAllByText('Yes')).map((one) => one.closest('li')).find((one) => one !== null);
    expect(line?.querySelector('blockquote')?.textContent).toContain('Thursday?');
  });
});

test('a group, an InMail, a note and what is deleted are not replied to', async () => {
  await openChat({}, [
    theirs({ invitationNote: true }),
    theirs({ messageId: 'b', inMail: true }),
    theirs({ messageId: 'c', deleted: true }),
  ]);
  await box('Message');
  expect(screen.queryByRole('button', { name: 'Reply' })).toBeNull();
});
