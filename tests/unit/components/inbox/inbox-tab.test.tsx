// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChatScreen } from '@/components/inbox/chat-screen';
import { VirtualList } from '@/components/ui/virtual-list';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { chatView } from '@/tests/gallery/inbox-examples';
import { apiProblem, entry, line, message, NOW, person, quota, view } from '@/tests/gallery/people';
import { box, button, closeApp, JANE_REF, openApp, press, type } from '../app/app-rig';
import { list, openChat, people, seeEverything } from './chat-rig';

beforeEach(seeEverything);
afterEach(() => {
  speak(ENGLISH);
  closeApp();
});

test('the box for a reply is there at once and has the focus; a profile is read only when something is typed', async () => {
  const { asked } = await openChat();
  await list();
  const message = await box('Message');
  expect(document.activeElement).toBe(message);
  const before = asked('person.read').length;
  await type('Message', 'Thursday it is.');
  await press('Send message');
  await vi.waitFor(() => expect(asked('send')).toHaveLength(1));
  expect(asked('person.read').length).toBeGreaterThan(before);
  expect(before).toBe(1);
  expect(asked('send')[0]).toMatchObject({
    ref: { kind: 'provider-id', value: person().providerId },
    providerId: person().providerId,
    action: 'message',
    text: 'Thursday it is.',
    chatId: 'chat-1',
    files: [],
  });
});

test('a key typed in an open chat draws the list beside it not once more', async () => {
  await openChat();
  await list();
  await type('Message', 'Thursday');
  await screen.findByRole('button', { name: 'Send message' });
  const before = options.diffed;
  const drawn: unknown[] = [];
  options.diffed = (node) => {
    drawn.push(node.type);
    before?.(node);
  };
  await type('Message', 'Thursday it is');
  if (before) options.diffed = before;
  else delete options.diffed;
  expect(drawn).toContain(ChatScreen);
  expect(drawn).not.toContain(VirtualList);
});

test('a row says what was said last, and whose it was', async () => {
  const said = (own: boolean) => {
    const chats = [{ ...chatView(), lastWords: { text: 'See you there', own } }];
    return openChat({}, undefined, { 'inbox.list': () => ok({ total: 1, from: 0, chats }) });
  };
  await said(true);
  expect((await screen.findByText(/See you there/, { selector: '.chat-line-said' })).textContent).toMatch(
    /^You: .?See you there/,
  );
  closeApp();
  await said(false);
  expect((await screen.findByText(/See you there/, { selector: '.chat-line-said' })).textContent).toBe('See you there');
});

test('what is left today stands in an open chat as on its person, reads no profile, and follows what is sent', async () => {
  const held = entry({ action: 'message', state: 'held' });
  const used = [12, 13];
  const { asked } = await openChat({}, [message()], {
    quota: () => ok(quota(line({ counted: 'message', used: used.shift() ?? 13, max: 100 }))),
    send: () => ok(held),
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
  });
  await screen.findByText('12 of 100 messages today');
  expect(asked('person.read')).toHaveLength(1);
  await type('Message', 'Thursday it is.');
  await press('Send message');
  await screen.findByText('13 of 100 messages today');
});

test('where nobody can be written to, nothing is said of messages that are left', async () => {
  const group = chatView({ isGroup: true, attendeeProviderId: null, name: 'Team' });
  await openChat({ chat: group }, [message()], { quota: () => ok(quota()) });
  await screen.findByText(/reply to this group on LinkedIn/);
  expect(screen.queryByText(/of 100 messages today/)).toBeNull();
});

test('a reply that is still held is there to be undone, without a press', async () => {
  const held = entry({ action: 'message', state: 'held' });
  await openChat({ open: [held] }, [], {
    'person.read': () => ok(view({ person: person({ relation: 'connected' }), entries: [held] })),
  });
  expect(await button('Undo')).toBeDefined();
});

test('a message says whose it is, and what became of it', async () => {
  await openChat({}, [
    message({ messageId: 'a', isEvent: true, text: 'Jane joined' }),
    message({ messageId: 'b', own: true, text: 'Mine', seen: true, edited: true }),
    message({ messageId: 'c', text: 'Secret', deleted: true }),
    message({ messageId: 'd', inMail: true, subject: 'Your talk', text: 'Theirs' }),
    message({ messageId: 'e', invitationNote: true, text: 'Let us connect' }),
  ]);
  const lines = within(await list())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Jane Doe.*with the invitation.*Let us connect$/),
    expect.stringMatching(/^Jane Doe.*InMail.*Your talk.*Theirs$/),
    expect.stringMatching(/^Jane Doe.*This message was deleted\.$/),
    expect.stringMatching(/^You.*edited · Seen.*Mine$/),
    'Jane joined',
  ]);
});

test('in a group everybody has a name, and nobody is written to', async () => {
  const group = chatView({ isGroup: true, attendeeProviderId: null, name: 'Team' });
  const two = [...people, { providerId: 'ACoA-ines', name: 'Ines Moreau' }];
  await openChat({ chat: group, people: two }, [message({ senderId: 'ACoA-ines', text: 'Hello' })]);
  expect(within(await list()).getByText('Ines Moreau')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull();
  // Where the box would be, so that the next key is not lost.
  expect(document.activeElement).toBe(screen.getByText(/reply to this group on LinkedIn/));
});

test('a shared post or a meeting without a link is named, and is no file to save', async () => {
  const shared = { attachmentId: 'p', name: null, type: 'linkedin_post', size: null, available: true, link: null };
  await openChat({}, [message({ attachments: [shared, { ...shared, attachmentId: 'm', type: 'video_meeting' }] })]);
  expect(within(await list()).getByText('Shared post · to be seen on LinkedIn')).toBeDefined();
  expect(within(await list()).getByText('Video meeting · to be seen on LinkedIn')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
});

test('markup in a message is text', async () => {
  await openChat({}, [message({ text: '<img src=x onerror=alert(1)>' })]);
  expect(within(await list()).getByText('<img src=x onerror=alert(1)>')).toBeDefined();
  expect(document.querySelector('.chat-body img')).toBeNull();
});

test('a file that cannot be read says why', async () => {
  const file = { attachmentId: 'f', name: 'plan.pdf', type: 'application/pdf', size: 12, available: true, link: null };
  await openChat({}, [message({ attachments: [file] })], {
    'inbox.attachment': () => failed(apiProblem('not-found')),
  });
  await press('Save plan.pdf · 12 bytes');
  expect((await screen.findByRole('alert')).textContent).toContain('Unipile finds nothing there');
});

test('what was passed on is a link that says what it is and where it leads', async () => {
  const post = { attachmentId: 'p', name: null, type: 'linkedin_post', size: null, available: true };
  const link = 'https://www.linkedin.com/posts/jane';
  await openChat({}, [message({ attachments: [{ ...post, link }] })]);
  const anchor = within(await list()).getByRole<HTMLAnchorElement>('link', { name: 'Shared post on www.linkedin.com' });
  expect([anchor.href, anchor.target, anchor.rel]).toEqual([link, '_blank', 'noopener noreferrer']);
});

test('reactions stand below their message, with who gave them where that is known', async () => {
  await openChat({}, [
    message({
      reactions: [
        { value: '👍', count: 2, own: true, senderIds: [person().providerId] },
        { value: '🎉', count: 3, own: null, senderIds: [] },
        { value: '👏', count: 3, own: false, senderIds: [person().providerId] },
      ],
    }),
  ]);
  const line = within(await list()).getByText('Reactions:').parentElement;
  expect([...(line?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '👍 You, Jane Doe',
    '🎉 3',
    '👏 Jane Doe +2',
  ]);
});

test.each([
  [{ own: true, senderId: 'ACoA-sam', text: 'Thursday?' }, /^YouThursday\?$/],
  [{ own: false, senderId: person().providerId, text: 'Thursday?' }, /^Jane DoeThursday\?$/],
  [{ own: null, senderId: null, text: null }, /^A message without text$/],
])('a reply stands below what it replies to (%#)', async (quoted, words) => {
  await openChat({}, [message({ text: 'Yes', quoted: { ids: [], ...quoted } })]);
  const quote = (await list()).querySelector('blockquote');
  expect(quote?.textContent).toMatch(words);
  expect(quote?.nextSibling?.textContent).toBe('Yes');
});

test('Esc leads from the chat back to the inbox, and from there to the person', async () => {
  await openChat();
  await list();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
  expect(await screen.findByRole('textbox', { name: 'Search conversations' })).toBeDefined();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
  expect((await screen.findByRole('tab', { name: 'Person' })).getAttribute('aria-selected')).toBe('true');
});

test('a chat that is not there says so and can be tried again', async () => {
  const { asked } = await openChat({}, [], { 'inbox.chat': () => failed(apiProblem('not-found')) });
  await screen.findByRole('alert');
  await press('Try again');
  await vi.waitFor(() => expect(asked('inbox.chat')).toHaveLength(2));
});

const NOTHING_YET = /There is no conversation yet/;
const openInbox = async (answering: Answering) => {
  openApp({ 'inbox.list': () => ok({ total: 0, from: 0, chats: [] }), ...answering });
  fireEvent.click(await screen.findByRole('tab', { name: 'Inbox' }));
};

test('where the inbox could not be read, it is not said to be empty', async () => {
  await openInbox({
    'inbox.fill': ({ fresh }) =>
      fresh ? ok({ known: 0, done: false }) : failed(apiProblem('unreadable-answer', { status: 200 })),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('an answer that Kith cannot read');
  expect(screen.queryByText(NOTHING_YET)).toBeNull();
});

test('the inbox is said to be empty once it was read to its end, and not before', async () => {
  const rest = Promise.withResolvers<Answer<'inbox.fill'>>();
  await openInbox({ 'inbox.fill': ({ fresh }) => (fresh ? ok({ known: 0, done: false }) : rest.promise) });
  await screen.findByText('0 conversations read so far');
  expect(screen.queryByText(NOTHING_YET)).toBeNull();
  rest.resolve(ok({ known: 0, done: true }));
  expect(await screen.findByText(NOTHING_YET)).toBeDefined();
});

test.each([
  [false, /No messages yet/, /Kith could not look at all your conversations/],
  [true, /Kith could not look at all your conversations/, /No messages yet/],
])(
  'that there are no messages is said only where all conversations were looked at (%s)',
  async (incomplete, said, not) => {
    openApp({
      'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
      'person.messages': () => ok({ chatId: null, messages: [], clock: NOW, takesReactionsBack: true, incomplete }),
    });
    expect(await screen.findByText(said)).toBeDefined();
    expect(screen.queryByText(not)).toBeNull();
  },
);

test('messages that are drawn change their language with all else', async () => {
  const { show } = await openChat({}, [message({ text: 'Secret', deleted: true })]);
  await screen.findByText('This message was deleted.');
  speak({ ...ENGLISH, texts: { ...ENGLISH.texts, inbox_deleted: 'Gelöscht.' } });
  show(JANE_REF);
  expect(within(await list()).getByText('Gelöscht.')).toBeDefined();
});
